import { type DataOf, type EventOf, sessionFields } from "../events/index.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";
import { ofSeries } from "./belonging.ts";
import { alters, applyChanges, same } from "./changes.ts";
import { isClaimEvent } from "./claims.ts";
import { atLeastTwo } from "./common.ts";
import type { Context } from "./decider.ts";
import type { SessionState } from "./state.ts";

type Details = DataOf<"SessionHeld">;
type SessionEvent = EventOf<"session">;
type Correction = Pick<DataOf<"SessionDetailsCorrected">, "changes" | "evidence">;

/** What a session takes no more, or not yet: withdrawn is the end, and claims are about what was held. */
export function barredByStatus(
  event: SessionEvent,
  { status, withdrawal }: SessionState,
): Refusal | undefined {
  if (status === "withdrawn") {
    const duplicateOf = withdrawal?.data.duplicateOf;
    return refuse("session-withdrawn", "", { ...(duplicateOf && { duplicateOf }) });
  }
  if (isClaimEvent(event)) return status === "held" ? undefined : withoutClaims(status);
  if (event.type !== "SessionHeld" && event.type !== "SessionCancelled") return undefined;
  if (status === "held") return refuse("already-held", "", {});
  return status === "cancelled" ? refuse("session-cancelled", "", { of: "session" }) : undefined;
}

const withoutClaims = (status: "none" | "announced" | "cancelled"): Refusal =>
  status === "cancelled"
    ? refuse("session-cancelled", "", { of: "claim" })
    : refuse("session-not-held", "", {});

/** What holds of a session's details however they came about. */
export const detailsHold = (details: Details, context: Context): Refusal[] => [
  ...atLeastTwo(details.parties, "/data/parties", "parties"),
  ...ofSeries(details.series, "sessions", "/data/series", context),
  ...evidenceHasField(details.evidence, details),
];

/** A correction changes something, and leaves details that hold. */
export function correctionHolds(
  { changes, evidence }: Correction,
  details: Details,
  context: Context,
): Refusal[] {
  const corrected = correctDetails(details, { changes, evidence });
  return [
    ...(!alters(details, changes) && !alters(details.evidence, newEvidence({ changes, evidence }))
      ? [refuse("changes-nothing", "/data", {})]
      : []),
    ...atLeastTwo(changes.parties, "/data/changes/parties", "parties"),
    ...ofSeries(changes.series, "sessions", "/data/changes/series", context),
    ...evidenceHasField(evidence ?? {}, corrected),
    ...newValuesProven({ changes, evidence }, details),
  ];
}

// An old quotation never stands as proof of a new value: where the old value had evidence, the new one brings its own.
const newValuesProven = ({ changes, evidence }: Correction, details: Details): Refusal[] =>
  sessionFields
    .filter((field) => changes[field] != null && !same(changes[field], details[field] ?? null))
    .filter((field) => details.evidence[field] && !evidence?.[field])
    .map((field) => refuse("evidence-needed", `/data/evidence/${field}`, { field }));

/** New evidence replaces the field's old; a field that goes takes its evidence with it. */
export function correctDetails(details: Details, { changes, evidence }: Correction): Details {
  const corrected = applyChanges(details, changes);
  return { ...corrected, evidence: applyChanges(details.evidence, newEvidence({ changes, evidence })) };
}

function newEvidence({ changes, evidence }: Correction): { readonly [field: string]: unknown } {
  const removed = Object.entries(changes).filter(([, value]) => value === null);
  return { ...evidence, ...Object.fromEntries(removed.map(([field]) => [field, null])) };
}

const evidenceHasField = (evidence: object, details: Details): Refusal[] =>
  Object.keys(evidence)
    .filter((field) => !(field in details))
    .map((field) => refuse("evidence-without-field", `/data/evidence/${field}`, { field }));
