import type { Refusal } from "../deciders/decider.ts";
import type { DraftEvidence } from "../events/index.ts";
import { codePoints, normaliseText } from "../text.ts";
import { passagesThatFit, type Sought } from "./fitting.ts";
import { fullEffort } from "./nearest.ts";
import { occurrences, take } from "./occurrences.ts";
import { ambiguous, maxQuotation, maxShown, notFound, tooLong } from "./unresolved.ts";

/** Where a quotation stands in a text: its own words, and positions in code points, end exclusive. */
export interface Found {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

/** A quotation to look for, as an editor writes it. */
export type Quotation = Pick<DraftEvidence, "exact" | "prefix" | "suffix">;

export type Resolved = { readonly found: Found } | { readonly refusal: Refusal };

/**
 * Finds a quotation in a normalised text.
 *
 * The quotation is normalised as the text was (NFC, CRLF to LF) and must then stand there sign for sign. `prefix` and
 * `suffix` must stand right before and after, but for white space between. Where the words as written do not stand
 * in the text, and hold one ellipsis (`…` or `...`) with white space around it, they are taken as a passage's first
 * and last words, whole words at both ends of each (a quotation in full may begin and end inside one). A passage fits that begins with the first (after `prefix`), ends with the last (before `suffix`)
 * and has no shorter such passage inside; so that of two beginnings before one end the nearer one counts.
 *
 * Law: `[...text].slice(start, end).join("") === exact` for what is found.
 *
 * Refused, with a pointer from the evidence: `quotation-not-found` (with the nearest passage, if any comes near, found
 * with at most `effort`), `quotation-ambiguous` (with the passages that fit, at most 20), `quotation-too-long`.
 */
export function resolveQuotation(text: string, quotation: Quotation, effort = fullEffort): Resolved {
  return resolveWithin(text, quotation, effort).resolved;
}

/** As `resolveQuotation`, and tells what is left of the effort for the next one. */
export function resolveWithin(text: string, quotation: Quotation, effort: number): Attempt {
  const sought = soughtIn(text, quotation);
  const fitting = take(passagesThatFit(text, sought), maxShown + 1);
  const [only] = fitting;
  if (only === undefined) {
    const { refusal, effort: left } = notFound(text, sought, effort);
    return { resolved: { refusal }, effort: left };
  }
  if (fitting.length > 1) return { resolved: { refusal: ambiguous(text, fitting) }, effort };
  if (only.to - only.from > maxQuotation) return { resolved: { refusal: tooLong(only) }, effort };
  const exact = text.slice(only.from, only.to);
  const start = codePoints(text, only.from);
  return { resolved: { found: { exact, start, end: start + codePoints(exact) } }, effort };
}

interface Attempt {
  readonly resolved: Resolved;
  readonly effort: number;
}

function soughtIn(text: string, quotation: Quotation): Sought {
  const words = normaliseText(quotation.exact);
  const prefix = normaliseText(quotation.prefix ?? "").trimEnd();
  const suffix = normaliseText(quotation.suffix ?? "").trimStart();
  const [first, last, ...more] = words.split(/\s(?:…|\.\.\.)\s/).map((part) => part.trim());
  const isShort = first && last && more.length === 0 && take(occurrences(text, words), 1).length === 0;
  return isShort ? { first, last, prefix, suffix } : { words, prefix, suffix };
}
