import type { EventOf } from "../events/index.ts";
import { refuse } from "../refusals/refusal.ts";
import { applyChanges } from "./changes.ts";
import { changing } from "./common.ts";
import type { Decider } from "./decider.ts";
import type { SourceState } from "./state.ts";

/** Behaviour of `source` streams. What is said of a source can be corrected after its text was withheld, too. */
export const sourceDecider: Decider<SourceState, EventOf<"source">> = {
  initial: { type: "source" },
  check(event, state) {
    switch (event.type) {
      case "SourceDeposited":
        return [];
      case "SourceDetailsCorrected":
        return changing(state.details, event.data.changes, "/data/changes");
      case "SourceWithheld":
        return state.withheld ? [refuse("already-withheld", "", {})] : [];
    }
  },
  evolve(state, event, at) {
    switch (event.type) {
      case "SourceDeposited":
        return { ...state, details: event.data };
      case "SourceDetailsCorrected":
        return state.details ? { ...state, details: applyChanges(state.details, event.data.changes) } : state;
      case "SourceWithheld":
        return { ...state, withheld: { at, data: event.data } };
    }
  },
};
