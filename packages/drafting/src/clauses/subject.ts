import type { Token } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";

/** Who acts in a clause, as far as its words before the verb tell. */
export type Actor =
  /** All that met. */
  | "together"
  /** The meeting itself. */
  | "meeting"
  /** One of those that met. */
  | "side"
  /** Somebody who speaks for himself. */
  | "speaker"
  /** "it", "this". */
  | "pointer"
  /** Something else: a plan, cooperation. */
  | "other"
  /** Nothing stands there. */
  | "none";

/** A word or name that says who acts; indices among the sentence's words, end exclusive. */
export interface Hit {
  readonly actor: "together" | "meeting" | "side" | "speaker";
  readonly from: number;
  readonly to: number;
}

/** Where states and the register's names stand: they act as one side. */
export interface Sides {
  readonly from: number;
  readonly to: number;
}

/** All that may say who acts, in the order of the words. */
export function hitsIn(tokens: readonly Token[], sides: readonly Sides[], { words }: Language): Hit[] {
  const found: Hit[] = sides.map(({ from, to }) => ({ actor: "side", from, to }));
  for (const [at, { folded }] of tokens.entries()) {
    const actor = words.together.has(folded)
      ? "together"
      : words.meeting.has(folded)
        ? "meeting"
        : words.oneSide.has(folded)
          ? "side"
          : words.speaker.has(folded)
            ? "speaker"
            : undefined;
    if (actor) found.push({ actor, from: at, to: at + 1 });
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Who acts, and by which words; indices among the sentence's words, end exclusive. */
export interface Subject {
  readonly actor: Actor;
  readonly who: Sides;
}

/** Who acts by the words of a sentence between two indices. */
export function subjectOf(
  tokens: readonly Token[],
  hits: readonly Hit[],
  from: number,
  verb: number,
  language: Language,
): Subject {
  const [begin, to] = subjectIn(tokens, hits, from, verb, language);
  return { actor: actorOf(tokens, hits, [begin, to], language), who: { from: begin, to } };
}

function actorOf(
  tokens: readonly Token[],
  hits: readonly Hit[],
  [begin, to]: readonly [number, number],
  language: Language,
): Actor {
  const within = hits.filter((hit) => hit.from >= begin && hit.to <= to);
  const opens = language.words.before.has(tokens[begin]?.folded ?? "");
  const hit = headOf(opens ? within.at(-1) : within[0], within);
  if (begin >= to) return "none";
  // "The report of experts": what stands before the preposition acts.
  const isOf = (at: number) => at > begin && language.words.before.has(tokens[at]?.folded ?? "");
  if (hit && !opens && tokens.slice(0, hit.from).some((_, at) => isOf(at))) return "other";
  // "these organizations and the people they represent": a pronoun that a noun stands before begins a clause about the noun.
  if (hit && !opens && hit.from > begin && isDescribing(tokens, hit.from, language)) return "other";
  const behind = hit?.actor === "side" ? officeBehind(tokens, hit, within, to, language) : undefined;
  if (behind) return behind.actor;
  if (!hit) {
    if (isSeveral(tokens, begin, to, language)) return "together";
    if (language.words.counts.has(tokens[to - 1]?.folded ?? "")) return "together";
    if (isPair(tokens, begin, to, language)) return "together";
    if (language.words.pointer.has(tokens[begin]?.folded ?? "")) return "pointer";
    return isName(tokens, begin, to, language) ? "side" : "other";
  }
  if (hit.actor === "side" && isPair(tokens, opens ? hit.from : begin, to, language)) return "together";
  // A thing of theirs is none of them: "U.S.-Polish cooperation", "the ministers' statement".
  const isOffice = language.tables.nounFirst && language.words.oneSide.has(tokens[hit.to - 1]?.folded ?? "");
  const isOwned =
    hit.actor === "side" &&
    !isOffice &&
    hit.to < to &&
    !isPerson(tokens, hit.to, to) &&
    belongs(tokens, hit, to);
  return isOwned ? "other" : hit.actor;
}

/**
 * The words of a subject: behind what stands before it ("Years after the treaty, the two sides …"), and before a clause that
 * or words between two commas that only describe it ("Ann Lee, who is in Oslo, …", "The delegation, led by the Minister of Trade and
 * Industry, …").
 */
function subjectIn(
  tokens: readonly Token[],
  hits: readonly Hit[],
  from: number,
  to: number,
  language: Language,
): readonly [number, number] {
  const isComma = (at: number) => /,/.test(tokens[at]?.gap ?? "");
  const begin = behindAdverbial(tokens, from, to, language);
  let last = to - 1;
  while (last > begin && !isComma(last)) last--;
  const first = language.words.articles.has(tokens[last]?.folded ?? "") ? last + 1 : last;
  if (last > begin && hits.some((hit) => hit.from >= first && hit.from <= first + 1 && hit.to === to))
    return [last, to];
  const isClosed = isComma(to);
  for (let at = begin + 1; at < to; at++)
    if (
      isComma(at) &&
      (isClosed ? isBeside(tokens, hits, begin, at, language) : isHanging(tokens[at], language))
    )
      return [begin, at];
  return [begin, to];
}

/** Whether what stands between a comma and the one before the verb says something of who acts, and names nobody more. */
function isBeside(
  tokens: readonly Token[],
  hits: readonly Hit[],
  begin: number,
  at: number,
  language: Language,
): boolean {
  const { words } = language;
  const { folded = "" } = tokens[at] ?? {};
  if (isHanging(tokens[at], language)) return true;
  const isNamed = hits.some(({ from, to }) => from >= begin && to <= at);
  const isMore = words.and.has(folded) || words.joining.has(folded) || words.articles.has(folded);
  return isNamed && !isCapital(tokens[at]) && !isMore;
}

/** Whether a word begins a clause that hangs on another; with a capital letter right behind a word it is a name: «Премьер Ли Цян». */
export const isHanging = (token: Token | undefined, { words }: Language): boolean =>
  token !== undefined && words.hanging.has(token.folded) && !(isCapital(token) && /^\s+$/.test(token.gap));

const isDescribing = (tokens: readonly Token[], at: number, language: Language): boolean =>
  language.words.pronouns.has(tokens[at]?.folded ?? "") &&
  /^\s*$/.test(tokens[at]?.gap ?? "") &&
  !language.words.and.has(tokens[at - 1]?.folded ?? "") &&
  !isHanging(tokens[at - 1], language);

/** "Norland's Foreign Minister", "Norland's delegation": who acts stands right before the verb. */
function officeBehind(
  tokens: readonly Token[],
  hit: Hit,
  within: readonly Hit[],
  to: number,
  { words }: Language,
): Hit | undefined {
  const last = within.at(-1);
  if (!last || last.from < hit.to || last.to !== to || last.actor === "meeting") return undefined;
  return tokens
    .slice(hit.to, to)
    .some(({ folded, gap }) => words.before.has(folded) || words.and.has(folded) || /[,(]/.test(gap))
    ? undefined
    : last;
}

/** So many words at most stand between a number and what it counts: "the two neighbouring friendly nations". */
const longestCounted = 3;

/** "The two Commissions", "both universities": whatever they are called, they are those that met. */
function isSeveral(tokens: readonly Token[], from: number, to: number, { words }: Language): boolean {
  const at = words.articles.has(tokens[from]?.folded ?? "") ? from + 1 : from;
  const { folded = "" } = tokens[at] ?? {};
  const counted = to - at - 1;
  return (
    (words.counts.has(folded) || words.together.has(folded)) &&
    counted > 0 &&
    counted <= longestCounted &&
    /s$/.test(tokens[to - 1]?.folded ?? "") &&
    !tokens.slice(at + 1, to).some((token) => words.before.has(token.folded) || /[,(’']/.test(token.gap))
  );
}

/** "The Russian side": of names right before one another, the last is what is meant. */
function headOf(hit: Hit | undefined, all: readonly Hit[]): Hit | undefined {
  let head = hit;
  for (let next = head; next; next = all.find(({ from }) => from === head?.to)) head = next;
  return head;
}

/** A name that nobody knows: "Norland", "Ann Lee". */
export function isName(tokens: readonly Token[], from: number, to: number, { words }: Language): boolean {
  if (to - from > 12) return false;
  const all = tokens.slice(from, to).filter(({ folded }) => !words.within.has(folded));
  return all.length > 0 && all.length <= 5 && all.every(isCapital);
}

/** Where words begin that are no phrase before the subject: behind its comma. */
function behindAdverbial(tokens: readonly Token[], from: number, to: number, { words }: Language): number {
  let begin = from;
  while (words.before.has(tokens[begin]?.folded ?? "")) {
    let comma = begin + 1;
    while (comma < to && !/,/.test(tokens[comma]?.gap ?? "")) comma++;
    if (comma >= to) break;
    begin = comma;
  }
  while (begin < to && words.and.has(tokens[begin]?.folded ?? "")) begin++;
  return begin;
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.word);

/** "The United States and Poland", "Secretary A and Minister B": two names with an "and" between. */
function isPair(tokens: readonly Token[], from: number, to: number, { words }: Language): boolean {
  for (let at = from + 1; at < to - 1; at++) {
    if (!words.and.has(tokens[at]?.folded ?? "")) continue;
    const next = words.articles.has(tokens[at + 1]?.folded ?? "") ? tokens[at + 2] : tokens[at + 1];
    if (isCapital(tokens[at - 1]) && isCapital(next)) return true;
  }
  return false;
}

/** Whether names alone follow up to a comma or the end: "Minister Ann Lee", "Russian Foreign Minister". */
function isPerson(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (/[,(]/.test(tokens[at]?.gap ?? "")) return true;
    if (!isCapital(tokens[at]))
      return /^(?:of|for|also|and|has|have|is|was|of|и|также|de|del)$/.test(tokens[at]?.folded ?? "");
  }
  return true;
}

/** Whether a side's name is only the first of a longer phrase of small words: "Poland’s leadership", "Russian aggression". */
function belongs(tokens: readonly Token[], hit: Hit, to: number): boolean {
  const next = tokens[hit.to];
  return next !== undefined && hit.to < to && !/,/.test(next.gap) && !isCapital(next);
}
