import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { idOf, pointsBefore, type StreamName, typeOf } from "@collegium/domain";
import { type Labels, loadLabels } from "../naming/labels.ts";
import { pacer } from "../pace.ts";
import type { SearchHit } from "./answers.ts";
import { matching, standing, type Term, termsOf } from "./asked.ts";
import type { PassageKind, SearchPage, SearchRequest } from "./port.ts";
import { type Stemming, stemming } from "./stems.ts";
import type { Things } from "./things.ts";

/** So many hits are ranked, those of what was recorded last; the answer says where there were more. */
const mostRanked = 2_000;

/** Code units that a snippet has around what was found. */
const before = 80;
const longestSnippet = 300;

interface Found {
  readonly id: number;
  readonly score: number;
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
  return async ({ q, kind, type, language, filters, limit, after }: SearchRequest): Promise<SearchPage> => {
    const pace = pacer();
    const terms = termsOf(q, stems);
    if (terms.length === 0) return { items: [], capped: false };
    // What is not ranked costs little: the first hits are taken, and nothing is known of the others.
    const hits = db.prepare(
      `SELECT rowid AS id, bm25(passage_words, 2.0, 1.0) AS score FROM passage_words
       WHERE passage_words MATCH ? ORDER BY rowid DESC LIMIT ${mostRanked + 1}`,
    );
    const all = hits.all(matching(terms));
    await pace();
    const capped = all.length > mostRanked;
    const ranked = (all.slice(0, mostRanked) as unknown as Pick<Found, "id" | "score">[])
      .map(({ id, score }) => ({ id, score, key: keyOf(score, id) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));

    const { where, values } = narrowing({ kind, type, language }, await tagsOf(filters), filters);
    const passage = db.prepare(`SELECT p.* FROM passages p WHERE p.id = ?${where}`);
    const items: SearchHit[] = [];
    const labels: Labels = new Map();
    let last: string | undefined;
    for (const { id, key } of ranked) {
      if (after !== undefined && key <= after) continue;
      const found = passage.get(id, ...values) as unknown as Found | undefined;
      if (!found) continue;
      if (items.length === limit) return { items, ...(last !== undefined && { next: last }), capped };
      await pace();
      await loadLabels(things.world(), [found.stream], labels);
      items.push(hitOf(found, terms, stems, labels.get(found.stream)?.name));
      last = key;
    }
    return { items, capped };
  };
}

export type TagsOf = (filters: SearchRequest["filters"]) => Promise<string[]>;

/** A key in the order of ranks; bm25 is the lower the better. Ranks move a little with whatever is recorded. */
const keyOf = (score: number, id: number): string =>
  `${(1_000_000 + Math.max(-999_999, score) * 1_000).toFixed(3).padStart(14, "0")}/${String(id).padStart(12, "0")}`;

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
  if (own.language) add("(p.language = ? OR p.language LIKE ?)", own.language, `${own.language}-%`);
  if (tags.length > 0 || from !== undefined || to !== undefined) {
    const held = tags
      .map(() => " AND EXISTS (SELECT 1 FROM tags t WHERE t.tag = ? AND t.sort = c.sort)")
      .join("");
    add(
      `EXISTS (SELECT 1 FROM claims c WHERE c.session = p.stream AND c.claim = p.part
        AND (? IS NULL OR c.latest >= ?) AND (? IS NULL OR c.earliest <= ?)${held})`,
      ...[from ?? null, from ?? null, to ?? null, to ?? null],
      ...tags,
    );
  }
  return { where: conditions.map((condition) => ` AND ${condition}`).join(""), values };
}

function hitOf(found: Found, terms: readonly Term[], stems: Stemming, name: string | undefined): SearchHit {
  const { stream, kind, part, source, start, language, text } = found;
  const { from, to, matches } = snippetOf(text, standing(text, language, terms, stems));
  const points = pointsBefore(text);
  const snippetPoints = points(from);
  return {
    kind,
    type: typeOf(stream),
    id: idOf(stream),
    name: name ?? idOf(stream),
    ...(/^c\d+$/.test(part) && { claim: part }),
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
  const to = end === text.length ? end : Math.max(text.lastIndexOf(" ", end), matches[0]?.end ?? 0, from + 1);
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
