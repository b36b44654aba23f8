import { expect, test } from "vitest";
import { readCache } from "./read-cache.ts";

test("what is read is read once a moment", async () => {
  let time = 0;
  let reads = 0;
  const moment = readCache<number>(() => time);
  const read = () => moment.read("a", async () => ++reads);
  expect(await Promise.all([read(), read()])).toEqual([1, 1]);
  time = 20;
  expect(await read()).toBe(1);
  time = 21;
  expect(await read()).toBe(2);
});

test("what was read is not kept by a clock that was set back", async () => {
  let time = 1000;
  let reads = 0;
  const moment = readCache<number>(() => time);
  const read = () => moment.read("a", async () => ++reads);
  await read();
  time = 0;
  expect(await read()).toBe(2);
});

test("no read after a change answers what was there before, not even one that was under way", async () => {
  const moment = readCache<string>(() => 0);
  let finish = (_: string) => {};
  const slow = moment.read("a", () => new Promise((resolve) => (finish = resolve)));
  moment.pass();
  finish("before");
  expect(await slow).toBe("before");
  expect(await moment.read("a", async () => "after")).toBe("after");
});

test("a failure is told to all who wait for it, and the next who asks reads again", async () => {
  const moment = readCache<string>(() => 0);
  const failing = [1, 2].map(() => moment.read("a", () => Promise.reject(new Error("busy"))));
  for (const one of failing) await expect(one).rejects.toThrow("busy");
  expect(await moment.read("a", async () => "there")).toBe("there");
});

test("a failure of what was asked before a change takes nothing from who asks after it", async () => {
  const moment = readCache<number>(() => 0);
  const busy = Promise.withResolvers<number>();
  const before = moment.read("a", () => busy.promise);
  moment.pass();
  let reads = 0;
  const read = () => moment.read("a", async () => ++reads);
  await read();
  busy.reject(new Error("busy"));
  await expect(before).rejects.toThrow("busy");
  expect(await read()).toBe(1);
});
