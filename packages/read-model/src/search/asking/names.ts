import type { DatabaseSync } from "node:sqlite";
import { idOf, type StreamName, typeOf } from "@collegium/domain";
import { atMost } from "@collegium/sqlite";
import { type Labels, loadLabels, resolvedRef } from "../../naming/labels.ts";
import type { NameHit } from "../answers.ts";
import type { NameRole } from "../file/rows.ts";
import type { Things } from "../file/things.ts";
import type { NamesRequest, SearchFile } from "../port.ts";
import { foldedLine, readWords, type Word, wordsIn } from "../words/words.ts";

/** So many names are looked at for one answer: what fits better comes first among them. */
const mostLookedAt = 400;
/** Words that were typed beyond these are not looked for. */
const mostWords = 12;

interface FoundName {
  readonly stream: StreamName;
  readonly role: NameRole;
  readonly language: string | null;
  readonly name: string;
}

/** Names as they are typed: those that begin so first, the shortest of them first of all; then those of which every word typed begins a word. */
export function nameIndex(db: DatabaseSync, things: Things): Pick<SearchFile, "names" | "named"> {
  const columns = "n.stream, n.role, n.language, n.name";
  const begin = (narrowed: string) =>
    db.prepare(
      `SELECT ${columns} FROM names n WHERE n.folded >= ? AND n.folded < ?${narrowed} ORDER BY n.folded, n.id ${atMost}`,
    );
  const hold = (narrowed: string) =>
    db.prepare(
      `SELECT stream, role, language, name FROM
         (SELECT ${columns}, n.id FROM name_words f JOIN names n ON n.id = f.rowid
          WHERE name_words MATCH ?${narrowed} ORDER BY f.rowid LIMIT ${mostLookedAt})
       ORDER BY length(name), id ${atMost}`,
    );
  const [beginning, beginningOf] = [begin(""), begin(" AND n.type = ?")];
  const [holding, holdingOf] = [hold(""), hold(" AND n.type = ?")];
  const same = db.prepare(
    "SELECT DISTINCT stream FROM names WHERE folded = ? AND type = ? ORDER BY stream LIMIT 100",
  );

  return {
    async names({ q, type, limit }: NamesRequest): Promise<NameHit[]> {
      const typed = foldedLine(q).split(" ").slice(0, mostWords).join(" ");
      if (typed === "") return [];
      const range = [typed, `${typed}\u{10ffff}`];
      const { whole, parts } = readWords(q);
      const matching = parts.length > whole.length ? `(${all(whole)}) OR (${all(parts)})` : all(parts);
      const hits = new Map<StreamName, NameHit>();
      const labels: Labels = new Map();
      const take = async (rows: readonly unknown[]) => {
        const taken = new Map<StreamName, FoundName>();
        for (const row of rows as FoundName[]) {
          const other = taken.get(row.stream);
          if (other ? !isUsual(row, other) : hits.size >= limit) continue;
          const hit = await hitOf(row, things, labels);
          const stream = `${hit.type}/${hit.id}` as StreamName;
          if (!other && hits.has(stream)) continue;
          hits.set(stream, hit);
          taken.set(row.stream, row);
        }
      };
      const narrowed = type ? [type] : [];
      const begins = (most: number) => (type ? beginningOf : beginning).all(...range, ...narrowed, most);
      const holds = (most: number) => (type ? holdingOf : holding).all(matching, ...narrowed, most);
      for (const rows of [begins, holds]) {
        // A thing has several names: where so many were not enough, all are looked at.
        const some = rows(limit * 4);
        await take(some);
        if (hits.size < limit && some.length === limit * 4) await take(rows(mostLookedAt));
        if (hits.size === limit) break;
      }
      return [...hits.values()];
    },

    async named(type, name) {
      const labels: Labels = new Map();
      const streams = same.all(foldedLine(name), type).map(({ stream }) => stream as StreamName);
      await loadLabels(things.world(), streams, labels);
      return streams.map((stream) => {
        const { id, recordedAs: [recordedAs] = [] } = resolvedRef(type, idOf(stream), labels);
        return { id, ...(recordedAs !== undefined && { recordedAs }) };
      });
    },
  };
}

/** Whether of two names that fit alike, so long as each other, the first is what the thing goes by, and the second is not. */
const isUsual = (one: FoundName, other: FoundName): boolean =>
  one.role === "name" && other.role !== "name" && one.name.length === other.name.length;

/** Rows that have a word with each of these beginnings. */
const all = (words: readonly Word[]): string =>
  wordsIn(words)
    .slice(0, mostWords)
    .map((word) => `"${word}" *`)
    .join(" AND ");

async function hitOf(
  { stream, role, language, name }: FoundName,
  things: Things,
  labels: Labels,
): Promise<NameHit> {
  await loadLabels(things.world(), [stream], labels);
  const type = typeOf(stream);
  const { id, name: goesBy, recordedAs: [recordedAs] = [] } = resolvedRef(type, idOf(stream), labels);
  return {
    type,
    id,
    name: goesBy,
    matched: name,
    role,
    ...(language !== null && { language }),
    ...(recordedAs !== undefined && { recordedAs }),
  };
}
