import type { About, Rule } from "./about.ts";
import type { Passage } from "./refusal.ts";

/** What an editor is told of a refusal by each rule, in one language: what is wrong, and what to do about it. */
export type Words<S extends string = string> = {
  readonly [R in Rule]: (about: About[R], passages: readonly Passage[]) => S;
};

/** A whole sentence: no refusal is a fragment that somebody has to make sense of. So it begins with a word of ours, and no name. */
export type Sentence = `${Beginning}${string}${"." | "?"}`;
type Beginning =
  `${"A" | "An" | "Claim" | "Claims" | "Deposit" | "Nothing" | "One" | "Quote" | "That" | "The" | "There" | "These" | "This"} `;
