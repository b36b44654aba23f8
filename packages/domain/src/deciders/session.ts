import type { EventOf } from "../events/index.ts";
import { applyChanges } from "./changes.ts";
import { evolveClaims, isClaimEvent } from "./claims.ts";
import type { Decider } from "./decider.ts";
import type { SessionState } from "./state.ts";

/** Behaviour of `session` streams. */
export const sessionDecider: Decider<SessionState, EventOf<"session">> = {
  initial: { type: "session", status: "none", claims: new Map() },
  check: () => [],
  evolve(state, event) {
    if (isClaimEvent(event)) return { ...state, claims: evolveClaims(state.claims, event) };
    switch (event.type) {
      case "SessionAnnounced":
        return { ...state, status: "announced", details: event.data };
      case "SessionHeld":
        return { ...state, status: "held", details: event.data };
      case "SessionCancelled":
        return { ...state, status: "cancelled", cancellation: event.data };
      case "SessionWithdrawn":
        return { ...state, status: "withdrawn", withdrawal: event.data };
      case "SessionDetailsCorrected":
        return state.details ? { ...state, details: correctDetails(state.details, event.data) } : state;
    }
  },
};

type Details = NonNullable<SessionState["details"]>;
type Correction = Extract<EventOf<"session">, { type: "SessionDetailsCorrected" }>["data"];

/** New evidence replaces the field's old; a field that goes takes its evidence with it. */
function correctDetails(details: Details, { changes, evidence }: Correction): Details {
  const removed = Object.entries(changes).filter(([, value]) => value === null);
  const dropped = Object.fromEntries(removed.map(([field]) => [field, null]));
  const corrected = applyChanges(details, changes);
  return { ...corrected, evidence: applyChanges(details.evidence, { ...evidence, ...dropped }) };
}
