import { english } from "./english.ts";
import type { Passage, Refusal } from "./refusal.ts";
import type { Words } from "./words.ts";

/** A refusal in a sentence that an editor understands; in English, unless told. */
export function refusalInWords({ rule, about, passages = [] }: Refusal, words: Words = english): string {
  const tell = words[rule] as (about: Refusal["about"], passages: readonly Passage[]) => string;
  return tell(about, passages);
}
