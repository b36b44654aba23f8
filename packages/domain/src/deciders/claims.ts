import { type ClaimType, claimTypes, type EventOf, type StatementId } from "../events/index.ts";
import { applyChanges } from "./corrections.ts";
import type { Placed } from "./placed.ts";
import type { ClaimState, SessionState, Stated } from "./state.ts";

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
export function evolveClaims(claims: Claims, event: NewClaim | ClaimLifeEvent, placed: Placed): Claims {
  if (isNewClaim(event)) return claims.with(event.data.claim, newClaim(event));
  const claim = claims.get(event.data.claim);
  return claim ? claims.with(event.data.claim, next(claim, event, placed)) : claims;
}

const newClaim = ({ type, data }: NewClaim): ClaimState =>
  ({
    type,
    data,
    corroborations: [],
    contradictions: [],
    follows: [],
    corrected: [],
  }) as ClaimState;

const stated = <T>({ at, revision, index }: Placed, data: T): Stated<T> => ({
  at,
  statement: { revision, index },
  data,
});

function next(claim: ClaimState, event: ClaimLifeEvent, placed: Placed): ClaimState {
  switch (event.type) {
    case "ClaimCorroborated":
      return { ...claim, corroborations: [...claim.corroborations, stated(placed, event.data)] };
    case "ClaimContradicted":
      return { ...claim, contradictions: [...claim.contradictions, stated(placed, event.data)] };
    case "ClaimFollowed":
      return { ...claim, follows: [...claim.follows, stated(placed, event.data)] };
    case "ClaimRetracted": {
      const { claim: _, ...why } = event.data;
      return { ...claim, retracted: { at: placed.at, ...why } };
    }
    case "ClaimCorrected":
      return {
        ...claim,
        data: applyChanges(claim.data, event.data.changes),
        corrected: [...claim.corrected, placed.at],
      } as ClaimState;
  }
}

const statementsOf = ({ corroborations, contradictions, follows }: ClaimState) =>
  [corroborations, contradictions, follows].flat();

/** The claim that stands of which something was said there, and not taken back since. */
export function claimOfStatement(claims: Claims, { revision, index }: StatementId): ClaimState | undefined {
  for (const claim of claims.values()) {
    const has = ({ statement }: Stated<unknown>) =>
      statement.revision === revision && statement.index === index;
    if (!claim.retracted && statementsOf(claim).some(has)) return claim;
  }
  return undefined;
}

/** The claims without something that was said of one of them. */
export function withoutStatementOf(claims: Claims, id: StatementId): Claims {
  const claim = claimOfStatement(claims, id);
  if (!claim) return claims;
  const others = <T>(all: readonly Stated<T>[]) =>
    all.filter(({ statement }) => statement.revision !== id.revision || statement.index !== id.index);
  return claims.with(claim.data.claim, {
    ...claim,
    corroborations: others(claim.corroborations),
    contradictions: others(claim.contradictions),
    follows: others(claim.follows),
  } as ClaimState);
}
