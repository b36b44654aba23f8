import { type Refusal, refuse } from "../refusals/refusal.ts";
import type { NewClaim } from "./claims.ts";
import { contentIn, contentOf, type DecisionMemory, inOrder, knownClaims } from "./memory.ts";
import type { SessionState } from "./state.ts";

/** Refuses a claim that a session has already, unretracted. Without its words found nobody can tell. */
export function notMadeBefore(
  claim: NewClaim,
  claims: SessionState["claims"],
  memory: DecisionMemory,
): Refusal[] {
  if (!claim.data.evidence.every(({ end }) => end > 0)) return [];
  const content = contentOf(claim);
  const earlier = inOrder(knownClaims(claims, memory).byContent.get(content)).find((id) => {
    const recorded = claims.get(id);
    return recorded && !recorded.retracted && contentIn(memory, recorded) === content;
  });
  if (earlier === undefined) return [];
  return [refuse("already-recorded", "/data", { what: "claim", claim: earlier })];
}
