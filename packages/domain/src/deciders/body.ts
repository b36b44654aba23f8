import type { EventOf } from "../events/index.ts";
import { speakersWithoutBody } from "../references.ts";
import { refuse } from "../refusals/refusal.ts";
import { ofState } from "./belonging.ts";
import { changing } from "./common.ts";
import type { Decider } from "./decider.ts";
import type { BodyState } from "./state.ts";

/**
 * Behaviour of `body` streams. `country` and `parent` are said once, of bodies that were there before: so no body is,
 * over however many steps, a part of itself.
 */
export const bodyDecider: Decider<BodyState, EventOf<"body">> = {
  initial: { type: "body" },
  check(event, state, { id, context }) {
    if (event.type === "BodyRenamed") return changing(state.details, event.data, "/data/names");
    const reserved = speakersWithoutBody.includes(id);
    return [
      ...(reserved ? [refuse("reserved-id", "", { id })] : []),
      ...ofState(event.data.country, "/data/country", context),
    ];
  },
  evolve(state, event) {
    switch (event.type) {
      case "BodyRegistered":
        return { ...state, details: event.data };
      case "BodyRenamed":
        return state.details ? { ...state, details: { ...state.details, ...event.data } } : state;
    }
  },
};
