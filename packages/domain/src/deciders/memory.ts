import { canonicalJson } from "../canonical.ts";
import type { Evidence } from "../events/index.ts";
import type { NewClaim } from "./claims.ts";
import type { ClaimState, SessionState } from "./state.ts";

/**
 * What checks remember over the drafts of one write: each claim of a long session is looked at once, and not for each
 * draft anew. It changes nothing of what they say.
 */
export interface DecisionMemory {
  /** Claims that a draft made or changed since they were looked at. */
  readonly touched: Set<string>;
  claims?: KnownClaims;
  /** Canonical JSON of what was compared. */
  readonly json: WeakMap<object, string>;
}

/** Ids of claims; of those that were changed since, also under what held of them before. */
export interface KnownClaims {
  readonly byContent: Map<string, Set<string>>;
  readonly byMeeting: Map<string, Set<string>>;
}

export const emptyMemory = (): DecisionMemory => ({ touched: new Set(), json: new WeakMap() });

/** The claims as they are now. A retracted one is left out: it says nothing any more, and never will again. */
export function knownClaims(claims: SessionState["claims"], memory: DecisionMemory): KnownClaims {
  const known = memory.claims ?? { byContent: new Map(), byMeeting: new Map() };
  for (const id of memory.claims ? memory.touched : claims.keys()) {
    const claim = claims.get(id);
    if (!claim || claim.retracted) continue;
    add(known.byContent, contentIn(memory, claim), id);
    if (claim.data.within !== undefined) add(known.byMeeting, claim.data.within, id);
  }
  memory.claims = known;
  memory.touched.clear();
  return known;
}

function add(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key) ?? new Set();
  index.set(key, ids.add(id));
}

/** Ids in the order in which the claims were made. */
export const inOrder = (ids: Iterable<string> = []): string[] =>
  [...ids].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

/** As `contentOf`, of a claim in the state, which is asked about again and again. */
export function contentIn({ json }: DecisionMemory, claim: ClaimState): string {
  const content = json.get(claim) ?? contentOf(claim);
  json.set(claim, content);
  return content;
}

/** What a claim says and by which words: two of equal content are one. */
export const contentOf = ({ type, data }: Pick<ClaimState | NewClaim, "type" | "data">): string =>
  canonicalJson([type, passages(data.evidence), whatIsSaid(data)]);

const passages = (evidence: readonly Evidence[]): string[] =>
  [...new Set(evidence.map(({ source, start, end }) => `${source} ${start} ${end}`))].sort();

const subjects = ["topics", "refersTo", "instruments", "unnamed", "person", "body", "participants"];

/**
 * Own fields, who acted and side meeting, lists in any order. How the claim is worded and summed up is no part of it; but
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
