import type { EventOf } from "../events/index.ts";
import { applyChanges } from "./changes.ts";
import type { Decider } from "./decider.ts";
import type { SourceState } from "./state.ts";

/** Behaviour of `source` streams. */
export const sourceDecider: Decider<SourceState, EventOf<"source">> = {
  initial: { type: "source" },
  check: () => [],
  evolve(state, event) {
    switch (event.type) {
      case "SourceDeposited":
        return { ...state, details: event.data };
      case "SourceDetailsCorrected":
        return state.details ? { ...state, details: applyChanges(state.details, event.data.changes) } : state;
      case "SourceWithheld":
        return { ...state, withheld: event.data };
    }
  },
};
