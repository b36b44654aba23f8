import type { Evidence } from "../events/index.ts";
import { same } from "./changes.ts";
import type { NewClaim } from "./claims.ts";
import type { Refusal } from "./decider.ts";
import { refuse } from "./rules.ts";
import type { ClaimState, SessionState } from "./state.ts";

/** Refuses a claim that a session has already, unretracted. Without its words found nobody can tell. */
export function notMadeBefore(claim: NewClaim, claims: SessionState["claims"]): Refusal[] {
  const isFound = claim.data.evidence.every(({ end }) => end > 0);
  const earlier = isFound && [...claims.values()].find((recorded) => isSame(recorded, claim));
  if (!earlier) return [];
  const detail = `Claim ${earlier.data.claim} says the same by the same words already.`;
  return [refuse("already-recorded", "/data", detail)];
}

const isSame = (recorded: ClaimState, { type, data }: NewClaim): boolean =>
  !recorded.retracted &&
  recorded.type === type &&
  same(passages(recorded.data.evidence), passages(data.evidence)) &&
  same(whatIsSaid(recorded.data), whatIsSaid(data));

const passages = (evidence: readonly Evidence[]): string[] =>
  [...new Set(evidence.map(({ source, start, end }) => `${source} ${start} ${end}`))].sort();

const subjects = ["topic", "instrument", "person", "participants"];

/**
 * Own fields, speaker and side meeting, lists in any order. How the claim is worded and summed up is no part of it; but
 * where it names nothing that it is about, these alone say so.
 */
function whatIsSaid({
  claim: _id,
  evidence: _evidence,
  wording,
  summary,
  ...said
}: NewClaim["data"]): object {
  const fields = Object.entries(said).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.toSorted() : value,
  ]);
  const isNamed = subjects.some((field) => field in said);
  return { ...Object.fromEntries(fields), ...(isNamed ? {} : { wording, summary: summary ?? "" }) };
}
