import type { DatabaseSync, StatementSync } from "node:sqlite";
import { type StreamName, typeOf } from "@collegium/domain";
import type { StoredDocument } from "../../documents/index.ts";
import { claimNumber, type Numbered } from "../file/numbers.ts";
import type { ClaimRow, LineRow, NameRow, PassageRow } from "../file/rows.ts";
import { thingRow } from "../file/things.ts";
import type { Indexed } from "../words/indexed.ts";
import { nameWords } from "../words/words.ts";

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

/** Puts things' rows into one table, and where words are found in them, into the index of those. */
type Put = (things: readonly Loadable[]) => void;

/** Prepares a statement that inserts rows of so many columns; those that are there already stay as they are. */
type Insert = (table: string, columns: number) => StatementSync;

/** Puts all rows of things in, table by table: each of their trees is in the processor's cache but once. */
export function rowPutter(db: DatabaseSync): Put {
  const insert: Insert = (table, columns) =>
    db.prepare(`INSERT OR IGNORE INTO ${table} VALUES (${Array(columns).fill("?").join(", ")})`);
  const all = [intoThings, intoLines, intoNames, intoClaims, intoPassages].map((into) => into(insert));
  const refer = db.prepare("INSERT OR IGNORE INTO referrals SELECT ?, value FROM json_each(?)");
  return (things) => {
    for (const put of all) put(things);
    for (const { begun, referrals } of things)
      if (referrals.length > 0) refer.run(begun, JSON.stringify(referrals));
  };
}

function intoThings(insert: Insert): Put {
  const thing = insert("things", 6);
  return (things) => {
    for (const { more, named, begun, json } of things) if (!more) thing.run(...thingRow(named, begun, json));
  };
}

function intoLines(insert: Insert): Put {
  const line = insert("lines", 7);
  return (things) => {
    for (const { stream, begun, lines } of things)
      for (const { recorded, earliest, latest, tags } of lines)
        line.run(begun, stream, typeOf(stream), recorded, earliest, latest, JSON.stringify(tags));
  };
}

// An index without content does not know what it has: here and below, words are put in with their rows alone.
function intoNames(insert: Insert): Put {
  const name = insert("names", 7);
  const index = insert("name_words (rowid, words)", 2);
  return (things) => {
    const found: Numbered<NameRow>[] = [];
    for (const { stream, names } of things)
      for (const one of names) {
        const { role, language, name: written, folded } = one.row;
        const { changes } = name.run(one.id, stream, typeOf(stream), role, language, written, folded);
        if (changes === 1) found.push(one);
      }
    for (const { id, row } of found) index.run(id, nameWords(row.name, row.folded));
  };
}

function intoClaims(insert: Insert): Put {
  const claim = insert("claims", 10);
  return (things) => {
    for (const { stream, begun, claims } of things)
      for (const { claim: id, sort, earliest, latest, act, format, series, tags } of claims) {
        const number = claimNumber(begun, id);
        claim.run(number, stream, id, sort, earliest, latest, act, format, series, JSON.stringify(tags));
      }
  };
}

function intoPassages(insert: Insert): Put {
  const passage = insert("passages", 8);
  const index = insert("passage_words (rowid, words, stems)", 3);
  return (things) => {
    const found: [number, Indexed][] = [];
    for (const { stream, passages, indexed } of things)
      for (const [n, { id, row }] of passages.entries()) {
        const { kind, part, source, start, language, text } = row;
        const { changes } = passage.run(id, stream, kind, part, source, start, language, text);
        if (changes === 1) found.push([id, indexed[n] as Indexed]);
      }
    for (const [id, { words, stems }] of found) index.run(id, words, stems);
  };
}
