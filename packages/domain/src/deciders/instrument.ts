import type { EventOf } from "../events/index.ts";
import { applyChanges } from "./changes.ts";
import type { Decider } from "./decider.ts";
import type { InstrumentState } from "./state.ts";

/** Behaviour of `instrument` streams. */
export const instrumentDecider: Decider<InstrumentState, EventOf<"instrument">> = {
  initial: { type: "instrument", links: [] },
  check: () => [],
  evolve(state, event) {
    if (event.type === "InstrumentRegistered") return { ...state, details: event.data };
    if (event.type === "InstrumentLinked") return { ...state, links: [...state.links, event.data] };
    const { details } = state;
    if (!details) return state;
    if (event.type === "InstrumentAliasAdded")
      return { ...state, details: { ...details, aliases: [...(details.aliases ?? []), event.data.alias] } };
    const { changes, evidence } = event.data;
    return { ...state, details: applyChanges(details, { ...changes, evidence }) };
  },
};
