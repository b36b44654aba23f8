import { atLeastOneOf, type ClaimType, type DataOf, type Evidence } from "../events/index.ts";
import { recordedSchemas } from "../events/schemas.ts";
import { isQuotedIn, wordsCutBy } from "../evidence/wording.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";
import type { ClaimLifeEvent, NewClaim } from "./claims.ts";
import { atLeastTwo, changing, differing, notYet, sameAs } from "./common.ts";
import { applyChanges } from "./corrections.ts";
import type { Setting } from "./decider.ts";
import { followsEarlier } from "./following.ts";
import { type DecisionMemory, inOrder, knownClaims } from "./memory.ts";
import { notMadeBefore } from "./same-claim.ts";
import type { ClaimState, SessionState } from "./state.ts";

type Claims = SessionState["claims"];
/** What most rules ask of the claims that a session has. */
export interface StandingClaims {
  get(id: string): { readonly type: ClaimType; readonly retracted?: unknown } | undefined;
}
/** Fields of claims, whichever the type has. */
type Fields = Omit<Partial<DataOf<"ClaimCorrected">["changes"]>, "evidence">;

/** Rules about a claim when it is made. */
export function checkNewClaim(claim: NewClaim, claims: Claims, memory: DecisionMemory): Refusal[] {
  const { type, data } = claim;
  return [
    ...subjectNamed(data, type, "/data"),
    ...fieldsHold(data, type, data.claim, claims, "/data"),
    ...wordingQuoted(data, "/data"),
    ...notMadeBefore(claim, claims, memory),
  ];
}

/** What a claim takes no more, or not yet: only one that stands can be followed by anything. */
export function barredByClaim(
  { data: { claim: id } }: ClaimLifeEvent,
  claims: StandingClaims,
): Refusal | undefined {
  const claim = claims.get(id);
  if (!claim) return unknown(id, "/data/claim");
  return claim.retracted ? refuse("claim-retracted", "/data/claim", { claim: id, as: "itself" }) : undefined;
}

/** Rules about what happens later to a claim that stands. */
export function checkClaimLife(
  event: ClaimLifeEvent,
  { claims, details }: SessionState,
  { memory, context }: Pick<Setting, "memory" | "context">,
): Refusal[] {
  const id = event.data.claim;
  const claim = claims.get(id);
  if (!claim) return [];
  switch (event.type) {
    case "ClaimCorroborated":
      return corroboratesAnew(event.data, claim);
    case "ClaimContradicted":
      return [
        ...wordingQuoted(event.data, "/data"),
        ...notYet(
          claim.contradictions.map(({ data }) => data),
          sameAs(event.data, memory),
          "/data",
          "contradiction",
        ),
      ];
    case "ClaimFollowed":
      return followsEarlier(event.data, { claim, date: details?.date }, context);
    case "ClaimCorrected":
      return correctionFits(event.data, claim, claims);
    case "ClaimRetracted":
      return [...notInUse(id, claims, memory), ...replacedByStanding(event.data, claims)];
  }
}

function fieldsHold(fields: Fields, type: ClaimType, id: string, claims: Claims, pointer: string): Refusal[] {
  return [
    ...atLeastTwo(fields.participants ?? undefined, `${pointer}/participants`, "participants"),
    ...lists.flatMap((field) => differing(listed(fields[field]), `${pointer}/${field}`)),
    ...(fields.within ? within(fields.within, type, id, claims, `${pointer}/within`) : []),
  ];
}

const lists = ["by", "topics", "refersTo", "frameworks", "addressees", "instruments"] as const;
const listed = (value: string | readonly string[] | null | undefined) =>
  typeof value === "string" ? undefined : value;

/** Refuses a claim without what it is about, of which its form alone can't say that one of several fields must be there. */
function subjectNamed(fields: object, type: ClaimType, pointer: string): Refusal[] {
  const fitting = atLeastOneOf(type);
  if (
    fitting.length === 0 ||
    fitting.some((field) => (fields as Fields)[field as keyof Fields] !== undefined)
  )
    return [];
  return [refuse("subject-missing", pointer, { type, fitting })];
}

/** Side meetings belong to the session alone, so nothing is, over however many steps, within itself. */
export function within(
  meeting: string,
  type: ClaimType,
  id: string,
  claims: StandingClaims,
  pointer: string,
): Refusal[] {
  if (type === "SideMeetingHeld" || meeting === id) return [refuse("not-a-side-meeting", pointer, {})];
  const claim = claims.get(meeting);
  if (!claim) return [unknown(meeting, pointer)];
  if (claim.retracted) return [refuse("claim-retracted", pointer, { claim: meeting, as: "meeting" })];
  return claim.type === "SideMeetingHeld"
    ? []
    : [refuse("not-a-side-meeting", pointer, { claim: meeting, type: claim.type })];
}

function corroboratesAnew({ evidence }: DataOf<"ClaimCorroborated">, claim: ClaimState): Refusal[] {
  const known = [claim.data.evidence, ...claim.corroborations.map(({ data }) => data.evidence)].flat();
  const isKnown = (piece: (typeof evidence)[number]) =>
    known.some(
      ({ source, start, end }) => source === piece.source && start === piece.start && end === piece.end,
    );
  return evidence.every(isKnown) ? [refuse("already-recorded", "/data/evidence", { what: "passages" })] : [];
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
    ...subjectNamed(applyChanges(claim.data, changes), claim.type, "/data/changes"),
    ...fieldsHold(changes, claim.type, id, claims, "/data/changes"),
    ...wordingStillQuoted(claim.data, changes),
  ];
}

/** A wording and the quotations that it is from. */
interface Worded {
  readonly wording: string;
  readonly evidence: readonly Evidence[];
}

function wordingQuoted({ wording, evidence }: Worded, pointer: string): Refusal[] {
  // What was not found is told, and proves nothing yet.
  const isFound = evidence.every(({ end }) => end > 0);
  const exacts = evidence.map(({ exact }) => exact);
  if (!isFound || isQuotedIn(wording, exacts)) return [];
  const whole = wordsCutBy(wording, exacts);
  return [
    refuse("wording-not-quoted", `${pointer}/wording`, { wording, ...(whole !== undefined && { whole }) }),
  ];
}

/** A correction is asked for what it changes: a wording that an earlier rule let pass stays, one that was quoted stays quoted. */
function wordingStillQuoted(
  before: Worded,
  { wording, evidence }: { readonly wording?: string | null; readonly evidence?: readonly Evidence[] | null },
): Refusal[] {
  const after = { wording: wording ?? before.wording, evidence: evidence ?? before.evidence };
  const isChanged = after.wording !== before.wording;
  if (isChanged) return wordingQuoted(after, "/data/changes");
  if (!evidence || wordingQuoted(after, "").length === 0) return [];
  return wordingQuoted(before, "").length === 0
    ? [refuse("wording-not-quoted", "/data/changes/evidence", { wording: after.wording })]
    : [];
}

function misfit(type: ClaimType, field: string, value: unknown): Refusal[] {
  const unfit = (has?: readonly string[]) => [
    refuse("not-of-this-claim", `/data/changes/${field}`, { type, field, ...(has && { has }) }),
  ];
  const { claim: _id, ...fields } = recordedSchemas().session[type].shape;
  const schema = Object.entries(fields).find(([name]) => name === field)?.[1];
  if (!schema) return unfit(Object.keys(fields));
  return value === null && !schema.safeParse(undefined).success ? unfit() : [];
}

/** What takes a claim's place is said by others that stand, never by itself. */
export const replacedByStanding = (
  { claim, replacedBy }: DataOf<"ClaimRetracted">,
  claims: StandingClaims,
): Refusal[] => [
  ...differing(replacedBy, "/data/replacedBy"),
  ...(replacedBy ?? []).flatMap((id, index): Refusal[] => {
    const pointer = `/data/replacedBy/${index}`;
    if (id === claim) return [refuse("self-reference", pointer, { claim })];
    const other = claims.get(id);
    if (!other) return [unknown(id, pointer)];
    return other.retracted ? [refuse("claim-retracted", pointer, { claim: id, as: "replacement" })] : [];
  }),
];

function notInUse(id: string, claims: Claims, memory: DecisionMemory): Refusal[] {
  const inside = inOrder(knownClaims(claims, memory).byMeeting.get(id)).filter((inner) => {
    const claim = claims.get(inner);
    return claim?.data.within === id && !claim.retracted;
  });
  if (inside.length === 0) return [];
  return [refuse("side-meeting-in-use", "/data/claim", { claims: inside })];
}

const unknown = (id: string, pointer: string): Refusal => refuse("claim-unknown", pointer, { claim: id });
