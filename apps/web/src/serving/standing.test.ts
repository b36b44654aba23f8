import { expect, test } from "vitest";
import { testPages } from "../testing/pages.ts";

/** A register with one person, whose name and mark can be changed; it counts how often it is asked for the document. */
function register() {
  const state = { name: "Ada", mark: "1" as string | undefined, today: "2031-12-01", read: 0 };
  const { app } = testPages({
    mark: async () => state.mark,
    today: () => state.today,
    document: async (_type, id) => {
      state.read++;
      const { name } = state;
      const person = {
        id,
        type: "person",
        name,
        names: { en: name },
        offices: [],
        sessions: [],
        statements: [],
        merged: [],
        recordedAt: "2031-11-01T00:00:00Z",
        updatedAt: "2031-11-01T00:00:00Z",
      };
      return id === "ada"
        ? { body: new TextEncoder().encode(JSON.stringify(person)), etag: `"${name}"` }
        : undefined;
    },
  });
  const ask = async (path = "/people/ada", headers: Record<string, string> = {}) => {
    const before = state.read;
    const answer = await app.request(path, { headers });
    const [, title] = /<title>([^<]*)/.exec(await answer.text()) ?? [];
    return { status: answer.status, title, reads: state.read - before, etag: answer.headers.get("etag") };
  };
  return { state, ask };
}

test("a page stands as long as nothing is recorded: nothing is read for it, and whoever has it gets nothing again", async () => {
  const { ask } = register();
  const first = await ask();
  expect(first).toMatchObject({ status: 200, title: "Ada · Collegium", reads: 1 });
  expect(await ask()).toEqual({ ...first, reads: 0 });
  expect(await ask(undefined, { "if-none-match": first.etag ?? "" })).toMatchObject({
    status: 304,
    reads: 0,
  });
});

test.each<[string, (state: ReturnType<typeof register>["state"]) => void]>([
  ["something was recorded", (state) => Object.assign(state, { mark: "2", name: "Grace" })],
  ["the day is over", (state) => Object.assign(state, { today: "2031-12-02", name: "Grace" })],
  ["no mark is known any more", (state) => Object.assign(state, { mark: undefined, name: "Grace" })],
])("a page is looked up again where %s", async (_case, change) => {
  const { state, ask } = register();
  await ask();
  change(state);
  expect(await ask()).toMatchObject({ title: "Grace · Collegium", reads: 1 });
});

test("each address stands for itself, and what is nowhere stands not at all", async () => {
  const { ask } = register();
  await ask();
  expect(await ask("/ru/people/ada")).toMatchObject({ reads: 1 });
  expect(await ask("/people/ada?page=1")).toMatchObject({ reads: 1 });
  expect(await ask("http://other.example/people/ada")).toMatchObject({ reads: 1 });
  for (const _time of [1, 2]) expect(await ask("/people/nobody")).toMatchObject({ status: 404, reads: 1 });
});
