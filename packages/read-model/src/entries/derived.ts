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
}

/** The claims of a session that stand, each with what it refers to. */
export type Said = readonly (readonly [claim: Claim, references: readonly ClaimReference[]])[];
