import type { EventOf } from "../events/index.ts";
import { ofSeries } from "./belonging.ts";
import { applyChanges } from "./changes.ts";
import { changing, differing, notYet } from "./common.ts";
import type { Decider } from "./decider.ts";
import type { InstrumentState } from "./state.ts";

/** Behaviour of `instrument` streams. */
export const instrumentDecider: Decider<InstrumentState, EventOf<"instrument">> = {
  initial: { type: "instrument", aliases: [], links: [] },
  check(event, state, { context }) {
    switch (event.type) {
      case "InstrumentRegistered":
        return [
          ...differing(event.data.parties, "/data/parties"),
          ...differing(event.data.aliases, "/data/aliases"),
          ...ofSeries(event.data.series, "instruments", "/data/series", context),
        ];
      case "InstrumentAliasAdded": {
        const known = [
          ...Object.values(state.details?.names ?? {}),
          ...state.aliases.map(({ alias }) => alias),
        ];
        return notYet(known, (title) => title === event.data.alias, "/data/alias", "title");
      }
      case "InstrumentLinked": {
        const { relation, target } = event.data;
        return notYet(
          state.links,
          (link) => link.relation === relation && link.target === target,
          "/data",
          "link",
        );
      }
      case "InstrumentDetailsCorrected": {
        const { changes, evidence } = event.data;
        return [
          ...changing(described(state), { ...changes, ...aliased(changes), evidence }, "/data/changes"),
          ...differing(changes.parties, "/data/changes/parties"),
          ...differing(changes.aliases, "/data/changes/aliases"),
          ...ofSeries(changes.series, "instruments", "/data/changes/series", context),
        ];
      }
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case "InstrumentRegistered": {
        const { aliases = [], ...details } = event.data;
        return { ...state, details, aliases: aliases.map((alias) => ({ alias })) };
      }
      case "InstrumentAliasAdded":
        return { ...state, aliases: [...state.aliases, event.data] };
      case "InstrumentLinked":
        return { ...state, links: [...state.links, event.data] };
      case "InstrumentDetailsCorrected": {
        if (!state.details) return state;
        const { aliases, ...changes } = event.data.changes;
        return {
          ...state,
          details: applyChanges(state.details, { ...changes, evidence: event.data.evidence }),
          aliases: correctAliases(state.aliases, aliases),
        };
      }
    }
  },
};

const described = ({ details, aliases }: InstrumentState) =>
  details && { ...details, aliases: aliases.map(({ alias }) => alias) };

/** No aliases are an empty list. */
const aliased = ({ aliases }: { readonly aliases?: readonly string[] | null }) =>
  aliases === undefined ? {} : { aliases: aliases ?? [] };

/** An alias that stays keeps its evidence. */
function correctAliases(
  known: InstrumentState["aliases"],
  aliases: readonly string[] | null | undefined,
): InstrumentState["aliases"] {
  if (aliases === undefined) return known;
  return (aliases ?? []).map((alias) => known.find((one) => one.alias === alias) ?? { alias });
}
