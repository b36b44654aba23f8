import type { DatabaseSync } from "node:sqlite";
import { type StreamName, typeOf } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { Pace } from "../pace.ts";
import { type Indexed, indexing } from "./indexed.ts";
import { claimNumber, type Numbered } from "./numbers.ts";
import type { ClaimRow, LineRow, NameRow, PassageRow } from "./rows.ts";
import { stemming } from "./stems.ts";
import { thingRow } from "./things.ts";
import { nameWords } from "./words.ts";

/** All rows of a thing that the file has none of yet. */
export interface ThingRows {
  readonly stream: StreamName;
  /** With names. */
  readonly named: StoredDocument;
  /** The JSON of the document without. */
  readonly json: Uint8Array;
  readonly lines: readonly LineRow[];
  /** The position of the commit that it began with. */
  readonly begun: number;
  readonly names: readonly Numbered<NameRow>[];
  readonly claims: readonly ClaimRow[];
  readonly passages: readonly Numbered<PassageRow>[];
  readonly referrals: readonly StreamName[];
}

/** Rows with the words that they are found by. */
export interface Loadable extends ThingRows {
  readonly indexed: readonly Indexed[];
  /** Whether these are some more rows of a thing that is there. */
  readonly more?: true;
}

export interface Loader {
  /** Makes what takes time, outside of any transaction. */
  readied(rows: ThingRows, pace: Pace): Promise<Loadable>;
  /** Inserts rows, but for their tags. Law: those that are there already stay as they are, once. */
  load(things: readonly Loadable[]): void;
  /** Inserts the tags of all claims whose numbers lie between two, these among them. */
  tag(first: number, last: number): void;
}

/** Passages whose words are made before others have a turn. */
const indexedAtOnce = 50;

/**
 * Puts new things into a file, many in one transaction. Tags, whose order is not that of things, go in
 * sorted, by one statement for all: so each page of their trees is changed once.
 */
export function loader(db: DatabaseSync): Loader {
  const indexed = indexing(stemming());
  const insert = (table: string, columns: number) => {
    const values = Array(columns).fill("?").join(", ");
    return db.prepare(`INSERT OR IGNORE INTO ${table} VALUES (${values})`);
  };
  const thing = insert("things", 6);
  const line = insert("lines", 7);
  const name = insert("names", 7);
  const indexName = insert("name_words (rowid, words)", 2);
  const claim = insert("claims", 10);
  const passage = insert("passages", 8);
  const passageWords = insert("passage_words (rowid, words, stems)", 3);
  const tags = db.prepare(
    "INSERT OR IGNORE INTO tags SELECT value, sort FROM claims, json_each(claims.tags) WHERE claims.id BETWEEN ? AND ? ORDER BY 1, 2",
  );
  const refer = db.prepare("INSERT OR IGNORE INTO referrals SELECT ?, value FROM json_each(?)");

  return {
    async readied(rows, pace) {
      const made: Indexed[] = [];
      for (const [n, { row }] of rows.passages.entries()) {
        if (n % indexedAtOnce === 0) await pace();
        made.push(indexed(row.text, row.language));
      }
      return { ...rows, indexed: made };
    },
    load(things) {
      // Table by table: each of their trees is in the processor's cache but once.
      for (const { more, named, begun, json } of things)
        if (!more) thing.run(...thingRow(named, begun, json));
      for (const { stream, begun, lines } of things)
        for (const { recorded, earliest, latest, tags } of lines)
          line.run(begun, stream, typeOf(stream), recorded, earliest, latest, JSON.stringify(tags));
      // An index without content does not know what it has: words are put in with their rows alone.
      const named: Numbered<NameRow>[] = [];
      for (const { stream, names } of things)
        for (const one of names) {
          const { role, language, name: written, folded } = one.row;
          const { changes } = name.run(one.id, stream, typeOf(stream), role, language, written, folded);
          if (changes === 1) named.push(one);
        }
      for (const { id, row } of named) indexName.run(id, nameWords(row.name, row.folded));
      for (const { stream, begun, claims } of things)
        for (const { claim: id, sort, earliest, latest, act, format, series, tags } of claims)
          claim.run(
            claimNumber(begun, id),
            stream,
            id,
            sort,
            earliest,
            latest,
            act,
            format,
            series,
            JSON.stringify(tags),
          );
      const found: [number, Indexed][] = [];
      for (const { stream, passages, indexed } of things)
        for (const [n, { id, row }] of passages.entries()) {
          const { kind, part, source, start, language, text } = row;
          const { changes } = passage.run(id, stream, kind, part, source, start, language, text);
          if (changes === 1) found.push([id, indexed[n] as Indexed]);
        }
      for (const [id, { words, stems }] of found) passageWords.run(id, words, stems);
      for (const { begun, referrals } of things)
        if (referrals.length > 0) refer.run(begun, JSON.stringify(referrals));
    },
    tag: (first, last) => void tags.run(first, last),
  };
}
