import type { DataOf, EventOf } from "../events/index.ts";
import { barredByMerging, changing, differing, inOrder } from "./common.ts";
import type { Decider } from "./decider.ts";
import type { PersonState } from "./state.ts";
import { isSaidIn, sayingNews, unknownStatement, withoutStatement, withStatement } from "./statements.ts";

/** Behaviour of `person` streams. */
export const personDecider: Decider<PersonState, EventOf<"person">> = {
  initial: { type: "person", offices: [], mergedInto: undefined },
  bars: (event, state) => barredByMerging(state) ?? unknownStatement(event, isSaidIn(state.offices)),
  check(event, state) {
    switch (event.type) {
      case "PersonRegistered":
        return differing(event.data.variants, "/data/variants");
      case "PersonRenamed":
        return [
          ...changing(state.details, event.data, "/data"),
          ...differing(event.data.variants, "/data/variants"),
        ];
      case "OfficeHeld":
        return [
          ...inOrder(event.data.from, event.data.to, "/data/to", "office"),
          ...sayingNews(state.offices, (office) => sameOffice(office, event.data), event.data, {
            pointer: "/data",
            what: "office",
          }),
        ];
      case "PersonMerged":
      case "StatementRetracted":
        return [];
    }
  },
  evolve(state, event, placed) {
    switch (event.type) {
      case "PersonRegistered":
        return { ...state, details: event.data };
      case "PersonRenamed":
        return state.details ? { ...state, details: { ...state.details, ...event.data } } : state;
      case "OfficeHeld":
        return {
          ...state,
          offices: withStatement(
            state.offices,
            (office) => sameOffice(office, event.data),
            event.data,
            placed,
          ),
        };
      case "StatementRetracted":
        return { ...state, offices: withoutStatement(state.offices, event.data.statement) };
      case "PersonMerged":
        return { ...state, mergedInto: event.data.into };
    }
  },
};

type Office = DataOf<"OfficeHeld">;

const sameOffice = (a: Office, b: Office): boolean =>
  a.body === b.body && a.title === b.title && a.from === b.from && a.to === b.to;
