import type { LexiconAct } from "@collegium/sheets/language";
import type { Doubt } from "./clauses/confidence.ts";
import type { Actor } from "./clauses/subject.ts";

/** Words of a text that an act is proposed for. */
export interface Proposal {
  readonly act: LexiconAct;
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
  readonly actor: Actor;
  readonly passive: boolean;
  /** The printed verb phrase. */
  readonly wording: string;
  readonly quote: Quoted;
  /** The words with the verb, where a list's item stands apart from it. */
  readonly verbIn?: Quoted;
}

/** A stretch of a text; code points, end exclusive. */
export interface Quoted {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}
