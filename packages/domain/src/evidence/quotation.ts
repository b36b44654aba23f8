import type { Refusal } from "../refusals/refusal.ts";
import { normalisationOf } from "../text.ts";
import { type Budget, newBudget, turnsOf } from "./budget.ts";
import { lookForInTurns, readText } from "./look-for.ts";
import { type Span, wholeFrom } from "./passage.ts";
import { pointsBefore } from "./points.ts";
import type { Sighting } from "./sighting.ts";
import { type Quotation, soughtOf } from "./sought.ts";
import { allAtOnce, type InTurns } from "./turns.ts";
import { maxQuotation, type QuotedText, refusalOf, tooLong } from "./unresolved.ts";

/** Where a quotation stands in a text: the text's own signs, and positions in code points, end exclusive. */
export interface Found {
  readonly exact: string;
  /** What stands right before and after, where the quotation says what does. */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start: number;
  readonly end: number;
}

export type Resolved = { readonly found: Found } | { readonly refusal: Refusal };

/**
 * Finds quotations in a normalised text: a few each by itself, many in one reading of it, or two.
 *
 * A quotation is normalised as the text was (NFC, line ends to LF) and looked for sign for sign; where that finds nothing, it and
 * the text are folded, see `foldSigns`. It begins and ends with whole words, see `wordCuts`. `prefix` and `suffix` must stand
 * right before and after, but for white space between. Where the words as written do not stand in the text, and hold one
 * ellipsis (`…` or `...`) with white space around it, they are taken as a passage's first and last words. A passage fits
 * that begins with the first (after `prefix`), ends with the last (before `suffix`) and has no shorter such passage
 * inside; so that of two beginnings before one end the nearer one counts.
 *
 * Law: `[...text].slice(start, end).join("") === exact` for what is found, and `prefix` and `suffix` touch it. The work
 * grows with the length of the text and of all quotations together, never with their product.
 *
 * Refused, with a pointer from the evidence: `quotation-not-found` (with the nearest passage, if any comes near and the
 * budget has room to look for it), `quotation-cuts-word`, `quotation-ambiguous` (with the passages that fit, at most 20),
 * `quotation-too-long`. Passages that are shown can be sent as they are.
 */
export const resolveQuotations = (
  text: string,
  quotations: readonly Quotation[],
  budget: Budget = newBudget(),
): Resolved[] => allAtOnce(resolveInTurns(text, quotations, budget));

/** As `resolveQuotations`, in pieces between which others may have their turn. */
export function* resolveInTurns(
  text: string,
  quotations: readonly Quotation[],
  budget: Budget,
): InTurns<Resolved[]> {
  const points = pointsBefore(text);
  const read = readText(text);
  const sightings = yield* lookForInTurns(read, quotations.map(soughtOf(normalisationOf(text))), budget);
  if (sightings.some(({ kind }) => kind !== "found")) yield;
  const isTurnOver = turnsOf(budget);
  const resolved: Resolved[] = [];
  for (const sighting of sightings) {
    resolved.push(resolvedAs(sighting, { text, points, read }, budget));
    if (isTurnOver()) yield;
  }
  return resolved;
}

function resolvedAs(sighting: Sighting, quoted: QuotedText, budget: Budget): Resolved {
  if (sighting.kind !== "found") return { refusal: refusalOf(sighting, quoted, budget) };
  const { text, points } = quoted;
  const { from, to } = sighting.span;
  if (to - from > maxQuotation) return { refusal: tooLong(sighting.span) };
  const around = surroundings(text, sighting.span, sighting.around);
  return { found: { exact: text.slice(from, to), ...around, start: points(from), end: points(to) } };
}

/** As much as recorded evidence holds of what stands around. */
const mostAround = 1_500;

function surroundings(text: string, { from, to }: Span, around: Span): Pick<Found, "prefix" | "suffix"> {
  const prefix = text.slice(wholeFrom(text, Math.max(around.from, from - mostAround)), from);
  const suffix = text.slice(to, wholeFrom(text, Math.min(around.to, to + mostAround - 1)));
  return { ...(prefix.trim() !== "" && { prefix }), ...(suffix.trim() !== "" && { suffix }) };
}

/** As `resolveQuotations`, for one alone. */
export const resolveQuotation = (text: string, quotation: Quotation, budget?: Budget): Resolved =>
  resolveQuotations(text, [quotation], budget)[0] as Resolved;
