import type { EventOf } from "../events/index.ts";
import type { Decider } from "./decider.ts";
import type { TopicState } from "./state.ts";

/** Behaviour of `topic` streams. */
export const topicDecider: Decider<TopicState, EventOf<"topic">> = {
  initial: { type: "topic" },
  check: () => [],
  evolve(state, event) {
    switch (event.type) {
      case "TopicDefined":
        return { ...state, details: event.data };
      case "TopicRenamed":
        return state.details ? { ...state, details: { ...state.details, names: event.data.names } } : state;
      case "TopicMerged":
        return { ...state, mergedInto: event.data.into };
    }
  },
};
