import { type NewCommit, revision, type StreamName } from "@collegium/domain";
import { Died, mortal } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { covered, sample } from "@collegium/thoroughness";
import { describe, expect, test } from "vitest";
import { importArchive, type Receiver } from "./import.ts";
import { testTables } from "./tables.fixture.ts";
import { writeArchive } from "./write.ts";

const local = await sharedLocal();

const quiet = { checked() {}, imported() {}, compared() {} };
const chunksOf = (archive: string) =>
  async function* () {
    yield Buffer.from(archive);
  };
const archiveOf = async (stores: Receiver) => (await Array.fromAsync(writeArchive(stores))).join("");
const imported = (stores: Receiver, archive: string) => importArchive(() => stores, chunksOf(archive), quiet);

/** A register of few topics, renamed again and again, and of texts: one withheld, one so large that it takes several items. */
async function archive(topics: number): Promise<string> {
  const db = openSqlite(":memory:", { durability: "normal" });
  const stores = { events: sqliteEventStore(db), texts: sqliteTextStore(db) };
  let minute = 0;
  const append = async (stream: string, after: number, event: object) => {
    const at = new Date(Date.UTC(2026, 0, 1, 0, minute++)).toISOString();
    const commit = { id: `${stream} ${after}`, at, actor: "ada", events: [{ version: 1, ...event }] };
    await stores.events.append(stream as StreamName, revision(after), commit as unknown as NewCommit);
  };
  const deposit = async (id: string, text: string) => {
    const details = {
      title: id,
      kind: "other",
      publishers: ["ministry"],
      published: "2009-11-25",
      language: "en",
    };
    const sha256 = await stores.texts.put(text);
    const data = { sha256, length: [...text].length, mediaType: "text/plain", ...details };
    await append(`source/${id}`, 0, { type: "SourceDeposited", data });
    return sha256;
  };
  const name = (after: number, label: string) => ({
    type: after === 0 ? "TopicDefined" : "TopicRenamed",
    data: { names: { en: label } },
  });
  for (let n = 0; n < topics / 2; n++)
    await append(`topic/t${n % 7}`, Math.floor(n / 7), name(Math.floor(n / 7), `T ${n}`));
  await append("body/ministry", 0, {
    type: "BodyRegistered",
    data: { kind: "ministry", names: { en: "Ministry" } },
  });
  await deposit("short", "The sides met.\n");
  const gone = await deposit("gone", "They parted.\n");
  await append("source/gone", 1, { type: "SourceWithheld", data: { reason: "Asked for" } });
  await stores.texts.withhold(gone);
  await deposit("long", `${Array.from({ length: 50_000 }, (_, n) => (n * 7919).toString(36)).join(" ")}\n`);
  for (let n = Math.ceil(topics / 2); n < topics; n++)
    await append(`topic/t${n % 7}`, Math.floor(n / 7), name(Math.floor(n / 7), `T ${n}`));
  return archiveOf(stores);
}

describe.runIf(local.available)("An archive of SQLite", () => {
  test("is gone on with in DynamoDB where an import was killed, and comes out the same", async ({ task }) => {
    const whole = await archive(120);
    const counting = await testTables(local);
    const first = counting.register();
    const { calls } = mortal(first.client, {});
    expect(await imported(first, whole)).toMatchObject({ outcome: "imported", added: 125 });
    expect(await archiveOf(counting.register())).toBe(whole);
    await counting.close();

    const died = new Set<string>();
    const tried = sample(
      calls.map((_, index) => index + 1),
      6,
    );
    covered(task, "calls at which an import into DynamoDB is killed", tried.length, calls.length);
    for (const call of tried) {
      const tables = await testTables(local);
      const dying = tables.register();
      const life = mortal(dying.client, { call, when: call % 2 === 0 ? "before" : "after" });
      await expect(imported(dying, whole)).rejects.toThrow(Died);
      await life.quiet();
      died.add(life.calls.at(-1) ?? "");
      expect(await imported(tables.register(), whole)).toMatchObject({ outcome: "imported", commits: 125 });
      expect(await archiveOf(tables.register()), `call ${call}`).toBe(whole);
      await tables.close();
    }
    expect(died.size).toBeGreaterThan(3);
  });
});
