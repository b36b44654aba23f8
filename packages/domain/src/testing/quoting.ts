import { resolveQuotation } from "../evidence/quotation.ts";
import type { Quotation } from "../evidence/sought.ts";
import { normaliseText } from "../text.ts";

/** A text with two sentences that begin alike, signs that are typed otherwise, and one beyond the first plane. */
export const sample = normaliseText(
  "The sides discussed trade.\nThe sides discussed arms control in detail. It’s “agreed” – 𝔉inally, Ма́кей signed the Plan of 2010 and the Plan of 2011.",
);

/** Looks for a quotation in a text. */
export const resolve = (exact: string, around: Partial<Quotation> = {}, within = sample) =>
  resolveQuotation(within, { exact, ...around });

/** Why a quotation is refused. */
export const refusal = (...args: Parameters<typeof resolve>) => {
  const resolved = resolve(...args);
  if ("found" in resolved) throw new Error(`found: ${resolved.found.exact}`);
  return resolved.refusal;
};

/** Where a quotation is found. */
export const found = (...args: Parameters<typeof resolve>) => {
  const resolved = resolve(...args);
  if ("refusal" in resolved) throw new Error(JSON.stringify(resolved.refusal));
  return resolved.found;
};

/** A stretch of a text, in code points. */
export const cut = (whole: string, { start, end }: { start: number; end: number }) =>
  [...whole].slice(start, end).join("");
