import type { Refusal } from "../deciders/decider.ts";
import type { DraftEvidence } from "../events/index.ts";

/** Where a quotation stands in a text: its own words, and positions in code points, end exclusive. */
export interface Found {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

/** Finds a quotation in a normalised text, or says why it can't be told where it stands; pointers start at the evidence. */
export function resolveQuotation(
  text: string,
  draft: Pick<DraftEvidence, "exact" | "prefix" | "suffix">,
): { readonly found: Found } | { readonly refusal: Refusal } {
  const start = text.indexOf(draft.exact);
  return { found: { exact: draft.exact, start, end: start + draft.exact.length } };
}
