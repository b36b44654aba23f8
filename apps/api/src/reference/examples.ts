import type { StreamType } from "@collegium/domain";
import recorded from "./examples.json" with { type: "json" };

/**
 * What the reference shows: requests and answers of a small made-up register, as `examples.scenario.ts` had them. A test holds every
 * one of them to what the register answers today, and to its schema.
 */
export interface Examples {
  readonly list: Readonly<Record<StreamType, unknown>>;
  readonly document: Readonly<Record<StreamType, unknown>>;
  readonly history: unknown;
  readonly mentions: unknown;
  readonly claim: unknown;
  readonly claimHistory: unknown;
  readonly write: Readonly<Record<StreamType, unknown>>;
  readonly written: unknown;
  readonly decided: unknown;
  readonly deposit: string;
  readonly depositDetails: unknown;
  readonly text: string;
  readonly annotations: unknown;
  readonly coverage: unknown;
  readonly difference: unknown;
  readonly changes: unknown;
  readonly sheet: string;
  readonly sheetReport: unknown;
  readonly draft: unknown;
  readonly search: Readonly<
    Record<"names" | "claims" | "csv" | "jsonl" | "search" | "check" | "counts", unknown>
  >;
}

export const examples = recorded as Examples;
