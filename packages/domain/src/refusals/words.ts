import type { About, Rule } from "./about.ts";
import type { Passage } from "./refusal.ts";

/** What an editor is told of a refusal by each rule, in one language: what is wrong, and what to do about it. */
export type Words = { readonly [R in Rule]: (about: About[R], passages: readonly Passage[]) => string };
