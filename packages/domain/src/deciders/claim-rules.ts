import type { ClaimType, DataOf } from "../events/index.ts";
import { recordedSchemas } from "../events/schemas.ts";
import type { Refusal } from "../refusals/refusal.ts";
import { refuse } from "../refusals/rules.ts";
import type { ClaimLifeEvent, NewClaim } from "./claims.ts";
import { atLeastTwo, changing, differing, notYet, sameAs } from "./common.ts";
import { type DecisionMemory, inOrder, knownClaims } from "./memory.ts";
import { notMadeBefore } from "./same-claim.ts";
import type { ClaimState, SessionState } from "./state.ts";

type Claims = SessionState["claims"];
/** Fields of claims, whichever the type has. */
type Fields = Omit<Partial<DataOf<"ClaimCorrected">["changes"]>, "evidence">;

/** Rules about a claim when it is made. */
export function checkNewClaim(claim: NewClaim, claims: Claims, memory: DecisionMemory): Refusal[] {
  const { type, data } = claim;
  return [...fieldsHold(data, type, data.claim, claims, "/data"), ...notMadeBefore(claim, claims, memory)];
}

/** What a claim takes no more, or not yet: only one that stands can be followed by anything. */
export function barredByClaim({ data: { claim: id } }: ClaimLifeEvent, claims: Claims): Refusal | undefined {
  const claim = claims.get(id);
  if (!claim) return unknown(id, "/data/claim");
  const detail = `Claim ${id} was retracted: it takes no further events.`;
  return claim.retracted ? refuse("claim-retracted", "/data/claim", detail) : undefined;
}

/** Rules about what happens later to a claim that stands. */
export function checkClaimLife(event: ClaimLifeEvent, claims: Claims, memory: DecisionMemory): Refusal[] {
  const id = event.data.claim;
  const claim = claims.get(id);
  if (!claim) return [];
  switch (event.type) {
    case "ClaimCorroborated":
      return corroboratesAnew(event.data, claim);
    case "ClaimContradicted":
      return notYet(
        claim.contradictions.map(({ data }) => data),
        sameAs(event.data, memory),
        "/data",
        "This contradiction",
      );
    case "ClaimCorrected":
      return correctionFits(event.data, claim, claims);
    case "ClaimRetracted":
      return notInUse(id, claims, memory);
  }
}

function fieldsHold(fields: Fields, type: ClaimType, id: string, claims: Claims, pointer: string): Refusal[] {
  return [
    ...atLeastTwo(fields.participants ?? undefined, `${pointer}/participants`, "participants"),
    ...differing(fields.frameworks, `${pointer}/frameworks`),
    ...(fields.within ? within(fields.within, type, id, claims, `${pointer}/within`) : []),
  ];
}

// Side meetings belong to the session alone, so nothing is, over however many steps, within itself.
function within(meeting: string, type: ClaimType, id: string, claims: Claims, pointer: string): Refusal[] {
  const misplaced = (detail: string) => [refuse("not-a-side-meeting", pointer, detail)];
  if (type === "SideMeetingHeld" || meeting === id)
    return misplaced("A side meeting belongs to the session itself, and no claim to itself: leave this out.");
  const claim = claims.get(meeting);
  if (!claim) return [unknown(meeting, pointer)];
  if (claim.retracted)
    return [refuse("claim-retracted", pointer, `The side meeting ${meeting} was retracted.`)];
  return claim.type === "SideMeetingHeld"
    ? []
    : misplaced(`Claim ${meeting} is of type ${claim.type}: name the claim of a side meeting.`);
}

function corroboratesAnew({ evidence }: DataOf<"ClaimCorroborated">, claim: ClaimState): Refusal[] {
  const known = [claim.data.evidence, ...claim.corroborations.map(({ data }) => data.evidence)].flat();
  const isKnown = (piece: (typeof evidence)[number]) =>
    known.some(
      ({ source, start, end }) => source === piece.source && start === piece.start && end === piece.end,
    );
  const detail = "The claim rests on these very passages already: nothing new speaks for it.";
  return evidence.every(isKnown) ? [refuse("already-recorded", "/data/evidence", detail)] : [];
}

function correctionFits(
  { claim: id, changes }: DataOf<"ClaimCorrected">,
  claim: ClaimState,
  claims: Claims,
): Refusal[] {
  const misfits = Object.entries(changes).flatMap(([field, value]) => misfit(claim.type, field, value));
  if (misfits.length > 0) return misfits;
  return [
    ...changing(claim.data, changes, "/data/changes"),
    ...fieldsHold(changes, claim.type, id, claims, "/data/changes"),
  ];
}

function misfit(type: ClaimType, field: string, value: unknown): Refusal[] {
  const unfit = (detail: string) => [refuse("not-of-this-claim", `/data/changes/${field}`, detail)];
  const { claim: _id, ...fields } = recordedSchemas.session[type].shape;
  const schema = Object.entries(fields).find(([name]) => name === field)?.[1];
  if (!schema) return unfit(`${type} has no "${field}". It has: ${Object.keys(fields).join(", ")}.`);
  return value === null && !schema.safeParse(undefined).success
    ? unfit(`${type} can't be without "${field}": give another value, or leave it.`)
    : [];
}

function notInUse(id: string, claims: Claims, memory: DecisionMemory): Refusal[] {
  const inside = inOrder(knownClaims(claims, memory).byMeeting.get(id)).filter((inner) => {
    const claim = claims.get(inner);
    return claim?.data.within === id && !claim.retracted;
  });
  if (inside.length === 0) return [];
  const detail = `Claims belong to this side meeting: retract or correct ${inside.join(", ")} first.`;
  return [refuse("side-meeting-in-use", "/data/claim", detail)];
}

const unknown = (id: string, pointer: string): Refusal =>
  refuse("claim-unknown", pointer, `This session has no claim ${id}.`);
