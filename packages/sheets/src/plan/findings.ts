import type { DraftEvent, Revision, SourceDetails, StreamName } from "@collegium/domain";
import type { SheetRefusal } from "../refusals.ts";

/** One field that the register has otherwise than the sheet; undefined where it is not there. */
export interface Difference {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What can be done of an office or a link that is recorded otherwise. */
export const takenBack = "take it back by `StatementRetracted`, then apply this again";

/**
 * What becomes of one thing that a sheet states, or that the register has beside it:
 * - `recorded`: the register lacks it; the plan records it;
 * - `unchanged`: the register has it so;
 * - `differs`: the register has it otherwise; a reason is needed to correct it, and nothing of it is planned;
 * - `corrected`: as `differs`, and the plan corrects it for the reason given;
 * - `retracted`: the register had just this claim and retracted it; it is not recorded again;
 * - `merged`: the sheet names it by an id that was merged into another; what took its place is taken;
 * - `register-only`: the register has it, the sheet doesn't; it is left alone;
 * - `impossible`: it differs, and no event can correct that; `detail` says what can be done.
 */
export type FindingKind =
  | "recorded"
  | "unchanged"
  | "differs"
  | "corrected"
  | "joins"
  | "replaced"
  | "retracted"
  | "merged"
  | "register-only"
  | "impossible";

export interface SheetFinding {
  readonly kind: FindingKind;
  readonly stream: StreamName;
  /** Where in the sheet, as a JSON pointer; empty for what only the register has. */
  readonly pointer: string;
  /** The claim's id in the register, where it has one. */
  readonly claim?: string;
  /** In words that an editor understands. */
  readonly detail: string;
  readonly changes?: readonly Difference[];
}

/** One write. Steps are sent in order; each expects the revision that the ones before it leave. */
export type SheetStep =
  | {
      readonly kind: "deposit";
      readonly stream: StreamName;
      readonly source: string;
      readonly details: SourceDetails;
      /** Normalised. */
      readonly text: string;
    }
  | {
      readonly kind: "append";
      readonly stream: StreamName;
      readonly expected: Revision;
      readonly drafts: readonly DraftEvent[];
      readonly reason?: string;
    };

/** A quotation of a sheet as it stands in its text. */
export interface FoundPassage {
  /** Where in the sheet, as a JSON pointer. */
  readonly pointer: string;
  readonly source: string;
  /** The text's own signs; positions in code points, end exclusive. */
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  /** Which of the text's signs were written otherwise, in words. */
  readonly folded?: string;
}

/** Words that nothing quotes and nobody set aside. */
export interface Uncovered {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** How much of the source's text is quoted or set aside, once the plan is carried out. */
export interface Cover {
  /** Of the text's letters and digits: 0 to 1. */
  readonly share: number;
  /** The rest, sentence by sentence. */
  readonly uncovered: readonly Uncovered[];
}

interface Told {
  readonly findings: readonly SheetFinding[];
  readonly passages: readonly FoundPassage[];
  /** Undefined where the sheet has no source whose text is there. */
  readonly cover: Cover | undefined;
}

/** What to send and what it amounts to; or the rules that the sheet would break, and then nothing is to be sent. */
export type SheetPlan =
  | (Told & { readonly outcome: "planned"; readonly steps: readonly SheetStep[] })
  | (Told & { readonly outcome: "refused"; readonly refusals: readonly SheetRefusal[] });
