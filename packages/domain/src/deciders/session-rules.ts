import type { DataOf, EventOf } from "../events/index.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";
import { ofSeries } from "./belonging.ts";
import { isClaimEvent } from "./claims.ts";
import { atLeastTwo, differing } from "./common.ts";
import { alters, applyChanges } from "./corrections.ts";
import type { Context } from "./decider.ts";
import {
  type Correction,
  correctEvidence,
  evidenceHasField,
  newEvidence,
  newValuesProven,
} from "./evidence-by-field.ts";
import type { SessionState } from "./state.ts";

type Details = DataOf<"SessionHeld">;
type SessionEvent = EventOf<"session">;

/** What a session takes no more, or not yet: withdrawn is the end, and claims are about what was held. */
export function barredByStatus(
  event: SessionEvent,
  { status, withdrawal }: Pick<SessionState, "status" | "withdrawal">,
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
  ...differing(details.under, "/data/under"),
  ...ofSeries(details.series, "sessions", "/data/series", context),
  ...evidenceHasField(details.evidence, details, "session"),
];

/** A correction changes something, and leaves details that hold. */
export function correctionHolds(
  { changes, evidence }: DataOf<"SessionDetailsCorrected">,
  details: Details,
  context: Context,
): Refusal[] {
  const corrected = correctDetails(details, { changes, evidence });
  return [
    ...(!alters(details, changes) && !alters(details.evidence, newEvidence({ changes, evidence }))
      ? [refuse("changes-nothing", "/data", {})]
      : []),
    ...atLeastTwo(changes.parties, "/data/changes/parties", "parties"),
    ...differing(changes.under, "/data/changes/under"),
    ...ofSeries(changes.series, "sessions", "/data/changes/series", context),
    ...evidenceHasField(evidence ?? {}, corrected, "session"),
    ...newValuesProven({ changes, evidence }, details, details.evidence),
  ];
}

/** New evidence replaces the field's old; a field that goes takes its evidence with it. */
export const correctDetails = (details: Details, correction: Correction): Details => ({
  ...applyChanges(details, correction.changes),
  evidence: correctEvidence(details.evidence, correction),
});
