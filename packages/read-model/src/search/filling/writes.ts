import type { DatabaseSync } from "node:sqlite";
import { type StreamName, typeOf } from "@collegium/domain";
import { claimNumber, isOfThing, type Numbered } from "../file/numbers.ts";
import type { ClaimRow, LineRow, NameRow, PassageRow } from "../file/rows.ts";
import { type Indexed, indexing } from "../words/indexed.ts";
import { stemming } from "../words/stems.ts";
import { nameWords } from "../words/words.ts";

/**
 * A small piece of work within a transaction: so much as nobody notices. It brings one row, and its words, to what they should be, whatever is there
 * by then: several may be at the same thing.
 */
export type Piece = () => void;

/** A thing whose rows are written: its stream, and the position of the commit that it began with. */
interface Begun {
  readonly stream: StreamName;
  readonly begun: number;
}

/** What brings the rows of one thing to what they should be: as pieces, each of which leaves rows and their words in step. */
export interface RowWriter {
  /** Its line in the list, if it has one. */
  line(thing: Begun, rows: readonly LineRow[]): Piece[];
  names(thing: Begun, rows: readonly Numbered<NameRow>[]): Piece[];
  claims(thing: Begun, rows: readonly ClaimRow[]): Piece[];
  /** Brings all passages of a thing to these, or those of some kinds. */
  passages(thing: Begun, rows: readonly Numbered<PassageRow>[], kinds: readonly string[]): Piece[];
  /** Brings what a session or an instrument refers to, to this. */
  referrals(thing: Begun, targets: ReadonlySet<string>): Piece[];
}

export function rowWriter(db: DatabaseSync): RowWriter {
  return {
    line: lineWrites(db),
    names: nameWrites(db),
    claims: claimWrites(db),
    passages: passageWrites(db, indexing(stemming())),
    referrals: referralWrites(db),
  };
}

/** The rows that are not as they should be, by id, with none for those that should not be. Written again, it finds nothing to do. */
function differing<Row extends object>(
  there: readonly { readonly id: number; readonly key: string }[],
  wanted: readonly { readonly id: number; readonly row: Row }[],
): [id: number, row: Row | undefined][] {
  const rows = new Map<number, Row | undefined>(there.map(({ id }) => [id, undefined]));
  for (const { id, row } of wanted) rows.set(id, row);
  for (const { id, key } of there) if (JSON.stringify(rows.get(id)) === key) rows.delete(id);
  return [...rows];
}

function lineWrites(db: DatabaseSync): RowWriter["line"] {
  const there = db.prepare("SELECT recorded, earliest, latest, tags FROM lines WHERE begun = ?");
  const put = db.prepare("INSERT OR REPLACE INTO lines VALUES (?, ?, ?, ?, ?, ?, ?)");
  const remove = db.prepare("DELETE FROM lines WHERE begun = ?");
  return ({ stream, begun }, [row]) => {
    const before = there.get(begun);
    if (!row) return before ? [() => void remove.run(begun)] : [];
    const wanted = { ...row, tags: JSON.stringify(row.tags) };
    if (before && JSON.stringify(before) === JSON.stringify(wanted)) return [];
    const { recorded, earliest, latest, tags } = wanted;
    return [() => void put.run(begun, stream, typeOf(stream), recorded, earliest, latest, tags)];
  };
}

function nameWrites(db: DatabaseSync): RowWriter["names"] {
  const all = db.prepare(`SELECT id, role, language, name, folded FROM names WHERE ${isOfThing("id", "?1")}`);
  const insert = db.prepare(
    "INSERT INTO names (id, stream, type, role, language, name, folded) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const remove = db.prepare("DELETE FROM names WHERE id = ? RETURNING name, folded");
  const index = db.prepare("INSERT INTO name_words (rowid, words) VALUES (?, ?)");
  const unindex = db.prepare("INSERT INTO name_words (name_words, rowid, words) VALUES ('delete', ?, ?)");
  return ({ stream, begun }, rows) => {
    const there = all.all(begun).map(({ id, ...row }) => ({ id: id as number, key: JSON.stringify(row) }));
    return differing(there, rows).map(([id, row]) => () => {
      const before = remove.get(id);
      if (before) unindex.run(id, nameWords(before.name as string, before.folded as string));
      if (!row) return;
      const { role, language, name, folded } = row;
      insert.run(id, stream, typeOf(stream), role, language, name, folded);
      index.run(id, nameWords(name, folded));
    });
  };
}

function claimWrites(db: DatabaseSync): RowWriter["claims"] {
  const all = db.prepare(
    `SELECT id, claim, sort, earliest, latest, act, format, series, tags FROM claims WHERE ${isOfThing("id", "?1")}`,
  );
  const insert = db.prepare("INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const remove = db.prepare("DELETE FROM claims WHERE id = ? RETURNING sort, tags");
  const tag = db.prepare("INSERT INTO tags VALUES (?, ?)");
  const untag = db.prepare("DELETE FROM tags WHERE tag = ? AND sort = ?");
  return ({ stream, begun }, rows) => {
    const there = all.all(begun).map(({ id, tags, ...row }) => ({
      id: id as number,
      key: JSON.stringify({ ...row, tags: JSON.parse(tags as string) }),
    }));
    const wanted = rows.map((row) => ({ id: claimNumber(begun, row.claim), row }));
    return differing(there, wanted).map(([id, row]) => () => {
      const before = remove.get(id);
      if (before)
        for (const one of JSON.parse(before.tags as string) as string[])
          untag.run(one, before.sort as string);
      if (!row) return;
      const { claim, sort, earliest, latest, act, format, series, tags } = row;
      insert.run(id, stream, claim, sort, earliest, latest, act, format, series, JSON.stringify(tags));
      for (const one of tags) tag.run(one, sort);
    });
  };
}

function passageWrites(
  db: DatabaseSync,
  indexed: (text: string, language: string) => Indexed,
): RowWriter["passages"] {
  const columns = "kind, part, source, start, language, text";
  const all = db.prepare(`SELECT id, ${columns} FROM passages WHERE ${isOfThing("id", "?1")}`);
  const insert = db.prepare(`INSERT INTO passages (id, stream, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const remove = db.prepare("DELETE FROM passages WHERE id = ? RETURNING language, text");
  const index = db.prepare("INSERT INTO passage_words (rowid, words, stems) VALUES (?, ?, ?)");
  const unindex = db.prepare(
    "INSERT INTO passage_words (passage_words, rowid, words, stems) VALUES ('delete', ?, ?, ?)",
  );
  return ({ stream, begun }, rows, kinds) => {
    const there = all
      .all(begun)
      .filter(({ kind }) => kinds.includes(kind as string))
      .map(({ id, ...row }) => ({ id: id as number, key: JSON.stringify(row) }));
    return differing(there, rows).map(([id, row]) => () => {
      const before = remove.get(id);
      if (before) {
        const { words, stems } = indexed(before.text as string, before.language as string);
        unindex.run(id, words, stems);
      }
      if (!row) return;
      const { kind, part, source, start, language, text } = row;
      insert.run(id, stream, kind, part, source, start, language, text);
      const { words, stems } = indexed(text, language);
      index.run(id, words, stems);
    });
  };
}

function referralWrites(db: DatabaseSync): RowWriter["referrals"] {
  const all = db.prepare("SELECT target FROM referrals WHERE begun = ?");
  const insert = db.prepare("INSERT OR IGNORE INTO referrals VALUES (?, ?)");
  const remove = db.prepare("DELETE FROM referrals WHERE begun = ? AND target = ?");
  return ({ begun }, targets) => {
    const there = new Set(all.all(begun).map(({ target }) => target as string));
    return [
      ...[...there].filter((one) => !targets.has(one)).map((target) => () => void remove.run(begun, target)),
      ...[...targets].filter((one) => !there.has(one)).map((target) => () => void insert.run(begun, target)),
    ];
  };
}
