import type { DraftEvent, Revision, SourceDetails, StreamName } from "@collegium/domain";
import type { SheetRefusal } from "../refusals.ts";

/** One field that the register has otherwise than the sheet; undefined where it is not there. */
export interface Difference {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/**
 * What becomes of one thing that a sheet states, or that the register has beside it:
 * - `recorded`: the register lacks it; the plan records it;
 * - `unchanged`: the register has it so;
 * - `differs`: the register has it otherwise; a reason is needed to correct it, and nothing of it is planned;
 * - `corrected`: as `differs`, and the plan corrects it for the reason given;
 * - `retracted`: the register had just this claim and retracted it; it is not recorded again;
 * - `register-only`: the register has it, the sheet doesn't; it is left alone;
 * - `impossible`: it differs, and no event can correct that; `detail` says what can be done.
 */
export type FindingKind =
  | "recorded"
  | "unchanged"
  | "differs"
  | "corrected"
  | "retracted"
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

/** What to send and what it amounts to; or the rules that the sheet would break, and then nothing is to be sent. */
export type SheetPlan =
  | {
      readonly outcome: "planned";
      readonly steps: readonly SheetStep[];
      readonly findings: readonly SheetFinding[];
    }
  | {
      readonly outcome: "refused";
      readonly refusals: readonly SheetRefusal[];
      readonly findings: readonly SheetFinding[];
    };
