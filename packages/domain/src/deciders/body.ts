import type { EventOf } from "../events/index.ts";
import type { Decider } from "./decider.ts";
import type { BodyState } from "./state.ts";

/** Behaviour of `body` streams. */
export const bodyDecider: Decider<BodyState, EventOf<"body">> = {
  initial: { type: "body" },
  check: () => [],
  evolve(state, event) {
    switch (event.type) {
      case "BodyRegistered":
        return { ...state, details: event.data };
      case "BodyRenamed":
        return state.details ? { ...state, details: { ...state.details, names: event.data.names } } : state;
    }
  },
};
