import type { DraftOptions, KnownName } from "@collegium/drafting";

/** A text to draft a sheet from. */
export interface DraftTask {
  /** Normalised. */
  readonly text: string;
  readonly language: string | undefined;
  readonly source: DraftOptions["source"];
  /** The register has the source: the sheet names it and does not describe it. */
  readonly isDeposited?: boolean;
}

/** What drafting asks the register, beside whose threads it works. */
export type DraftQuestion =
  /** Which things may be named in a text that has these words. */
  | { readonly kind: "standing"; readonly words: readonly string[]; readonly language: string }
  /** Which of the things that a sheet describes the register has, by name or id. */
  | { readonly kind: "there"; readonly things: readonly DraftedThing[] };

/** A thing that a drafted sheet describes. */
export interface DraftedThing {
  readonly type: KnownName["type"];
  readonly id: string;
  readonly names: readonly string[];
}

/** Answers what drafting asks. */
export type AnswerDrafting = (question: DraftQuestion) => Promise<readonly KnownName[]>;

/** Drafts from a text; gives the answer's JSON, or nothing where too many texts wait. */
export type DraftText = (task: DraftTask, answer: AnswerDrafting) => Promise<string | undefined>;
