import { type Commit, type DomainEvent, revision, type StreamName, streamName } from "@collegium/domain";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredDocument } from "../documents/index.ts";
import { memoryViewStore } from "../memory/view-store.ts";
import { applyOrSetAside, documentOf, type FoldedStream, foldedOf } from "../shown/folded.ts";
import { writing } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { interleave, registers } from "../testing/registers.ts";
import { contents, memorySets, project, rebuildAlone, served } from "../testing/views.ts";
import { storedDocument } from "./stored.ts";

const merges = {
  body: "BodyMerged",
  person: "PersonMerged",
  topic: "TopicMerged",
  instrument: "InstrumentMerged",
} as const;
const mergeable = ["body", "person", "topic", "instrument"] as const;

/** Random registers in which more is merged at last, also in rings. */
const mergedRegisters = fc
  .tuple(
    registers(),
    fc.array(fc.tuple(fc.constantFrom(...mergeable), fc.nat(2), fc.nat(2)), { minLength: 2, maxLength: 8 }),
  )
  .map(([commits, merged]) => {
    const all = [...commits];
    for (const [type, from, into] of merged) {
      const stream = streamName(type, `${type}-${from}`);
      const own = all.filter((commit) => commit.stream === stream);
      const isMerged = own.some(({ events }) => events.some((one) => one.type === merges[type]));
      if (own.length === 0 || isMerged) continue;
      const data = { into: `${type}-${into}` };
      const { commit } = writing("2029-01-01T00:00:00.000Z");
      const next = commit(type, `${type}-${from}`, [{ type: merges[type], version: 1, data } as DomainEvent]);
      all.push({ ...next, revision: revision(own.length + 1) });
    }
    return all;
  });

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What an item of a list names: a thing, or what is stated of it, whoever states it; undefined where it is something else. */
function namedBy(item: unknown): string | undefined {
  if (!isFields(item)) return undefined;
  const { type, kind, id } = item;
  if (id !== undefined) return JSON.stringify([type, kind, id]);
  if (!("statements" in item || "title" in item)) return undefined;
  const { evidence: _, statements: __, quotations: ___, ...said } = item;
  return JSON.stringify(said, (key, value) => (key === "recordedAs" ? undefined : value));
}

/** The lists of a value, however deep, that name one thing twice. */
function doubled(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) {
    const named = value.map(namedBy).filter((name) => name !== undefined);
    const inside = value.flatMap((item, at) => doubled(item, `${path}/${at}`));
    return new Set(named).size === named.length ? inside : [`${path}: ${named.join(" ")}`, ...inside];
  }
  return isFields(value)
    ? Object.entries(value).flatMap(([field, inner]) => doubled(inner, `${path}/${field}`))
    : [];
}

/** A document whose lists of references are sets: in an order of their own, each thing once. */
const asSets = (document: StoredDocument): unknown =>
  JSON.parse(JSON.stringify(document), (_, value) => {
    if (!Array.isArray(value) || !value.every((one) => isFields(one) && "name" in one && "id" in one))
      return value;
    return [...new Set(value.map((one) => JSON.stringify(one)))].sort();
  });

const folded = (commits: readonly Commit[], stream: StreamName): FoldedStream | undefined =>
  commits
    .filter((commit) => commit.stream === stream)
    .reduce<FoldedStream | undefined>((before, commit) => applyOrSetAside(before, commit).folded, undefined);

describe("Whatever was merged", () => {
  const order = fc.array(fc.nat(50), { minLength: 1, maxLength: 60 });
  it("stands once in each list, with all that was recorded, in whichever order it came", async () => {
    await fc.assert(
      fc.asyncProperty(
        mergedRegisters,
        order,
        fc.integer({ min: 1, max: 9 }),
        async (commits, picks, size) => {
          const views = memoryViewStore();
          await project(views, interleave(commits, picks), size);
          const made = await contents(views);
          for (const [where, entry] of Object.entries(made)) {
            const json = entry.startsWith("{") ? JSON.parse(JSON.parse(entry).body) : undefined;
            expect(doubled(json), where).toEqual([]);
          }
          for (const stream of new Set(commits.map((commit) => commit.stream))) {
            expect(doubled(JSON.parse((await served(views, stream))?.text ?? "{}")), stream).toEqual([]);
            const stored = (await storedDocument(views, stream)) as StoredDocument;
            const recorded = documentOf(folded(commits, stream) as FoldedStream);
            const recalled = documentOf({ ...foldedOf(stored), memory: new WeakMap() });
            expect(asSets(recalled)).toEqual(asSets(recorded));
          }
          using rebuilt = memorySets();
          await rebuildAlone({
            commits: memoryLedger(sequence(commits)),
            sets: rebuilt.sets,
            pageSize: size,
          });
          expect(made).toEqual(await contents(rebuilt.sets.live));
        },
      ),
      { numRuns: randomCases(15, 400) },
    );
  });
});
