import { expect, test } from "vitest";
import { moduleOf } from "./module.fixture.ts";
import { orderedThread } from "./ordered.ts";

test("tasks are done one after another, in their order, however long each takes", async () => {
  const { give, end } = orderedThread<number, string>({
    file: moduleOf(`((done) => async (n) => {
      await new Promise((resolve) => setTimeout(resolve, 5 * (3 - n)));
      done.push(n);
      return done.join(" ");
    })([])`),
  });
  expect(await Promise.all([1, 2, 3].map(give))).toEqual(["1", "1 2", "1 2 3"]);
  await end();
});

test("the thread goes on to the next task while nobody looks at its answers", async () => {
  const done = new Int32Array(new SharedArrayBuffer(4));
  const { give, end } = orderedThread<null, null>({
    data: done,
    file: moduleOf(`((workerData) => (task) => {
      Atomics.add(workerData, 0, 1);
      Atomics.notify(workerData, 0);
      return task;
    })((await import("node:worker_threads")).workerData)`),
  });
  const answers = [give(null), give(null), give(null)];
  // This thread stands still, and hears of none of them.
  for (let n = 0; n < 3; n++) Atomics.wait(done, 0, n, 60_000);
  expect(done[0]).toBe(3);
  await Promise.all(answers);
  await end();
});

test("a task that fails is a fault of its own, and those behind it are done", async () => {
  const { give, end } = orderedThread<number, number>({
    file: moduleOf("(n) => { if (n === 2) throw new RangeError('two'); return n; }"),
  });
  expect(await Promise.allSettled([1, 2, 3].map(give))).toEqual([
    { status: "fulfilled", value: 1 },
    { status: "rejected", reason: new RangeError("two") },
    { status: "fulfilled", value: 3 },
  ]);
  await end();
});

test("a thread that dies, or is ended, takes along whatever it was given, and is given nothing more", async () => {
  const dying = orderedThread<number, number>({ file: moduleOf("(n) => n === 2 ? process.exit(3) : n") });
  const found = await Promise.allSettled([1, 2, 3].map(dying.give));
  const ended = { status: "rejected", reason: new Error("A thread ended with 3") };
  expect(found).toEqual([{ status: "fulfilled", value: 1 }, ended, ended]);
  await expect(dying.give(4)).rejects.toThrow("A thread ended with 3");

  const idle = orderedThread<number, number>({ file: moduleOf("() => new Promise(() => {})") });
  const given = idle.give(1);
  await Promise.all([idle.end(), expect(given).rejects.toThrow(/A thread ended with/)]);
});
