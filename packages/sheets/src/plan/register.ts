import type { Revision, State, StreamName, StreamType } from "@collegium/domain";

/** A thing that goes by some name. */
export interface Namesake {
  readonly id: string;
  /** What has the name, where it was merged into this one since. */
  readonly recordedAs?: string | undefined;
}

/** What a plan asks of the register, folded from its public history. */
export interface SheetRegister {
  /** The stream's state; the initial one where it has no commits. */
  state(stream: StreamName): State;
  /** Its revision; 0 where it has no commits. */
  revision(stream: StreamName): Revision;
  /** What goes by this name already, its case and accents aside; empty where nobody knows. */
  named(type: StreamType, name: string): readonly Namesake[];
  /** The text that was deposited for a source; undefined where there is no such source. */
  text(source: string): string | "withheld" | undefined;
}

/** Beside the sheet and the register. */
export interface PlanOptions {
  /** What the file holds that the sheet's source names, as read: needed to deposit it, compared where it is deposited. */
  readonly text?: string;
  /** Why the register is corrected where it differs; a claim's own reason goes before it, the sheet's comes after. */
  readonly reason?: string;
}
