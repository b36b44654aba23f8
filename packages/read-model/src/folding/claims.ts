import { type ClaimType, claimTypes, type EventOf, type Evidence } from "@collegium/domain";
import type { Claim } from "../documents/claims.ts";
import type { SessionDocument } from "../documents/session.ts";
import { quotesOf, same, unnamed } from "./values.ts";

type SessionEvent = EventOf<"session">;
export type NewClaim = Extract<SessionEvent, { type: ClaimType }>;
export type ClaimLife = Extract<SessionEvent, { data: { claim: string } }> & {
  type: "ClaimCorroborated" | "ClaimContradicted" | "ClaimCorrected" | "ClaimRetracted";
};

const newClaims: ReadonlySet<string> = new Set(claimTypes);
export const isNewClaim = (event: SessionEvent): event is NewClaim => newClaims.has(event.type);

const each = (ids: readonly string[]) => ids.map(unnamed);
const speaker = (said: string) => (said === "joint" || said === "unspecified" ? said : unnamed(said));

/** Every field that a claim of some type has, in the order in which documents show them, and its form there. */
const fields: readonly (readonly [field: string, shown: (recorded: never) => unknown])[] = [
  ["person", unnamed],
  ["office", same],
  ["body", unnamed],
  ["role", same],
  ["participants", each],
  ["character", same],
  ["topic", unnamed],
  ["emphasis", same],
  ["polarity", same],
  ["frameworks", each],
  ["instrument", unnamed],
  ["degree", same],
  ["wording", same],
  ["summary", same],
  ["speaker", speaker],
  ["within", same],
  ["evidence", quotesOf],
];

interface Values {
  readonly [field: string]: unknown;
}

export function addClaim(session: SessionDocument, { type, data }: NewClaim): SessionDocument {
  const claim = show({ id: data.claim, type }, {}, data);
  return { ...session, claims: [...session.claims, claim] };
}

/** The claim with recorded values put over those shown: null removes a field, what is not named stays. */
function show(begin: { id: string; type: string }, shown: Values, recorded: Values): Claim {
  const claim: { [field: string]: unknown } = { id: begin.id, type: begin.type };
  for (const [field, convert] of fields) {
    const value = recorded[field] === undefined ? shown[field] : given(recorded[field], convert);
    if (value !== undefined) claim[field] = value;
  }
  for (const field of ["corroborations", "contradictions", "corrected"])
    if (shown[field] !== undefined) claim[field] = shown[field];
  // The event's schema holds exactly the fields of its type, and a correction only changes those.
  return claim as unknown as Claim;
}

const given = (value: unknown, convert: (recorded: never) => unknown): unknown =>
  value === null ? undefined : convert(value as never);

/** Throws where the claim does not stand: no decider lets such an event through, so the commit can't be right. */
export function changeClaim(session: SessionDocument, event: ClaimLife, at: string): SessionDocument {
  const index = session.claims.findIndex(({ id }) => id === event.data.claim);
  const claim = session.claims[index];
  if (!claim) throw new RangeError(`${event.type} of claim ${event.data.claim}, which does not stand`);
  const changed = change(claim, event, at);
  return { ...session, claims: session.claims.toSpliced(index, 1, ...(changed ? [changed] : [])) };
}

function change(claim: Claim, event: ClaimLife, at: string): Claim | undefined {
  const evidence = (list: readonly Evidence[]) => quotesOf(list);
  const shown: Values = claim;
  switch (event.type) {
    case "ClaimRetracted":
      return undefined;
    case "ClaimCorroborated": {
      const corroborations = [
        ...(claim.corroborations ?? []),
        { at, evidence: evidence(event.data.evidence) },
      ];
      return show(claim, { ...shown, corroborations }, {});
    }
    case "ClaimContradicted": {
      const contradiction = { at, wording: event.data.wording, evidence: evidence(event.data.evidence) };
      return show(claim, { ...shown, contradictions: [...(claim.contradictions ?? []), contradiction] }, {});
    }
    case "ClaimCorrected":
      return show(claim, { ...shown, corrected: [...(claim.corrected ?? []), at] }, event.data.changes);
  }
}
