import type { About, Rule } from "./about.ts";

/** One rule broken: as data, which `refusalInWords` tells an editor. */
export type Refusal = { readonly [R in Rule]: RefusedBy<R> }[Rule];

interface RefusedBy<R extends Rule> {
  readonly rule: R;
  /** Where, as a JSON pointer (RFC 6901) into the list of events: `/2/data/evidence/0/exact`. */
  readonly pointer: string;
  readonly about: About[R];
  /** For a quotation: the nearest passage, or every passage that fits, with its surroundings. */
  readonly passages?: readonly Passage[];
}

/** A stretch of a source's text; positions in code points, end exclusive. */
export interface Passage {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/** How many refusals one write is told; the rest would not be read. */
export const maxRefusals = 100;

/** A refusal by one of the rules. */
export const refuse = <R extends Rule>(
  rule: R,
  pointer: string,
  about: About[R],
  passages: readonly Passage[] = [],
): Refusal => ({ rule, pointer, about, ...(passages.length > 0 && { passages }) }) as Refusal;

/** The same refusals, seen from further up. */
export const below = (pointer: string, refusals: readonly Refusal[]): Refusal[] =>
  refusals.map((refusal) => ({ ...refusal, pointer: pointer + refusal.pointer }));
