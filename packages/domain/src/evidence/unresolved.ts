import type { Passage, Refusal } from "../deciders/decider.ts";
import { refuse } from "../deciders/rules.ts";
import { type Sought, wholeOccurrences } from "./fitting.ts";
import { nearestPassage } from "./nearest.ts";
import { occurrences, take } from "./occurrences.ts";
import { passagesOf, type Span } from "./passage.ts";

/** The longest passage that can be quoted, in UTF-16 code units; also the limit of `exact` in the schemas. */
export const maxQuotation = 10_000;
/** How many passages a refusal shows at most. */
export const maxShown = 20;

/** The words fit more than one place; all that fit are shown. */
export function ambiguous(text: string, spans: readonly Span[]): Refusal {
  const times = spans.length > maxShown ? `more than ${maxShown}` : spans.length;
  return refuse(
    "quotation-ambiguous",
    "/exact",
    `These words fit ${times} places in the text: quote more of it, or add the words right before (prefix) or after (suffix).`,
    passagesOf(text, spans.slice(0, maxShown)),
  );
}

/** What a shortened quotation stands for is too long to be recorded. */
export const tooLong = ({ from, to }: Span): Refusal =>
  refuse(
    "quotation-too-long",
    "/exact",
    `The passage from the first words to the last has ${to - from} characters; at most ${maxQuotation} can be quoted.`,
  );

/** Nothing fits: says what is missing, and what comes near to it. Answers what is left of the effort, too. */
export function notFound(text: string, sought: Sought, effort: number): { refusal: Refusal; effort: number } {
  const parts = "words" in sought ? { "": sought.words } : { "first ": sought.first, "last ": sought.last };
  for (const [which, words] of Object.entries(parts)) {
    if (take(occurrences(text, words), 1).length > 0) continue;
    return missing(text, words, `These ${which}words do not stand in the text`, effort);
  }
  if ("first" in sought) {
    const cut = Object.entries(parts).find(
      ([, words]) => take(wholeOccurrences(text, words), 1).length === 0,
    );
    if (cut) return { refusal: cutWords(text, ...cut), effort };
  }
  const detail =
    "words" in sought
      ? "These words stand in the text, but not between that prefix and suffix: compare what stands around them."
      : "The first and the last words stand in the text, but not in that order with that prefix and suffix around them.";
  const [, words] = Object.entries(parts)[0] ?? ["", ""];
  return { refusal: refuse("quotation-not-found", "/exact", detail, placesOf(text, words)), effort };
}

const cutWords = (text: string, which: string, words: string): Refusal =>
  refuse(
    "quotation-not-found",
    "/exact",
    `These ${which}words stand in the text only as a part of longer words: begin and end with whole words.`,
    placesOf(text, words),
  );

const placesOf = (text: string, words: string): Passage[] =>
  passagesOf(
    text,
    take(occurrences(text, words), maxShown).map((from) => ({ from, to: from + words.length })),
  );

function missing(text: string, words: string, complaint: string, effort: number) {
  const nearest = nearestPassage(text, words, effort);
  const [passage] = passagesOf(text, nearest.span ? [nearest.span] : []);
  const detail = passage
    ? `${complaint}. The nearest passage is: “${abridged(passage.exact)}”. Copy it sign for sign, quotes and dashes too.`
    : `${complaint}, and no passage comes near: is it the right source?`;
  return {
    refusal: refuse("quotation-not-found", "/exact", detail, passage && [passage]),
    effort: nearest.effort,
  };
}

function abridged(words: string): string {
  const points = [...words];
  return points.length <= 300 ? words : `${points.slice(0, 140).join("")} … ${points.slice(-140).join("")}`;
}
