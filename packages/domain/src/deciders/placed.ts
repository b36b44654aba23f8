import type { StatementId } from "../events/index.ts";

/** When an event was recorded, and where in its stream it stands. */
export interface Placed extends StatementId {
  readonly at: string;
}

/** Of an event that is only being decided: the register gives it a time and a place when it is recorded, and none can take it back before. */
export const undecided: Placed = { at: "", revision: 0, index: 0 };
