import type { EventOf } from "../events/index.ts";
import { ofSeries } from "./belonging.ts";
import { applyChanges } from "./changes.ts";
import { changing, differing, notYet } from "./common.ts";
import type { Decider } from "./decider.ts";
import type { InstrumentState } from "./state.ts";

/** Behaviour of `instrument` streams. */
export const instrumentDecider: Decider<InstrumentState, EventOf<"instrument">> = {
  initial: { type: "instrument", links: [] },
  check(event, state, { context }) {
    switch (event.type) {
      case "InstrumentRegistered":
        return [
          ...differing(event.data.parties, "/data/parties"),
          ...differing(event.data.aliases, "/data/aliases"),
          ...ofSeries(event.data.series, "instruments", "/data/series", context),
        ];
      case "InstrumentAliasAdded": {
        const known = [...Object.values(state.details?.names ?? {}), ...(state.details?.aliases ?? [])];
        return notYet(known, (title) => title === event.data.alias, "/data/alias", "This title");
      }
      case "InstrumentLinked": {
        const { relation, target } = event.data;
        return notYet(
          state.links,
          (link) => link.relation === relation && link.target === target,
          "/data",
          "This link",
        );
      }
      case "InstrumentDetailsCorrected": {
        const { changes, evidence } = event.data;
        return [
          ...changing(state.details, { ...changes, evidence }, "/data/changes"),
          ...differing(changes.parties, "/data/changes/parties"),
          ...differing(changes.aliases, "/data/changes/aliases"),
          ...ofSeries(changes.series, "instruments", "/data/changes/series", context),
        ];
      }
    }
  },
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
