import type { EventOf } from "../events/index.ts";
import { barredByClaim, checkClaimLife, checkNewClaim } from "./claim-rules.ts";
import {
  claimOfStatement,
  evolveClaims,
  isClaimEvent,
  isClaimLifeEvent,
  isNewClaim,
  withoutStatementOf,
} from "./claims.ts";
import type { Decider } from "./decider.ts";
import { LayeredMap } from "./layered-map.ts";
import { barredByStatus, correctDetails, correctionHolds, detailsHold } from "./session-rules.ts";
import type { SessionState } from "./state.ts";
import { unknownStatement } from "./statements.ts";

/** Behaviour of `session` streams. */
export const sessionDecider: Decider<SessionState, EventOf<"session">> = {
  initial: { type: "session", status: "none", corrected: [], claims: new LayeredMap() },
  bars: (event, state) =>
    barredByStatus(event, state) ??
    (isClaimLifeEvent(event) ? barredByClaim(event, state.claims) : undefined) ??
    unknownStatement(event, (id) => claimOfStatement(state.claims, id) !== undefined),
  check(event, state, { context, memory }) {
    if (isNewClaim(event)) {
      const refusals = checkNewClaim(event, state.claims, memory);
      memory.touched.add(event.data.claim);
      return refusals;
    }
    if (isClaimLifeEvent(event)) {
      const refusals = checkClaimLife(event, state, { memory, context });
      memory.touched.add(event.data.claim);
      return refusals;
    }
    if (event.type === "SessionAnnounced" || event.type === "SessionHeld")
      return detailsHold(event.data, context);
    if (event.type === "SessionDetailsCorrected" && state.details)
      return correctionHolds(event.data, state.details, context);
    return [];
  },
  evolve(state, event, placed) {
    const { at } = placed;
    if (isClaimEvent(event)) return { ...state, claims: evolveClaims(state.claims, event, placed) };
    switch (event.type) {
      case "SessionAnnounced":
        return { ...state, status: "announced", details: event.data };
      case "SessionHeld":
        return { ...state, status: "held", details: event.data, corrected: [] };
      case "SessionCancelled":
        return { ...state, status: "cancelled", cancellation: { at, data: event.data } };
      case "SessionWithdrawn":
        return { ...state, status: "withdrawn", withdrawal: { at, data: event.data } };
      case "StatementRetracted":
        return { ...state, claims: withoutStatementOf(state.claims, event.data.statement) };
      case "SessionDetailsCorrected":
        if (!state.details) return state;
        return {
          ...state,
          details: correctDetails(state.details, event.data),
          corrected: [...state.corrected, at],
        };
    }
  },
};
