import type { EventOf } from "../events/index.ts";
import { refuse } from "../refusals/refusal.ts";
import { changing } from "./common.ts";
import { applyChanges } from "./corrections.ts";
import type { Decider } from "./decider.ts";
import type { SourceState } from "./state.ts";
import { including, type Stretch, within, without } from "./stretches.ts";

/** Behaviour of `source` streams. What is said of a source can be corrected after its text was withheld, too. */
export const sourceDecider: Decider<SourceState, EventOf<"source">> = {
  initial: { type: "source", aside: [] },
  check(event, state) {
    switch (event.type) {
      case "SourceDeposited":
        return [];
      case "SourceDetailsCorrected":
        return changing(state.details, event.data.changes, "/data/changes");
      case "PassagesSetAside": {
        const { passages, why } = event.data;
        const known = (place: Stretch) => within(state.aside, place).filter((one) => one.why === why);
        return repeated(passages, (place) => without([place], known(place)).length === 0).map((index) =>
          refuse("already-recorded", `/data/passages/${index}`, { what: "aside" }),
        );
      }
      case "PassagesTakenUp":
        return repeated(
          event.data.passages,
          (place) => place.start < place.end && within(state.aside, place).length === 0,
        ).map((index) => refuse("not-set-aside", `/data/passages/${index}`, {}));
      case "SourceWithheld":
        return state.withheld ? [refuse("already-withheld", "", {})] : [];
    }
  },
  evolve(state, event, { at }) {
    switch (event.type) {
      case "SourceDeposited":
        return { ...state, details: event.data };
      case "SourceDetailsCorrected":
        return state.details ? { ...state, details: applyChanges(state.details, event.data.changes) } : state;
      case "PassagesSetAside": {
        const { passages, why } = event.data;
        return {
          ...state,
          // Why it was set aside at last counts.
          aside: including(
            state.aside,
            passages.map((place) => ({ ...place, why })),
          ),
        };
      }
      case "PassagesTakenUp":
        return { ...state, aside: without(state.aside, event.data.passages) };
      case "SourceWithheld":
        return { ...state, withheld: { at, data: event.data } };
    }
  },
};

/** The places of those that are so. */
const repeated = <P>(places: readonly P[], isSo: (place: P) => boolean): number[] =>
  places.flatMap((place, index) => (isSo(place) ? [index] : []));
