import { type NewCommit, revision, type StreamName } from "@collegium/domain";
import { openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { expect, test } from "vitest";
import { compare, type Stores } from "./compare.ts";
import { archiveLines } from "./read.ts";
import { writeArchive } from "./write.ts";

/** A topic with a name, and a source with a text; `without` leaves the source or its text out. */
async function register(name: string, without?: "source" | "text"): Promise<Stores> {
  const db = openSqlite(":memory:", { durability: "normal" });
  const stores = { events: sqliteEventStore(db), texts: sqliteTextStore(db) };
  const append = async (stream: string, type: string, data: object) => {
    const commit = {
      id: stream,
      at: "2026-01-01T00:00:00.000Z",
      actor: "ada",
      events: [{ type, version: 1, data }],
    };
    await stores.events.append(stream as StreamName, revision(0), commit as unknown as NewCommit);
  };
  await append("body/ministry", "BodyRegistered", { kind: "ministry", names: { en: "Ministry" } });
  await append("topic/fisheries", "TopicDefined", { names: { en: name } });
  if (without === "source") return stores;
  const other = { ...stores, texts: sqliteTextStore(openSqlite(":memory:", { durability: "normal" })) };
  const sha256 = await (without === "text" ? other : stores).texts.put("They met.\n");
  const details = {
    title: "A text",
    kind: "other",
    publishers: ["ministry"],
    published: "2009-11-25",
    language: "en",
  };
  await append("source/one", "SourceDeposited", { sha256, length: 10, mediaType: "text/plain", ...details });
  return stores;
}

const linesOf = async (stores: Stores) => {
  const archive = (await Array.fromAsync(writeArchive(stores))).join("");
  return archiveLines(
    (async function* () {
      yield Buffer.from(archive);
    })(),
  );
};

test.each<[string, Stores, object | undefined]>([
  ["holds the same", await register("Fisheries"), { outcome: "same", withheldSince: 0 }],
  [
    "has another name",
    await register("Fishing"),
    {
      outcome: "different",
      position: 2,
      why: 'topic/fisheries revision 1 has another content: /events/0/data/names/en is "Fishing" in the register, and "Fisheries" in the archive',
    },
  ],
  [
    "ends before",
    await register("Fisheries", "source"),
    { outcome: "different", position: 3, why: expect.stringMatching(/lacks the text/) },
  ],
  [
    "lost a text",
    await register("Fisheries", "text"),
    { outcome: "different", position: 3, why: expect.stringMatching(/lacks the text/) },
  ],
])("a register that %s is told from an archive", async (_, stores, unlike) => {
  expect(await compare(await linesOf(await register("Fisheries")), stores, new Set())).toEqual(unlike);
});

test("a register that still holds words which an archive withholds is told from it", async () => {
  const stores = await register("Fisheries");
  const withheld = async function* () {
    for await (const line of await linesOf(stores))
      yield line.kind === "text" ? ({ kind: "text", sha256: line.sha256, withheld: true } as const) : line;
  };
  expect(await compare(withheld(), stores, new Set())).toEqual({
    outcome: "different",
    position: 3,
    why: expect.stringMatching(/holds the words of [0-9a-f]{64}, which are withheld/),
  });
});

test("commits are told as they are compared", async () => {
  const told: number[] = [];
  await compare(await linesOf(await register("Fisheries")), await register("Fisheries"), new Set(), (at) =>
    told.push(at),
  );
  expect(told).toEqual([1, 2, 3]);
});
