import { streamName } from "@collegium/domain";
import { expect, test } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";

const forEver = "public, max-age=31536000, immutable";

/** Appends commits of about this size, each of a stream of its own. */
async function append({ events }: TestRegister, ids: readonly string[], bytes = 100): Promise<void> {
  for (const id of ids) {
    await events.append(streamName("topic", id), 0 as never, {
      id,
      at: "2031-12-01T10:00:00.000Z",
      actor: "Edith",
      events: [{ type: "TopicDefined", version: 1, data: { names: { en: id.repeat(bytes / id.length) } } }],
    });
  }
}

const pageOf = async (register: TestRegister, path: string) => {
  const answer = await register.get(path);
  return { cache: answer.headers.get("cache-control"), text: await answer.text() };
};

test("a full page is the same for ever, also while it is the last, and leads on", async () => {
  const register = await testRegister();
  await append(register, ["a", "b"]);
  const full = await pageOf(register, "/v1/changes?limit=2");
  expect(full.cache).toBe(forEver);
  expect(JSON.parse(full.text)).toMatchObject({ next: "/v1/changes?after=2&limit=2" });
  expect(JSON.parse((await pageOf(register, "/v1/changes?after=2&limit=2")).text)).toEqual({
    items: [],
    next: null,
  });
  await append(register, ["c"]);
  expect(await pageOf(register, "/v1/changes?limit=2")).toEqual(full);
});

test("a page that is cut by its size is full as well", async () => {
  const register = await testRegister();
  const ids = Array.from({ length: 20 }, (_, n) => `t${n}`);
  await append(register, ids, 60_000);
  const full = await pageOf(register, "/v1/changes?limit=100");
  expect(full.cache).toBe(forEver);
  const { items, next } = JSON.parse(full.text);
  expect(items.length).toBeLessThan(20);
  expect(next).toBe(`/v1/changes?after=${items.length}&limit=100`);
});

test("a page that is not full may be another one at any time", async () => {
  const register = await testRegister();
  await append(register, ["a"]);
  for (const path of ["/v1/changes", "/v1/changes?after=1&limit=1", "/v1/changes?limit=2"]) {
    const { cache, text } = await pageOf(register, path);
    expect(cache, path).toMatch(/max-age=0/);
    expect(JSON.parse(text).next, path).toBeNull();
  }
});
