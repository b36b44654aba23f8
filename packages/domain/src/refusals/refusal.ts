/** One rule broken, in words that an editor understands. */
export interface Refusal {
  /** The rule's name, stable: `quotation-not-found`. `rules` lists them all. */
  readonly rule: string;
  /** Where, as a JSON pointer (RFC 6901) into the list of events: `/2/data/evidence/0/exact`. */
  readonly pointer: string;
  readonly detail: string;
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
