import { idOf, type StreamType, streamTypes, typeOf } from "@collegium/domain";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredDocument } from "../documents/index.ts";
import type { Derived } from "../entries/derived.ts";
import { entriesIn, ofClaims } from "../entries/entries.ts";
import { withNames } from "../naming/embed.ts";
import { eachLabel, type World } from "../naming/labels.ts";
import { applyOrSetAside, documentOf, type FoldedStream } from "../shown/folded.ts";
import { streams } from "../testing/streams.ts";
import { entryWrites } from "./difference.ts";
import { sharing } from "./sharing.ts";

/** A world that knows everything: bodies are of a state, instruments of a series. The names of some things have a number. */
const world = (number: number, isNumbered = (id: string) => id.length % 3 === 0): World => ({
  labels: eachLabel(async (stream) => {
    const [type, id] = [typeOf(stream), idOf(stream)];
    const name = isNumbered(id) ? `${id} ${number}` : id;
    if (type === "session") return { name, date: "2014-06-05" };
    if (type === "source") return { name, publishers: [{ id: "land", name: "land" }], published: "2014" };
    const above = type === "body" ? { country: "land" } : type === "instrument" ? { series: "row" } : {};
    return { name, names: { en: name, ru: `${name} по-русски` }, ...above };
  }),
  successors: async () => new Map(),
});

const asStored = (document: StoredDocument) => JSON.parse(JSON.stringify(document)) as StoredDocument;
const bare = (entries: readonly Derived[]) => entries.map(({ made: _, ...entry }) => entry);

type Commits = Parameters<typeof applyOrSetAside>[1][];

/** A document after each commit of its stream, named. */
async function documents(commits: Commits, naming: (n: number) => World): Promise<StoredDocument[]> {
  const made: StoredDocument[] = [];
  let folded: FoldedStream | undefined;
  for (const [n, commit] of commits.entries()) {
    ({ folded } = applyOrSetAside(folded, commit));
    if (folded) made.push(await withNames(documentOf(folded), naming(n), new Map()));
  }
  return made;
}

/** Shares what it can, and expects that it makes no difference. */
function expectSharing(stored: StoredDocument, after: StoredDocument): void {
  const before = asStored(stored);
  const shared = sharing(before, after);
  expect(JSON.stringify(shared)).toBe(JSON.stringify(before));
  const claims = ofClaims();
  const writes = entryWrites(entriesIn(shared, { claims }), entriesIn(after, { claims }));
  expect(writes).toEqual(entryWrites(bare(entriesIn(before)), bare(entriesIn(asStored(after)))));
}

/** A session is hosted by one that takes part. */
const hosted = (document: StoredDocument) =>
  document.type === "session" && document.parties[0] ? { host: document.parties[0] } : {};

describe.each(streamTypes)("A %s document as it was, made of what it is now", (type: StreamType) => {
  it("is the same, and is followed by the same writes as one that shares nothing", async () => {
    await fc.assert(
      fc.asyncProperty(streams(type), async (commits) => {
        const all = await documents(commits, (n) => world(Math.floor(n / 3)));
        for (const [n, after] of all.slice(1).entries()) expectSharing(all[n] as StoredDocument, after);
      }),
      { numRuns: randomCases(5, 200) },
    );
  });

  it("is followed by the same writes, whichever of its fields is another's", async () => {
    await fc.assert(
      fc.asyncProperty(streams(type), streams(type), async (commits, others) => {
        const last = async (of: Commits, number: number) =>
          (await documents(of, () => world(number, () => true))).at(-1);
        const [own, renamed, another] = [
          await last(commits, 1),
          await last(commits, 2),
          await last(others, 1),
        ];
        if (!own) return;
        // Also where nothing was quoted for it.
        const unquoted = own.type === "session" ? [{ ...own, evidence: {} } as StoredDocument] : [];
        for (const document of [own, ...unquoted])
          for (const other of [renamed, another, hosted(own)])
            for (const [field, value] of Object.entries(other ?? {}))
              expectSharing(document, { ...document, [field]: value } as StoredDocument);
      }),
      { numRuns: randomCases(5, 40) },
    );
  });
});

it("takes no empty list for an empty object", () => {
  const before = { id: "a", evidence: {}, parties: [{ as: [] }] } as unknown as StoredDocument;
  const after = { id: "a", evidence: [], parties: [{ as: {} }] } as unknown as StoredDocument;
  expect(sharing(before, after)).toEqual(before);
});
