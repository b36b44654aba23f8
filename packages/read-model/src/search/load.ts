import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { type StreamName, typeOf } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
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
  readonly referrals: ReadonlySet<string>;
}

/** Rows with the words that they are found by. */
export interface Loadable extends ThingRows {
  readonly indexed: readonly Indexed[];
}

export interface Loader {
  /** Makes what takes time, outside of any transaction. */
  readied(rows: ThingRows): Loadable;
  /** Inserts rows of things that are not there yet, but for their tags. */
  load(things: readonly Loadable[]): void;
  /** Inserts the tags of all claims of things that began at a position or after it. */
  tag(from: number): void;
}

/**
 * Puts new things into a file, many in one transaction. Tags, whose order is not that of things, go in
 * sorted, by one statement for all: so each page of their trees is changed once.
 */
export function loader(db: DatabaseSync): Loader {
  const indexed = indexing(stemming());
  const insert = (table: string, columns: number) => {
    const statement = db.prepare(`INSERT INTO ${table} VALUES (${Array(columns).fill("?").join(", ")})`);
    return (...values: SQLInputValue[]) => void statement.run(...values);
  };
  const thing = insert("things", 6);
  const line = insert("lines", 7);
  const name = insert("names", 7);
  const indexName = insert("name_words (rowid, words)", 2);
  const claim = insert("claims", 10);
  const passage = insert("passages", 8);
  const passageWords = insert("passage_words (rowid, words, stems)", 3);
  const tags = db.prepare(
    "INSERT INTO tags SELECT value, sort FROM claims, json_each(claims.tags) WHERE claims.id >= ? ORDER BY 1, 2",
  );
  const referral = insert("referrals", 2);

  return {
    readied: (rows) => ({
      ...rows,
      indexed: rows.passages.map(({ row: { text, language } }) => indexed(text, language)),
    }),
    load(things) {
      // Table by table: each of their trees is in the processor's cache but once.
      for (const { named, begun, json } of things) thing(...thingRow(named, begun, json));
      for (const { stream, begun, lines } of things)
        for (const { recorded, earliest, latest, tags } of lines)
          line(begun, stream, typeOf(stream), recorded, earliest, latest, JSON.stringify(tags));
      for (const { stream, names } of things)
        for (const { id, row } of names) {
          const { role, language, name: written, folded } = row;
          name(id, stream, typeOf(stream), role, language, written, folded);
        }
      for (const { names } of things)
        for (const { id, row } of names) indexName(id, nameWords(row.name, row.folded));
      for (const { stream, begun, claims } of things)
        for (const { claim: id, sort, earliest, latest, act, format, series, tags } of claims)
          claim(
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
      for (const { stream, passages } of things)
        for (const { id, row } of passages) {
          const { kind, part, source, start, language, text } = row;
          passage(id, stream, kind, part, source, start, language, text);
        }
      for (const { passages, indexed } of things)
        for (const [n, { id }] of passages.entries()) {
          const { words, stems } = indexed[n] as Indexed;
          passageWords(id, words, stems);
        }
      for (const { begun, referrals } of things) for (const target of referrals) referral(begun, target);
    },
    tag: (from) => void tags.run(claimNumber(from, "")),
  };
}
