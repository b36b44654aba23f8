import { actingWithoutName, type EventOf } from "../events/index.ts";
import { refuse } from "../refusals/refusal.ts";
import { ofState } from "./belonging.ts";
import { barredByMerging, changesNothing } from "./common.ts";
import { same } from "./corrections.ts";
import type { Decider } from "./decider.ts";
import { type NamesInTime, renamed } from "./names-in-time.ts";
import type { BodyState } from "./state.ts";

/**
 * Behaviour of `body` streams. `country` and `parent` are said once, of bodies that were there before, and no body is merged
 * into one that belongs to it: so no body is, over however many steps, a part of itself.
 */
export const bodyDecider: Decider<BodyState, EventOf<"body">> = {
  initial: { type: "body", former: [] },
  bars: (_event, state) => barredByMerging(state),
  check(event, state, { id, context }) {
    if (event.type === "BodyRenamed") {
      const before = called(state);
      const after = renamed(before, event.data.names, event.data.from);
      return same(before, after) ? [changesNothing("/data/names")] : [];
    }
    if (event.type === "BodyMerged") return [];
    const reserved = actingWithoutName.some((word) => word === id);
    return [
      ...(reserved ? [refuse("reserved-id", "", { id })] : []),
      ...ofState(event.data.country, "/data/country", context),
    ];
  },
  evolve(state, event) {
    switch (event.type) {
      case "BodyRegistered":
        return { ...state, details: event.data };
      case "BodyRenamed": {
        if (!state.details) return state;
        const { names, former } = renamed(called(state), event.data.names, event.data.from);
        return { ...state, details: { ...state.details, names }, former };
      }
      case "BodyMerged":
        return { ...state, mergedInto: event.data.into };
    }
  },
};

const called = ({ details, former }: BodyState): NamesInTime => ({ names: details?.names ?? {}, former });
