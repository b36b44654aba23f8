import type { DatabaseSync } from "node:sqlite";
import { type StreamName, streamName, typeOf } from "@collegium/domain";
import type { StoredDocument } from "../../documents/index.ts";
import { eachLabel, type Label, labelIn, type World } from "../../naming/labels.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What is kept of a thing, of its document with names or without, and the JSON of the one without: where it began, its stream, its label, what it supersedes, the hash of its text, and its document. */
export function thingRow(
  document: StoredDocument,
  begun: number,
  json = inJson(document),
): [number, StreamName, string, string | null, string | null, Uint8Array] {
  const source = document.type === "source" ? document : undefined;
  const supersedes = source?.supersedes ? `source/${source.supersedes.id}` : null;
  const stream = streamName(document.type, document.id);
  return [begun, stream, JSON.stringify(labelIn(document)), supersedes, source?.sha256 ?? null, json];
}

/** SQL: the condition by which the text of this hash was withheld: of one source that has it, and so of them all. */
export const isWithheldText = (sha256: string): string =>
  `EXISTS (SELECT 1 FROM things sharing WHERE sharing.sha256 = ${sha256} AND sharing.label ->> 'withheld')`;

/** A document as it is kept. */
export const inJson = (document: StoredDocument): Uint8Array => encoder.encode(JSON.stringify(document));

/** The things that a search file knows, as documents whose references have no names yet. */
export interface Things {
  document(stream: StreamName): StoredDocument | undefined;
  /** The position of the commit that a thing began with. */
  begun(stream: StreamName): number | undefined;
  put(document: StoredDocument, begun: number): void;
  /** The world that names are looked up in; drafts, which are not stored yet, go before what is. */
  world(drafts?: ReadonlyMap<StreamName, StoredDocument>): World;
  /** Sources whose text has this hash. */
  sharing(sha256: string): StreamName[];
  /** Whether one of these was withheld. */
  isWithheld(sha256: string): boolean;
  /** Things whose rows depend on it: sessions and instruments that refer to it, and whoever quotes it. */
  referring(target: StreamName): StreamName[];
}

export function thingsIn(db: DatabaseSync): Things {
  const get = db.prepare("SELECT document FROM things WHERE stream = ?");
  const begun = db.prepare("SELECT begun FROM things WHERE stream = ?");
  const label = db.prepare("SELECT label FROM things WHERE stream = ?");
  const put = db.prepare(
    `INSERT INTO things VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET label = excluded.label,
     supersedes = excluded.supersedes, sha256 = excluded.sha256, document = excluded.document`,
  );
  const superseding = db.prepare("SELECT stream FROM things WHERE supersedes = ?");
  const sharing = db.prepare("SELECT stream FROM things WHERE sha256 = ? ORDER BY stream");
  const withheld = db.prepare(`SELECT ${isWithheldText("?")} AS withheld`);
  const referring = db.prepare(
    "SELECT stream FROM referrals JOIN things USING (begun) WHERE target = ? ORDER BY stream",
  );

  const document = (stream: StreamName): StoredDocument | undefined => {
    const row = get.get(stream);
    return row && (JSON.parse(decoder.decode(row.document as Uint8Array)) as StoredDocument);
  };
  return {
    document,
    begun: (stream) => begun.get(stream)?.begun as number | undefined,
    put: (document, begun) => void put.run(...thingRow(document, begun)),
    world: (drafts = new Map()) => ({
      labels: eachLabel(async (stream) => {
        const draft = drafts.get(stream);
        if (draft) return labelIn(draft);
        const row = label.get(stream);
        return row && (JSON.parse(row.label as string) as Label);
      }),
      async successors(sources) {
        const successorsOf = (source: StreamName) => {
          const found = new Set(superseding.all(source).map(({ stream }) => stream as StreamName));
          for (const [stream, draft] of drafts)
            if (draft.type === "source" && draft.supersedes && `source/${draft.supersedes.id}` === source)
              found.add(stream);
          return found;
        };
        return new Map(sources.map((source) => [source, successorsOf(source)]));
      },
    }),
    sharing: (sha256) => sharing.all(sha256).map(({ stream }) => stream as StreamName),
    isWithheld: (sha256) => withheld.get(sha256)?.withheld === 1,
    referring: (target) =>
      typeOf(target) === "session" ? [] : referring.all(target).map(({ stream }) => stream as StreamName),
  };
}
