import { type ClaimType, claimTypes, type EventOf } from "../events/index.ts";
import { applyChanges } from "./changes.ts";
import type { ClaimState, SessionState } from "./state.ts";

type SessionEvent = EventOf<"session">;
export type NewClaim = Extract<SessionEvent, { type: ClaimType }>;
export type ClaimLifeEvent = Extract<
  SessionEvent,
  { type: "ClaimCorroborated" | "ClaimContradicted" | "ClaimFollowed" | "ClaimCorrected" | "ClaimRetracted" }
>;
type Claims = SessionState["claims"];

const newClaims: ReadonlySet<string> = new Set(claimTypes);
const lifeEvents: ReadonlySet<string> = new Set<ClaimLifeEvent["type"]>([
  "ClaimCorroborated",
  "ClaimContradicted",
  "ClaimFollowed",
  "ClaimCorrected",
  "ClaimRetracted",
]);

export const isNewClaimType = (type: string): type is ClaimType => newClaims.has(type);
export const isNewClaim = (event: SessionEvent): event is NewClaim => isNewClaimType(event.type);
export const isClaimLifeEvent = (event: SessionEvent): event is ClaimLifeEvent => lifeEvents.has(event.type);
export const isClaimEvent = (event: SessionEvent): event is NewClaim | ClaimLifeEvent =>
  isNewClaim(event) || isClaimLifeEvent(event);

/** The claims after an event; one about a claim that isn't there changes nothing. */
export function evolveClaims(claims: Claims, event: NewClaim | ClaimLifeEvent, at: string): Claims {
  if (isNewClaim(event)) return claims.with(event.data.claim, newClaim(event));
  const claim = claims.get(event.data.claim);
  return claim ? claims.with(event.data.claim, next(claim, event, at)) : claims;
}

/** What took the place of claims that were retracted. */
export const evolveReplaced = (
  replaced: SessionState["replaced"],
  event: NewClaim | ClaimLifeEvent,
): SessionState["replaced"] =>
  event.type === "ClaimRetracted" && event.data.replacedBy
    ? [...replaced, { claim: event.data.claim, by: event.data.replacedBy }]
    : replaced;

const newClaim = ({ type, data }: NewClaim): ClaimState =>
  ({
    type,
    data,
    retracted: false,
    corroborations: [],
    contradictions: [],
    follows: [],
    corrected: [],
  }) as ClaimState;

function next(claim: ClaimState, event: ClaimLifeEvent, at: string): ClaimState {
  switch (event.type) {
    case "ClaimCorroborated":
      return { ...claim, corroborations: [...claim.corroborations, { at, data: event.data }] };
    case "ClaimContradicted":
      return { ...claim, contradictions: [...claim.contradictions, { at, data: event.data }] };
    case "ClaimFollowed":
      return { ...claim, follows: [...claim.follows, { at, data: event.data }] };
    case "ClaimRetracted":
      return { ...claim, retracted: true };
    case "ClaimCorrected":
      return {
        ...claim,
        data: applyChanges(claim.data, event.data.changes),
        corrected: [...claim.corrected, at],
      } as ClaimState;
  }
}
