import type { EventOf } from "../events/index.ts";
import type { Decider } from "./decider.ts";
import type { PersonState } from "./state.ts";

/** Behaviour of `person` streams. */
export const personDecider: Decider<PersonState, EventOf<"person">> = {
  initial: { type: "person", offices: [] },
  check: () => [],
  evolve(state, event) {
    switch (event.type) {
      case "PersonRegistered":
        return { ...state, details: event.data };
      case "PersonRenamed":
        return state.details ? { ...state, details: { ...state.details, ...event.data } } : state;
      case "OfficeHeld":
        return { ...state, offices: [...state.offices, event.data] };
    }
  },
};
