import type { Span } from "./passage.ts";

/** Which words of a quotation are meant: all, or those of a shortened one. */
export type Part = "" | "first " | "last ";

/** What a text says to one quotation. Spans are the text's, in order; `spans` are at most one more than a refusal shows, `places` as many. */
export type Sighting =
  /** `around` reaches from the beginning of the prefix to the end of the suffix. */
  | { readonly kind: "found"; readonly span: Span; readonly around: Span }
  /** More than one passage fits. */
  | { readonly kind: "several"; readonly spans: readonly Span[] }
  /** These words of it, in the form in which they were looked for last, stand nowhere. */
  | { readonly kind: "missing"; readonly part: Part; readonly words: string }
  /** These words of it stand only within longer words. */
  | { readonly kind: "cut"; readonly part: Part; readonly places: readonly Span[] }
  /** All of its words stand there, but not so around one another. */
  | { readonly kind: "apart"; readonly shortened: boolean; readonly places: readonly Span[] }
  /** Its words stand in too many places to compare them all. */
  | { readonly kind: "unsettled" };

/** How many passages a refusal shows at most. */
export const maxShown = 20;
