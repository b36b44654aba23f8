import type { EventOf } from "../events/index.ts";
import type { Decider } from "./decider.ts";
import type { SeriesState } from "./state.ts";

/** Behaviour of `series` streams. */
export const seriesDecider: Decider<SeriesState, EventOf<"series">> = {
  initial: { type: "series", searches: [] },
  check: () => [],
  evolve(state, event) {
    switch (event.type) {
      case "SeriesDefined":
        return { ...state, details: event.data };
      case "SeriesRenamed":
        return state.details ? { ...state, details: { ...state.details, names: event.data.names } } : state;
      case "SearchRecorded":
        return { ...state, searches: [...state.searches, event.data] };
    }
  },
};
