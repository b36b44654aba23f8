import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { calls } from "@collegium/dynamodb";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { describe, expect, it } from "vitest";
import { at, entry, removal } from "../conformance/samples.ts";
import type { ViewStore, ViewWrite } from "../port.ts";
import { testViews } from "./local.fixture.ts";

const local = await sharedLocal();
const all = { partition: "sessions", order: "asc", limit: 9 } as const;
const tagged = (body: string, ...tags: string[]) => entry("2014", { body, tags });

/** What is found of the entry: by itself, and by each tag. */
async function found(views: ViewStore): Promise<Record<string, string>> {
  const bodies: Record<string, string> = {};
  for (const tag of [undefined, "t=a", "t=b", "t=c"]) {
    const { entries } = await views.query({ ...all, ...(tag !== undefined && { tags: [tag] }) });
    for (const { body } of entries) bodies[tag ?? "entry"] = body;
  }
  return bodies;
}

/** Lets something happen before the first write of `client` to the entry, or to one of its copies. */
function before(what: "entry" | "copy", client: DynamoDBClient, happens: () => Promise<unknown>): void {
  let met = false;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const partition = JSON.stringify(args.input).includes(" tag ") ? "copy" : "entry";
        if (!met && commandName === "PutItemCommand" && partition === what) {
          met = true;
          await happens();
        }
        return next(args);
      },
    { step: "initialize" },
  );
}

const died = async (): Promise<never> => {
  throw new Error("died");
};

describe.runIf(local.available)("An entry with tags", () => {
  it.each<[string, ViewWrite[], number, ViewWrite, Record<string, string>]>([
    ["a newer one", [tagged("old", "t=a")], 4, tagged("newer", "t=c"), { entry: "newer", "t=c": "newer" }],
    [
      "a newer one, of the same tag",
      [tagged("old", "t=a")],
      4,
      tagged("newer", "t=b"),
      { entry: "newer", "t=b": "newer" },
    ],
    ["a removal", [tagged("old", "t=a")], 4, removal("2014"), {}],
    ["an older one", [tagged("old", "t=a")], 2, tagged("older", "t=c"), { entry: "mine", "t=b": "mine" }],
    ["an older one, where nothing was", [], 2, tagged("older", "t=c"), { entry: "mine", "t=b": "mine" }],
    ["a newer one, where nothing was", [], 4, tagged("newer", "t=c"), { entry: "newer", "t=c": "newer" }],
  ])(
    "that is overtaken by %s is found as the newest says, by no other's tags",
    async (_, there, position, other, expected) => {
      for (const what of ["entry", "copy"] as const) {
        await using made = await testViews(local);
        await made.sets().live.write(at(1), there);
        const mine = made.client();
        before(what, mine, () => made.sets().live.write(at(position), [other]));
        await made.sets(mine).live.write(at(3), [tagged("mine", "t=b")]);
        expect(await found(made.sets().live), `before its ${what}`).toEqual(expected);
      }
    },
  );

  it.each<[string, ViewWrite, Record<string, string>]>([
    ["other tags", tagged("new", "t=b"), { entry: "new", "t=b": "new" }],
    ["a tag of before", tagged("new", "t=a", "t=b"), { entry: "new", "t=a": "new", "t=b": "new" }],
    ["no tags", entry("2014", { body: "new" }), { entry: "new" }],
    ["nothing", removal("2014"), {}],
  ])(
    "whose writer died before its copies, and which is to have %s, is found rightly after a retry",
    async (_, write, expected) => {
      await using made = await testViews(local);
      await made.sets().live.write(at(1), [tagged("old", "t=a")]);
      const mine = made.client();
      before("copy", mine, died);
      await expect(made.sets(mine).live.write(at(2), [write])).rejects.toThrow("died");
      await made.sets().live.write(at(2), [write]);
      expect(await found(made.sets().live)).toEqual(expected);
    },
  );

  it.each<[string, ViewWrite, Record<string, string>]>([
    ["with other tags", tagged("newer", "t=c"), { entry: "newer", "t=c": "newer" }],
    ["without tags", entry("2014", { body: "newer" }), { entry: "newer" }],
    ["as removed", removal("2014"), {}],
  ])("whose writer died before its copies is found as it is written next: %s", async (_, write, expected) => {
    await using made = await testViews(local);
    await made.sets().live.write(at(1), [tagged("old", "t=a")]);
    const mine = made.client();
    before("copy", mine, died);
    await expect(made.sets(mine).live.write(at(2), [tagged("lost", "t=b")])).rejects.toThrow("died");
    await made.sets().live.write(at(3), [write]);
    expect(await found(made.sets().live)).toEqual(expected);
  });

  it("has copies that do not grow with the tags that it has: they know them by marks", async () => {
    await using made = await testViews(local);
    const { live } = made.sets();
    await live.write(at(1), [tagged("old", "t=a", "t=b")]);
    await live.write(at(2), [tagged("new", "t=b", "t=c")]);
    const items = await Array.fromAsync(calls(made.client()).scan({ TableName: made.tables.views }));
    const copies = items.filter(({ partition }) => partition?.S?.includes(" tag "));
    expect(copies).toHaveLength(3);
    for (const { tags, former } of copies) expect([tags, former]).toEqual([undefined, undefined]);
  });
});
