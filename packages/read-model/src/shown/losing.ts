import type { ClaimState, State } from "@collegium/domain";

/**
 * Whether a commit took something away, or may have: anything that its stream's document mentioned before it, mentioned so. Mostly a session
 * gets claims, and its claims get what other sources say of them; that only adds.
 */
export function mayLose(before: State, after: State): boolean {
  if (before === after) return false;
  if (before.type !== "session" || after.type !== "session") return true;
  if (before.details !== after.details || before.status !== after.status) return true;
  for (const [id, claim] of before.claims) {
    // What it refers to has entries that are hidden: one that is shown takes their place.
    if (claim.retracted) return true;
    const now = after.claims.get(id);
    if (now !== claim && !(now && hasAll(now, claim))) return true;
  }
  return false;
}

const hasAll = (now: ClaimState, before: ClaimState): boolean =>
  now.data === before.data &&
  now.retracted === before.retracted &&
  now.corroborations.length >= before.corroborations.length &&
  now.contradictions.length >= before.contradictions.length &&
  now.follows.length >= before.follows.length;
