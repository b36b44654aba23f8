import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { idOf, pointsBefore, type StreamName, typeOf } from "@collegium/domain";
import { atMost } from "@collegium/sqlite";
import { type Label, type Labels, loadLabels } from "../../naming/labels.ts";
import { pacer } from "../../pace.ts";
import type { SearchHit } from "../answers.ts";
import { claimOfPassage } from "../file/numbers.ts";
import { hasTag } from "../file/tags.ts";
import type { Things } from "../file/things.ts";
import type { PassageKind, SearchPage, SearchRequest } from "../port.ts";
import { type Stemming, stemming } from "../words/stems.ts";
import { matching, standing, type Term, termsOf } from "./asked.ts";

/** So many hits are ranked, those of what was recorded last; the answer says where there were more. */
const mostRanked = 2_000;

/** Code units that a snippet has around what was found. */
const before = 80;
const longestSnippet = 300;

interface Ranked {
  readonly id: number;
  /** As bm25 has it: the lower the better. It moves a little with whatever is recorded. */
  readonly score: number;
}

interface Found {
  readonly stream: StreamName;
  readonly kind: PassageKind;
  readonly part: string;
  readonly source: string | null;
  readonly start: number | null;
  readonly language: string;
  readonly text: string;
}

/** Finds words and phrases in quotations, summaries, names and texts; what fits best first. */
export function finder(db: DatabaseSync, things: Things, tagsOf: TagsOf) {
  const stems = stemming();
  const passage = db.prepare(
    "SELECT stream, kind, part, source, start, language, text FROM passages WHERE id = ?",
  );
  const all = db.prepare(ranked(""));
  return async ({ q, kind, type, language, filters, limit, after }: SearchRequest): Promise<SearchPage> => {
    const pace = pacer();
    const terms = termsOf(q, stems);
    if (terms.length === 0) return { items: [], capped: false };
    const { where, values } = narrowing({ kind, type, language }, await tagsOf(filters), filters);
    const page = where === "" ? all : db.prepare(ranked(where));
    const answer = page.all(matching(terms), ...placeOf(after), ...values, limit + 1);
    await pace();
    const rows = answer.filter(({ id }) => id !== null) as unknown as Ranked[];
    const capped = (answer[0]?.hits as number) > mostRanked;
    const items: SearchHit[] = [];
    const labels: Labels = new Map();
    const shown = rows.slice(0, limit);
    for (const { id } of shown) {
      await pace();
      // Gone where a commit was followed since its number was read.
      const found = passage.get(id) as unknown as Found | undefined;
      if (!found) continue;
      await loadLabels(things.world(), [found.stream], labels);
      items.push(hitOf(found, terms, stems, labels.get(found.stream)));
    }
    return { items, ...(rows.length > limit && { next: keyOf(shown) }), capped };
  };
}

/**
 * The best of the hits behind a place, each with how many hits there are; where there are none behind it, that alone. What is not ranked costs
 * little: nothing is known of it but that there is one more.
 *
 * The place is that of the last of some hits, by what they score now: scores move with whatever is recorded, mostly of all hits alike. Where none
 * of these is a hit any more, it is what the last of them scored.
 */
const ranked = (where: string): string => `
  WITH f AS MATERIALIZED (
    SELECT rowid AS id, bm25(passage_words, 2.0, 1.0) AS score FROM passage_words
    WHERE passage_words MATCH ? ORDER BY rowid DESC LIMIT ${mostRanked + 1}
  ), n AS MATERIALIZED (SELECT count(*) AS hits, min(id) AS last FROM f), place AS MATERIALIZED (
    SELECT score, id FROM (
      SELECT score, id, 1 AS there FROM f WHERE id IN (SELECT value FROM json_each(?)) UNION ALL SELECT ?, ?, 0
    ) ORDER BY there DESC, score DESC, id DESC LIMIT 1
  )
  SELECT f.id, f.score, n.hits FROM n LEFT JOIN f ON (n.hits <= ${mostRanked} OR f.id > n.last)
    AND (f.score, f.id) > (SELECT score, id FROM place)
    ${where && `AND EXISTS (SELECT 1 FROM passages p WHERE p.id = f.id${where})`}
  ORDER BY f.score, f.id ${atMost}`;

export type TagsOf = (filters: SearchRequest["filters"]) => Promise<string[]>;

/** Of so many hits a cursor tells: one or another may be none by the time that it is followed. */
const hitsOfPlace = 3;

/** Where hits end among all that were ranked, as a cursor keeps it: what the last of them scored, and which these are, the last one first. */
const keyOf = (hits: readonly Ranked[]): string =>
  [
    hits.at(-1)?.score,
    ...hits
      .slice(-hitsOfPlace)
      .map(({ id }) => id)
      .reverse(),
  ].join("/");

function placeOf(key: string | undefined): [hits: string, score: number, last: number] {
  if (key === undefined) return ["[]", Number.NEGATIVE_INFINITY, 0];
  const [score = 0, ...hits] = key.split("/").map(Number);
  return [JSON.stringify(hits.slice(0, hitsOfPlace)), score, hits[0] ?? 0];
}

/** Filters of claims narrow to the words of claims that they hold of. */
function narrowing(
  own: Pick<SearchRequest, "kind" | "type" | "language">,
  tags: readonly string[],
  { from, to }: SearchRequest["filters"],
): { where: string; values: SQLInputValue[] } {
  const conditions: string[] = [];
  const values: SQLInputValue[] = [];
  const add = (condition: string, ...given: SQLInputValue[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  if (own.kind) add("p.kind = ?", own.kind);
  if (own.type) add("p.stream >= ? AND p.stream < ?", `${own.type}/`, `${own.type}0`);
  if (own.language)
    add("(p.language = ? COLLATE NOCASE OR p.language LIKE ?)", own.language, `${own.language}-%`);
  if (tags.length > 0 || from !== undefined || to !== undefined) {
    const held = tags.map(() => ` AND ${hasTag("c.sort")}`).join("");
    add(
      `EXISTS (SELECT 1 FROM claims c WHERE c.id = ${claimOfPassage("p.id", "p.part")} AND c.claim = p.part
        AND (? IS NULL OR c.latest >= ?) AND (? IS NULL OR c.earliest <= ?)${held})`,
      ...[from ?? null, from ?? null, to ?? null, to ?? null],
      ...tags,
    );
  }
  return { where: conditions.map((condition) => ` AND ${condition}`).join(""), values };
}

function hitOf(found: Found, terms: readonly Term[], stems: Stemming, label: Label | undefined): SearchHit {
  const { stream, kind, part, source, start, language, text } = found;
  const { from, to, matches } = snippetOf(text, standing(text, language, terms, stems));
  const points = pointsBefore(text);
  const date = label?.date ?? label?.published;
  const snippetPoints = points(from);
  return {
    kind,
    type: typeOf(stream),
    id: idOf(stream),
    name: label?.name ?? idOf(stream),
    ...(date !== undefined && { date }),
    ...(isClaim(part) ? { claim: part } : kind === "quotation" && part !== "" && { field: part }),
    ...(source !== null && { source }),
    ...(language !== "und" && { language }),
    snippet: text.slice(from, to),
    ...(start !== null && { start: start + snippetPoints }),
    matches: matches.map((match) => ({
      start: points(match.start) - snippetPoints,
      end: points(match.end) - snippetPoints,
    })),
  };
}

const isClaim = (part: string): boolean => /^c\d+$/.test(part);

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of whole words around the first of what was found. */
function snippetOf(text: string, matches: readonly Range[]): { from: number; to: number; matches: Range[] } {
  if (text.length <= longestSnippet) return { from: 0, to: text.length, matches: [...matches] };
  const first = matches[0]?.start ?? 0;
  const wanted = Math.max(0, Math.min(first - before, text.length - longestSnippet));
  const from = wanted === 0 ? 0 : wordAfter(text, wanted, first);
  const end = Math.min(text.length, from + longestSnippet);
  const behind = matches[0]?.end ?? from + 1;
  const space = text.lastIndexOf(" ", end);
  // Where no space follows, as in a script without any, it ends with a sign.
  const to = end < text.length && space >= behind ? space : Math.max(end, behind);
  const cut = isSecondHalf(text, to) ? to + 1 : to;
  return { from, to: cut, matches: matches.filter(({ start, end }) => start >= from && end <= cut) };
}

function wordAfter(text: string, at: number, limit: number): number {
  const space = text.indexOf(" ", at);
  if (space >= 0 && space < limit) return space + 1;
  return isSecondHalf(text, at) ? at + 1 : at;
}

const isSecondHalf = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};
