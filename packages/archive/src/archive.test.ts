import { canonicalJson, type NewCommit, position, revision, type StreamName } from "@collegium/domain";
import { openSqlite, sha256, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { projector } from "@collegium/read-model";
import { memoryViewStore } from "@collegium/read-model/testing";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importArchive } from "./import.ts";
import { checkArchive } from "./read.ts";
import { writeArchive } from "./write.ts";

const emptyRegister = () => {
  const db = openSqlite(":memory:", { durability: "normal" });
  const loseTexts = () => db.exec("DELETE FROM texts");
  return { events: sqliteEventStore(db), texts: sqliteTextStore(db), loseTexts };
};
type Stores = ReturnType<typeof emptyRegister>;

/** What one write does: names a topic, or deposits a text, which may be withheld later. */
type Step = { topic: number; label: string } | { source: number; text: string; withheld: boolean };

const label = fc
  .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
  .map((text) => text.normalize("NFC"));
const steps = fc.array(
  fc.oneof(
    fc.record({ topic: fc.nat(4), label: label.filter((text) => /^[\p{L}\p{N}]+$/u.test(text)) }),
    fc.record({ source: fc.nat(99), text: label, withheld: fc.boolean() }),
  ),
  { maxLength: 25 },
) as fc.Arbitrary<Step[]>;

async function fill(stores: Stores, wanted: readonly Step[]): Promise<Stores> {
  const revisions = new Map<string, number>();
  let count = 0;
  const append = async (stream: string, events: unknown[]) => {
    const expected = revisions.get(stream) ?? 0;
    const commit = {
      id: `commit-${++count}`,
      at: `2026-01-01T00:00:00.${String(count).padStart(3, "0")}Z`,
      actor: "ada",
      events,
    };
    await stores.events.append(stream as StreamName, revision(expected), commit as unknown as NewCommit);
    revisions.set(stream, expected + 1);
  };
  for (const step of wanted) {
    if ("topic" in step) {
      const type = revisions.has(`topic/t${step.topic}`) ? "TopicRenamed" : "TopicDefined";
      await append(`topic/t${step.topic}`, [{ type, version: 1, data: { names: { en: step.label } } }]);
      continue;
    }
    if (revisions.has(`source/s${step.source}`)) continue;
    if (!revisions.has("body/ministry")) {
      const data = { kind: "ministry", names: { en: "Ministry" } };
      await append("body/ministry", [{ type: "BodyRegistered", version: 1, data }]);
    }
    const sha256 = await stores.texts.put(step.text);
    const details = {
      title: "A text",
      kind: "other",
      publishers: ["ministry"],
      published: "2009-11-25",
      language: "en",
    };
    const data = { sha256, length: [...step.text].length, mediaType: "text/plain", ...details };
    await append(`source/s${step.source}`, [{ type: "SourceDeposited", version: 1, data }]);
    if (!step.withheld) continue;
    await append(`source/s${step.source}`, [
      { type: "SourceWithheld", version: 1, data: { reason: "Asked for" } },
    ]);
    await stores.texts.withhold(sha256);
  }
  return stores;
}

/** Every document that the register's commits give. */
async function documentsOf({ events }: Stores): Promise<string[]> {
  const views = memoryViewStore();
  await projector({ commits: events, views }).catchUp();
  const commits = await Array.fromAsync(events.readLedger(position(0), 100));
  const found = await Promise.all(commits.map(({ stream }) => views.get(stream)));
  return found.map((view) => `${view?.etag} ${view?.position} ${Buffer.from(view?.body ?? []).toString()}`);
}

const archiveOf = async (stores: Stores) => (await Array.fromAsync(writeArchive(stores))).join("");
/** Chunks of a size that cuts lines and characters. */
const chunksOf = (archive: string, size = 61) =>
  async function* () {
    const bytes = Buffer.from(archive);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
const quiet = { checked() {}, imported() {}, compared() {} };
const someSteps: Step[] = [
  { topic: 1, label: "Fisheries" },
  { source: 1, text: "The sides met.\n", withheld: false },
  { source: 2, text: "Gone.\n", withheld: true },
  { topic: 1, label: "Fishing" },
];

describe("an archive", () => {
  test("brings the same commits, positions, texts and views, whatever the register holds; exporting again gives the same bytes", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (wanted) => {
        const register = await fill(emptyRegister(), wanted);
        const archive = await archiveOf(register);
        const copy = emptyRegister();
        expect((await importArchive(() => copy, chunksOf(archive), quiet)).outcome).toBe("imported");
        expect(await archiveOf(copy)).toBe(archive);
        expect(await documentsOf(copy)).toEqual(await documentsOf(register));
      }),
      { numRuns: randomCases(8, 200) },
    );
  });

  test("is gone on with where an import stopped, and a second import adds nothing", async () => {
    const archive = await archiveOf(await fill(emptyRegister(), someSteps));
    const begun = await fill(emptyRegister(), someSteps.slice(0, 2));
    const first = await importArchive(() => begun, chunksOf(archive), quiet);
    const second = await importArchive(() => begun, chunksOf(archive), quiet);
    expect([first, second]).toMatchObject([
      { commits: 6, added: 3 },
      { commits: 6, added: 0 },
    ]);
    expect(await archiveOf(begun)).toBe(archive);
  });

  test("takes words away that an older archive brought and that are withheld by now", async () => {
    const source = { source: 1, text: "The sides met.\n" };
    const older = await archiveOf(await fill(emptyRegister(), [{ ...source, withheld: false }]));
    const newer = await archiveOf(await fill(emptyRegister(), [{ ...source, withheld: true }]));
    const mirror = emptyRegister();
    await importArchive(() => mirror, chunksOf(older), quiet);
    expect(await importArchive(() => mirror, chunksOf(newer), quiet)).toMatchObject({ added: 1 });
    expect(await archiveOf(mirror)).toBe(newer);
    expect(await importArchive(() => mirror, chunksOf(older), quiet)).toMatchObject({ added: 0, beyond: 1 });
    expect(await archiveOf(mirror)).toBe(newer);
  });

  test("has no words that are withheld by its end, though a crash left them in the store", async () => {
    const register = await fill(emptyRegister(), [{ source: 1, text: "The sides met.\n", withheld: true }]);
    const hold = { ...register, texts: { ...register.texts, get: async () => "The sides met.\n" } };
    const archive = await archiveOf(hold as Stores);
    expect(archive).not.toContain("The sides met");
    expect(archive).toBe(await archiveOf(register));
  });

  test("ends where the register ended when it began", async () => {
    const register = await fill(emptyRegister(), someSteps);
    const before = await archiveOf(register);
    const lines = writeArchive(register);
    let archive = (await lines.next()).value as string;
    await fill(register, [{ topic: 9, label: "Late" }]);
    for await (const line of lines) archive += line;
    expect(archive).toBe(before);
  });

  test("goes on to the commit that withholds a text before it is written out", async () => {
    const register = await fill(emptyRegister(), someSteps);
    const lines = writeArchive(register);
    let archive = (await lines.next()).value as string;
    const data = { reason: "Asked for" };
    const withheld = { id: "late", at: "2027-01-01T00:00:00.000Z", actor: "ada" };
    const events = [{ type: "SourceWithheld", version: 1, data }];
    await register.events.append("source/s1" as StreamName, revision(1), { ...withheld, events } as never);
    for await (const line of lines) archive += line;
    expect(archive).toBe(await archiveOf(register));
    expect(archive).not.toContain("The sides met");
    expect(await checkArchive(chunksOf(archive))).toMatchObject({ outcome: "whole" });
  });

  test("whose words another program left in is refused, and leaves none of them in a mirror", async () => {
    const whole = await archiveOf(
      await fill(emptyRegister(), [{ source: 1, text: "The sides met.\n", withheld: true }]),
    );
    const lines = whole.trimEnd().split("\n");
    const words = lines.map((line) => line.replace('"withheld":true', '"text":"The sides met.\\n"'));
    const body = words
      .slice(0, -1)
      .map((line) => `${canonicalJson(JSON.parse(line))}\n`)
      .join("");
    const end = { ...JSON.parse(lines.at(-1) ?? ""), sha256: sha256(body) };
    const mirror = emptyRegister();
    const outcome = await importArchive(() => mirror, chunksOf(`${body}${canonicalJson(end)}\n`), quiet);
    expect(outcome).toMatchObject({ outcome: "damaged", line: 3, why: expect.stringMatching(/withholds/) });
    expect(await mirror.events.head()).toBe(0);
  });

  test("brings back texts that were lost since, when it is imported again", async () => {
    const register = await fill(emptyRegister(), someSteps);
    const archive = await archiveOf(register);
    register.loseTexts();
    expect(await importArchive(() => register, chunksOf(archive), quiet)).toMatchObject({ added: 0 });
    expect(await archiveOf(register)).toBe(archive);
  });

  test("is not taken by a register with another history, which stays as it was", async () => {
    const archive = await archiveOf(await fill(emptyRegister(), someSteps));
    const other = await fill(emptyRegister(), [{ topic: 1, label: "Forestry" }]);
    const before = await archiveOf(other);
    expect(await importArchive(() => other, chunksOf(archive), quiet)).toMatchObject({
      outcome: "different",
      position: 1,
    });
    expect(await archiveOf(other)).toBe(before);
  });

  test("that was cut short, anywhere, is refused before anything is recorded", async () => {
    const archive = await archiveOf(await fill(emptyRegister(), someSteps));
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), async (length) => {
        const copy = emptyRegister();
        expect((await importArchive(() => copy, chunksOf(archive.slice(0, length)), quiet)).outcome).toBe(
          "damaged",
        );
        expect(await copy.events.head()).toBe(position(0));
      }),
      { numRuns: randomCases(10, 300) },
    );
  });

  const damages: [string, (lines: string[]) => string[], RegExp][] = [
    [
      "another word in a commit",
      (lines) => lines.map((line) => line.replace("Fisheries", "Fishery")),
      /digest/,
    ],
    [
      "another word in a text",
      (lines) => lines.map((line) => line.replace("The sides met", "The sides ate")),
      /hash/,
    ],
    ["a line taken out", (lines) => lines.toSpliced(1, 1), /position 2 follows position 0/],
    [
      "a line put after the end",
      (lines) => [...lines.slice(0, -1), lines[1] ?? "", ""],
      /after the closing line/,
    ],
    [
      "a newer format",
      (lines) => lines.map((line) => line.replace('"version":1}', '"version":9}')),
      /version 9/,
    ],
    [
      "an event of another type",
      (lines) => lines.map((line) => line.replace("TopicDefined", "TopicInvented")),
      /TopicInvented/,
    ],
    [
      "a revision left out",
      (lines) => lines.map((line) => line.replace('"revision":2', '"revision":3')),
      /revision 3 of \S+ follows revision 1/,
    ],
    [
      "a commit that goes back in time",
      (lines) => lines.map((line) => line.replace("2026-01-01T00:00:00.005Z", "2025-01-01T00:00:00.005Z")),
      /at 2025\S+ follows one at 2026/,
    ],
    [
      "a commit that is too large",
      (lines) => lines.map((line) => line.replace("Fisheries", "F".repeat(66_000))),
      /bytes, and 65535 are the most/,
    ],
    ["the line ends of Windows", (lines) => lines.map((line) => (line === "" ? "" : `${line}\r`)), /tr -d/],
    [
      "those after a text alone",
      (lines) => lines.map((line) => (line.includes("The sides met") ? `${line}\r` : line)),
      /carriage return/,
    ],
    ["something else altogether", () => ["<html>", ""], /not JSON/],
  ];
  test.each(damages)("with %s is refused, and says why", async (_, damage, why) => {
    const archive = await archiveOf(await fill(emptyRegister(), someSteps));
    const damaged = damage(archive.split("\n")).join("\n");
    expect(await checkArchive(chunksOf(damaged))).toMatchObject({
      outcome: "damaged",
      why: expect.stringMatching(why),
    });
  });

  test("holds an event that this version doesn't know, as it was recorded", async () => {
    const register = await fill(emptyRegister(), someSteps);
    const later = { type: "TopicSplit", version: 1, data: { into: ["a", "b"] } };
    const commit = { id: "later", at: "2026-01-02T00:00:00.000Z", actor: "ada", events: [later] };
    await register.events.append("topic/t1" as StreamName, revision(2), commit as unknown as NewCommit);
    expect(await archiveOf(register)).toContain(canonicalJson(later));
  });

  test("is canonical JSON, line by line", async () => {
    const archive = await archiveOf(await fill(emptyRegister(), someSteps));
    for (const line of archive.trimEnd().split("\n")) expect(canonicalJson(JSON.parse(line))).toBe(line);
  });
});
