import { type Segment, type Token, tokensOf } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";
import type { Quoted } from "../proposal.ts";
import { quotedTokens } from "./quotations.ts";
import { sayable } from "./sayable.ts";

/** How a text says that the meeting was held. */
export interface Opening {
  readonly sentence: Segment;
  /** What the meeting is called: "A joint meeting of the collegiums …". */
  readonly meeting: Quoted;
  /** That it was held: "took place". */
  readonly held: Quoted;
  /** Who hosted it, with the verb: "the Ministry of Foreign Affairs of Norland hosted". */
  readonly hosted: Quoted | undefined;
}

/** In so many sentences from the first it is said; so far in one it is looked for. */
const lookedAt = 4;
const farthest = 2_000;
const longestName = 300;

/** Where what a meeting is called ends: before who led it, when and where. */
const ends =
  /[,;:.(]|\s(?:led|headed|chaired|attended) by\s|\s(?:on|in)\s(?=[\p{Lu}\d])|\s(?:под|с участием)\s|\s(?:en|à|au)\s(?=\p{Lu})/u;

/** The first sentence that says that a meeting was held, and what it is called there. */
export function openingOf(segments: readonly Segment[], language: Language): Opening | undefined {
  const { heldBehind, heldBefore, hosted } = language.tables;
  for (const sentence of segments.filter(({ kind }) => kind === "sentence").slice(0, lookedAt)) {
    const words = sentence.words.slice(0, farthest);
    const behind = heldBehind.exec(words);
    const before = behind ? undefined : heldBefore.exec(words);
    const [verb] = behind ?? before ?? [];
    const at = behind?.index ?? before?.index ?? 0;
    if (verb === undefined) continue;
    const stretch = (from: number, to: number) => stretchOf(sentence, from, to);
    const subject = subjectBegin(words.slice(0, at), language);
    const after = at + verb.length;
    const named = behind
      ? stretch(subject, at)
      : stretch(after, after + (ends.exec(words.slice(after))?.index ?? words.length - after));
    const held = stretch(at, after);
    if (!named || !held || named.exact.length > longestName || !tellsOfMeeting(named.exact, language))
      continue;
    return {
      sentence,
      meeting: named,
      held,
      hosted: hosted.test(verb) ? stretch(subject, after) : undefined,
    };
  }
  return undefined;
}

/** Whether words tell of a meeting by what it is called, and not only that there were "talks". */
function tellsOfMeeting(words: string, { words: known }: Language): boolean {
  const tokens = tokensOf(words);
  return (
    tokens.length >= 3 && tokens.some(({ folded }) => known.meeting.has(folded) || /^colleg/.test(folded))
  );
}

/** Where the words before a verb begin that name who or what it is told of: behind when and where. */
function subjectBegin(words: string, language: Language): number {
  const tokens = tokensOf(words);
  if (!language.words.before.has(tokens[0]?.folded ?? "")) return 0;
  const comma = words.lastIndexOf(", ");
  const year = /^\p{L}+ [^,]{1,24}, (?:19|20)\d\d,? /u.exec(words)?.[0].length;
  return year ?? (comma < 0 ? 0 : comma + 2);
}

/** The whole words of a sentence between two UTF-16 indices. */
function stretchOf({ words, start }: Segment, from: number, to: number): Quoted | undefined {
  const tokens = tokensOf(words);
  const first = tokens.findIndex((token) => token.from >= from);
  const last = tokens.findLastIndex((token: Token) => token.to <= to);
  return first < 0 || last < first ? undefined : quotedTokens(words, start, tokens, first, last + 1);
}

/** What the meeting is called, without its article, as a title. */
export function calledIn({ meeting }: Opening, { words }: Language): string | undefined {
  const tokens = tokensOf(meeting.exact);
  const first = words.articles.has(tokens[0]?.folded ?? "") ? tokens[1] : tokens[0];
  const name = meeting.exact.slice(first?.from ?? 0).replace(/\s+/gu, " ");
  return name.length < 15 ? undefined : sayable(name.charAt(0).toUpperCase() + name.slice(1));
}

/** The words of what a meeting is called up to those that say of which kind it was. */
export function kindIn({ meeting, sentence }: Opening, pattern: RegExp): Quoted | undefined {
  const found = pattern.exec(meeting.exact);
  if (!found) return undefined;
  const from = sentence.words.indexOf(meeting.exact);
  const to = from + found.index + found[0].length;
  const rest = /^[\p{L}\p{M}]*/u.exec(sentence.words.slice(to))?.[0].length ?? 0;
  return stretchOf(sentence, from, to + rest);
}

/** A longer quotation that says of a date or place that the meeting was held then and there; so many signs at most. */
const longestEvidence = 110;

/** Words with those that say that it was held, where they stand in its sentence. */
export function withHeld({ sentence, held }: Opening, quoted: Quoted): Quoted {
  const from = Math.min(held.start, quoted.start);
  const to = Math.max(held.end, quoted.end);
  const isThere = quoted.start >= sentence.start && quoted.end <= sentence.end;
  if (!isThere || to - from > longestEvidence) return quoted;
  const exact = [...sentence.words].slice(from - sentence.start, to - sentence.start).join("");
  return { exact, start: from, end: to };
}
