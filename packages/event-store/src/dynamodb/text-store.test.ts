import { createHash } from "node:crypto";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { calls, type Item } from "@collegium/dynamodb";
import { Died, mortal } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { covered, sample } from "@collegium/thoroughness";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { all } from "../conformance/make.ts";
import { DamagedText } from "../errors.ts";
import type { Sha256 } from "../port.ts";
import { textKey } from "./layout.ts";
import { type TestTables, testTables } from "./local.fixture.ts";
import { incompressible } from "./noise.fixture.ts";
import { dynamoTextStore } from "./text-store.ts";

const local = await sharedLocal();
/** A mebibyte that compression does not help with: four parts. */
const large = incompressible(1024 * 1024, 1);
const largeHash = createHash("sha256").update(large).digest("hex") as Sha256;
const withheld = { withheld: true };

describe.runIf(local.available)("texts in DynamoDB", () => {
  let opened: TestTables;
  beforeEach(async () => {
    opened = await testTables(local);
  });
  afterEach(() => opened.close());

  const open = (client = opened.client()) => dynamoTextStore({ client, tables: opened.tables });
  /** All items there are, manifests and parts. */
  const items = (): Promise<Item[]> => all(calls(opened.client()).scan({ TableName: opened.tables.sources }));

  it("are one item and one call each way, up to what an item holds", async () => {
    const client = opened.client();
    const { calls: made } = mortal(client, {});
    const text = "The sides noted the fruitful exchange. ".repeat(20_000);
    const hash = await open(client).put(text);
    expect(await open(client).get(hash)).toBe(text);
    expect(made).toEqual(["PutItemCommand", "GetItemCommand"]);
    expect(await items()).toHaveLength(1);
  });

  it("are parts beyond that, and come back whole, also in letters of several bytes", async () => {
    const letters = Array.from(incompressible(300_000, 2), (letter) => `${letter}字😀`).join("");
    for (const text of [large, letters]) expect(await open().get(await open().put(text))).toBe(text);
    expect((await items()).length).toBeGreaterThan(8);
  });

  it("are put once, however many put them at once", async () => {
    await Promise.all([1, 2, 3].map(() => open().put(large)));
    expect(await open().get(largeHash)).toBe(large);
    const before = await items();
    await open().put(large);
    expect(await items()).toEqual(before);
  });

  it("lose every part when they are withheld", async () => {
    await open().put(large);
    await open().withhold(largeHash);
    expect(await items()).toEqual([{ ...textKey(largeHash), withheld: { BOOL: true } }]);
    expect(await open().get(largeHash)).toEqual(withheld);
    await open().put(large);
    expect(await items()).toHaveLength(1);
  });

  it("leave no part behind where withholding overtakes putting", async () => {
    await Promise.all([open().put(large), open().put(large), open().withhold(largeHash)]);
    expect(await items()).toEqual([{ ...textKey(largeHash), withheld: { BOOL: true } }]);
  });

  it("leave no part behind where putting is slow, and goes on after the withholding", async () => {
    const slow = opened.client();
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    let parts = 0;
    slow.middlewareStack.add(
      (next, context) => async (args) => {
        if (context.commandName === "TransactWriteItemsCommand" && ++parts === 2) await held;
        return next(args);
      },
      { step: "initialize" },
    );
    const putting = open(slow).put(large);
    while ((await items()).length === 0);
    await open().withhold(largeHash);
    letGo();
    expect(await putting).toBe(largeHash);
    expect(await items()).toEqual([{ ...textKey(largeHash), withheld: { BOOL: true } }]);
  });

  /** A store to whose text something happens before its call of that kind and number. */
  const overtaken = (command: string, number: number, by: () => Promise<void>) => {
    const client = opened.client();
    let seen = 0;
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === `${command}Command` && ++seen === number) await by();
          return next(args);
        },
      { step: "initialize" },
    );
    return open(client);
  };

  it("are withheld, not damaged, for who was reading when their parts went", async () => {
    await open().put(large);
    const reader = overtaken("Query", 1, () => open().withhold(largeHash));
    expect(await reader.get(largeHash)).toEqual(withheld);
  });

  it.each([
    ["whole", "Words.", "PutItem", 2],
    ["in parts, before the first", large, "TransactWriteItems", 1],
    ["in parts, before the manifest", large, "PutItem", 1],
  ] as const)(
    "stay withheld where that comes between finding them damaged and putting them right (%s)",
    async (_, text, command, number) => {
      const hash = await open().put(text);
      const damaged = { ...textKey(hash), plain: { S: "Other." } };
      await opened.client().send(new PutItemCommand({ TableName: opened.tables.sources, Item: damaged }));
      await overtaken(command, number, () => open().withhold(hash)).put(text);
      expect(await open().get(hash)).toEqual(withheld);
      expect(await items()).toEqual([{ ...textKey(hash), withheld: { BOOL: true } }]);
    },
  );

  it("are not there until all of a text is, and can be put again, wherever the process died", async ({
    task,
  }) => {
    // It looks whether the text is there, then come the parts, then the manifest.
    const deaths = [1, 2, 3, 4, 5, 6].flatMap((call) =>
      (["before", "after"] as const).map((when) => ({ call, when })),
    );
    const tried = sample(deaths, 3);
    covered(task, "deaths while a long text is put", tried.length, deaths.length);
    for (const { call, when } of tried) {
      const fresh = await testTables(local);
      const client = fresh.client();
      const process = mortal(client, { call, when });
      await expect(dynamoTextStore({ client, tables: fresh.tables }).put(large)).rejects.toThrow(Died);
      await process.quiet();
      const next = dynamoTextStore({ client: fresh.client(), tables: fresh.tables });
      expect(await next.get(largeHash)).toBe(call === 6 && when === "after" ? large : undefined);
      await next.put(large);
      expect(await next.get(largeHash)).toBe(large);
      await fresh.close();
    }
  });

  it("are gone when withholding is sent again after a death in the middle of it", async () => {
    await open().put(large);
    const client = opened.client();
    mortal(client, { call: 4, when: "before" });
    await expect(open(client).withhold(largeHash)).rejects.toThrow(Died);
    expect(await open().get(largeHash)).toEqual(withheld);
    expect((await items()).length).toBeGreaterThan(1);
    await open().withhold(largeHash);
    expect(await items()).toHaveLength(1);
  });

  it.each<[string, Item]>([
    ["other words", { plain: { S: "Other." } }],
    ["rubbish", { brotli: { B: Buffer.from("rubbish") } }],
    ["parts that are missing", { parts: { N: "3" } }],
  ])("are never given out damaged (%s)", async (_, damage) => {
    const hash = await open().put("Words.");
    const Item = { ...textKey(hash), ...damage };
    await opened.client().send(new PutItemCommand({ TableName: opened.tables.sources, Item }));
    await expect(open().get(hash)).rejects.toThrow(DamagedText);
    await open().put("Words.");
    expect(await open().get(hash)).toBe("Words.");
  });

  it("are put right when they are put again after a part was lost, and stay withheld where they are", async () => {
    await open().put(large);
    const part = { TableName: opened.tables.sources, Key: textKey(largeHash, 2) };
    await calls(opened.client()).delete(part);
    await expect(open().get(largeHash)).rejects.toThrow(DamagedText);
    await open().put(large);
    expect(await open().get(largeHash)).toBe(large);
    await calls(opened.client()).delete(part);
    await open().withhold(largeHash);
    await open().put(large);
    expect(await items()).toHaveLength(1);
  });
});
