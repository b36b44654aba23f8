import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DeleteItemCommand, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { soundArchive, words } from "@collegium/archive/forging";
import { pack, unpack } from "@collegium/dynamodb";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { newFolder } from "./testing/command.ts";
import { collegium } from "./testing/in-process.ts";
import { awsEnvironment, type TestTables, testTables } from "./testing/tables.ts";

const local = await sharedLocal();
const folder = newFolder();
const hash = createHash("sha256").update(words).digest("hex");
const forged = (json: string) => json.replace("They discussed trade", "They discussed peace");

describe.runIf(local.available)("A register in DynamoDB that was written to by hand", () => {
  let tables: TestTables;
  const there = (...args: string[]) => collegium(args, { cwd: folder, env: tables.env });

  beforeAll(() => {
    for (const [name, value] of Object.entries(awsEnvironment(local))) vi.stubEnv(name, value);
    writeFileSync(join(folder, "sound.ndjson"), soundArchive());
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });
  beforeEach(async () => {
    tables = await testTables(local);
    expect(await there("import", "sound.ndjson")).toMatchObject({ code: 0 });
    return () => tables.close();
  });

  /** Puts other words into what an item packs. */
  async function repack(table: "events" | "ledger", key: Record<string, object>): Promise<void> {
    const { client, tables: names } = tables.register();
    const Key = key as never;
    const { Item = {} } = await client.send(new GetItemCommand({ TableName: names[table], Key }));
    const { brotli: _, plain: __, ...rest } = Item;
    const { attributes } = await pack(forged((await unpack(Item, 1_000_000)) ?? ""));
    await client.send(new PutItemCommand({ TableName: names[table], Item: { ...rest, ...attributes } }));
  }

  test("is sound before that, and compares as the same", async () => {
    expect(await there("verify")).toMatchObject({ code: 0, stdout: "" });
    expect(await there("import", "sound.ndjson", "--compare")).toMatchObject({ code: 0, stdout: "" });
  });

  test("is told where a page of its ledger was forged", async () => {
    await repack("ledger", { part: { S: "page" }, first: { N: "1" } });
    const verified = await there("verify");
    expect(verified).toMatchObject({ code: 1, stderr: expect.stringMatching(/import FILE --compare/) });
    expect(verified.stdout).toMatch(/position 8: evidence, session\/minsk quotes “They discussed peace”/);
    expect(verified.stdout).toMatch(/position 8: commit, session\/minsk revision 2 has another content/);
    const compared = await there("import", "sound.ndjson", "--compare");
    expect(compared).toMatchObject({ code: 1, stdout: expect.stringMatching(/^position 8: .*\/exact/) });
    expect(await there("export", "forged.ndjson")).toMatchObject({ code: 4 });
  });

  test("is told where a commit was forged that the ledger has as it was", async () => {
    await repack("events", { stream: { S: "session/minsk" }, revision: { N: "2" } });
    const verified = await there("verify");
    expect(verified).toMatchObject({ code: 1, stderr: expect.not.stringMatching(/collegium rebuild/) });
    expect(verified.stdout).toMatch(/position 8: commit, session\/minsk revision 2 has another content/);
  });

  test("is told where a text is gone, which the last export brings back", async () => {
    const { client, tables: names } = tables.register();
    const Key = { sha256: { S: hash }, part: { N: "0" } };
    await client.send(new DeleteItemCommand({ TableName: names.sources, Key }));
    expect((await there("verify")).stdout).toMatch(
      /position 4: text, the text of source\/communique is missing/,
    );
    expect(await there("import", "sound.ndjson", "--compare")).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/position 4: the register lacks/),
    });
    expect(await there("import", "sound.ndjson")).toMatchObject({ code: 0 });
    expect(await there("verify")).toMatchObject({ code: 0 });
  });
});
