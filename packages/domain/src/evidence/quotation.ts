import type { Refusal } from "../refusals/refusal.ts";
import { normalisationOf } from "../text.ts";
import { type Budget, newBudget } from "./budget.ts";
import { lookFor } from "./look-for.ts";
import { foldForComparison } from "./nearest.ts";
import { pointsBefore } from "./points.ts";
import { type Quotation, soughtOf } from "./sought.ts";
import { maxQuotation, refusalOf, tooLong } from "./unresolved.ts";

/** Where a quotation stands in a text: its own words, and positions in code points, end exclusive. */
interface Found {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

export type Resolved = { readonly found: Found } | { readonly refusal: Refusal };

/**
 * Finds quotations in a normalised text, all of them in one reading of it.
 *
 * A quotation is normalised as the text was (NFC, line ends to LF) and must then stand there sign for sign. `prefix` and
 * `suffix` must stand right before and after, but for white space between. Where the words as written do not stand
 * in the text, and hold one ellipsis (`…` or `...`) with white space around it, they are taken as a passage's first
 * and last words, whole words at both ends of each (a quotation in full may begin and end inside one). A passage fits
 * that begins with the first (after `prefix`), ends with the last (before `suffix`) and has no shorter such passage
 * inside; so that of two beginnings before one end the nearer one counts.
 *
 * Law: `[...text].slice(start, end).join("") === exact` for what is found. The work grows with the length of the text
 * and of all quotations together, never with their product.
 *
 * Refused, with a pointer from the evidence: `quotation-not-found` (with the nearest passage, if any comes near and the
 * budget has room to look for it), `quotation-ambiguous` (with the passages that fit, at most 20), `quotation-too-long`.
 */
export function resolveQuotations(
  text: string,
  quotations: readonly Quotation[],
  budget: Budget = newBudget(),
): Resolved[] {
  const points = pointsBefore(text);
  let folded: string | undefined;
  const read = {
    text,
    points,
    get folded() {
      folded ??= foldForComparison(text);
      return folded;
    },
  };
  return lookFor(text, quotations.map(soughtOf(normalisationOf(text))), budget).map((sighting): Resolved => {
    if (sighting.kind !== "found") return { refusal: refusalOf(sighting, read, budget) };
    const { from, to } = sighting.span;
    if (to - from > maxQuotation) return { refusal: tooLong(sighting.span) };
    return { found: { exact: text.slice(from, to), start: points(from), end: points(to) } };
  });
}

/** As `resolveQuotations`, for one alone. */
export const resolveQuotation = (text: string, quotation: Quotation, budget?: Budget): Resolved =>
  resolveQuotations(text, [quotation], budget)[0] as Resolved;
