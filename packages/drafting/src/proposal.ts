import type { LexiconAct } from "@collegium/sheets/language";
import type { Doubt } from "./clauses/confidence.ts";
import type { Actor } from "./clauses/subject.ts";

/** Words of a text that an act is proposed for. */
export interface Proposal {
  readonly act: LexiconAct;
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
  readonly actor: Actor;
  /** The words that say who acts; empty where nobody is named, or where a passive does not say by whom. */
  readonly who: string;
  readonly passive: boolean;
  /** The printed verb phrase. */
  readonly wording: string;
  readonly quote: Quoted;
  /** Where several verbs are one act: what each of them says. */
  readonly each?: readonly Said[];
  /** The words with the verb, where a list's item stands apart from it. */
  readonly verbIn?: Quoted;
}

/** A verb phrase, and the words of its clause. */
export interface Said {
  readonly wording: string;
  readonly exact: string;
}

/** A stretch of a text; code points, end exclusive. */
export interface Quoted {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}
