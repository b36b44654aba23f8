import type { ClaimState, State } from "@collegium/domain";
import { claimShape, documentShape } from "../shape/document-parts.ts";

/**
 * Whether a commit took something away, or may have: anything that its stream's document mentioned before it, mentioned so. Mostly a session
 * gets claims, and its claims get what other sources say of them; that only adds. A correction of words changes no place either.
 */
export function mayLose(before: State, after: State): boolean {
  if (before === after) return false;
  switch (before.type) {
    // Passages that are set aside and searches in vain mention nothing.
    case "source":
    case "series":
      return before.type !== after.type || before.details !== after.details;
    case "session":
      return after.type !== "session" || sessionMayLose(before, after);
    default:
      return true;
  }
}

type SessionState = Extract<State, { readonly type: "session" }>;

function sessionMayLose(before: SessionState, after: SessionState): boolean {
  if (before.status !== after.status) return true;
  if (mayMove(documentShape("session").placing, before.details, after.details)) return true;
  for (const [id, claim] of before.claims) {
    // What it refers to has entries that are hidden: one that is shown takes their place.
    if (claim.retracted) return true;
    const now = after.claims.get(id);
    if (now !== claim && !(now && hasAll(now, claim))) return true;
  }
  return false;
}

const hasAll = (now: ClaimState, before: ClaimState): boolean =>
  !mayMove(claimShape().placing, now.data, before.data) &&
  now.retracted === before.retracted &&
  now.corroborations.length >= before.corroborations.length &&
  now.contradictions.length >= before.contradictions.length &&
  now.follows.length >= before.follows.length;

/** Whether what places the entries of something was changed: a correction leaves other fields as they were. */
function mayMove(
  placing: ReadonlySet<string>,
  before: object | undefined,
  after: object | undefined,
): boolean {
  if (before === after) return false;
  if (!before || !after) return true;
  for (const field of placing)
    if (before[field as keyof typeof before] !== after[field as keyof typeof after]) return true;
  return false;
}
