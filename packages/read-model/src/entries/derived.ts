import type { Claim } from "../documents/claims.ts";
import type { ClaimReference } from "../naming/references.ts";
import type { Entry } from "../port.ts";

/** Where an entry stands, and what it was derived from. */
export type EntryKey = Pick<Entry, "partition" | "sort" | "stream">;

/** An entry whose body and tags are made when they are asked for: of those that came and went only the keys are. */
export interface Derived extends EntryKey {
  readonly days?: Pick<Entry, "earliest" | "latest"> | undefined;
  readonly body: () => string;
  readonly tags?: () => string[];
  /** What body, days and tags are made of. Of two entries of one place they are the same where all these are the same things. */
  readonly made?: () => readonly unknown[];
}

/** What is made of claims, once of each: also for two documents that share some of them. */
export interface OfClaims {
  readonly json: (claim: Claim) => string;
  readonly references: (claim: Claim) => readonly ClaimReference[];
}

/** The claims of a session that stand, each with what it refers to. */
export type Said = readonly (readonly [claim: Claim, references: readonly ClaimReference[]])[];
