import type { EventOf } from "../events/index.ts";
import { changing, notYet, sameAs } from "./common.ts";
import type { Decider } from "./decider.ts";
import type { SeriesState } from "./state.ts";

/** Behaviour of `series` streams. */
export const seriesDecider: Decider<SeriesState, EventOf<"series">> = {
  initial: { type: "series", searches: [] },
  check(event, state, { memory }) {
    switch (event.type) {
      case "SeriesDefined":
        return [];
      case "SeriesRenamed":
        return changing(state.details, event.data, "/data/names");
      case "SearchRecorded":
        return notYet(
          state.searches.map(({ data }) => data),
          sameAs(event.data, memory),
          "/data",
          "search",
        );
    }
  },
  evolve(state, event, { at }) {
    switch (event.type) {
      case "SeriesDefined":
        return { ...state, details: event.data };
      case "SeriesRenamed":
        return state.details ? { ...state, details: { ...state.details, ...event.data } } : state;
      case "SearchRecorded":
        return { ...state, searches: [...state.searches, { at, data: event.data }] };
    }
  },
};
