import { type ClaimState, claimId } from "@collegium/domain";
import type { SheetClaim } from "../claims.ts";
import { type Match, matchClaims, partsOf } from "./match.ts";
import type { Merges } from "./merges.ts";
import { type Placed, statedClaim, type Within } from "./placed.ts";

/**
 * Matches side meetings first: what belongs to one names it by a label, which stands for the recorded claim that it matched, or for the
 * id that it is about to get.
 */
export function matchAll(placed: readonly Placed[], recorded: readonly ClaimState[], merges: Merges) {
  const labels = new Map<string, string>();
  // A label without a meeting is that of one whose words were refused: that is told already.
  const within: Within = ({ within: name }) =>
    name === undefined || claimId.safeParse(name).success ? name : labels.get(name);
  const matches: Match[] = placed.map(({ claim }) => corrected(claim, recorded));
  const named = new Set(placed.flatMap(({ claim }) => claim.replaces ?? []));
  const matchThose = (meetings: boolean) => {
    const chosen = [...placed.keys()].filter(
      (i) => (placed[i]?.claim.act === "met") === meetings && placed[i]?.claim.corrects === undefined,
    );
    const taken = new Set(matches.map((match) => match?.claim));
    const found = matchClaims(
      chosen.map((i) => statedClaim(placed[i] as Placed, within)),
      recorded.filter((claim) => !taken.has(claim) && !named.has(claim.data.claim)),
      merges,
    );
    for (const [position, i] of chosen.entries()) matches[i] = found[position];
  };
  matchThose(true);
  for (const [i, { claim }] of placed.entries())
    if (claim.as !== undefined) labels.set(claim.as, matches[i]?.claim.data.claim ?? `new ${claim.as}`);
  matchThose(false);
  const taken = new Set(matches.map((match) => match?.claim));
  const free = recorded.filter((claim) => !taken.has(claim));
  const joined = placed.map((one, i) =>
    matches[i] || one.claim.replaces ? [] : partsOf(statedClaim(one, within), free, merges),
  );

  // The register numbers claims in the order in which they are made, and never uses a number again. What replaces others comes last.
  let next = recorded.length;
  const numbers = new Map<number, string>();
  const isNew = (i: number) =>
    !matches[i] && (joined[i] ?? []).length === 0 && placed[i]?.claim.corrects === undefined;
  const made = [...placed.keys()].filter(isNew);
  for (const i of [
    ...made.filter((i) => !placed[i]?.claim.replaces),
    ...made.filter((i) => placed[i]?.claim.replaces),
  ]) {
    next++;
    numbers.set(i, `c${next}`);
    const label = placed[i]?.claim.as;
    if (label !== undefined) labels.set(label, `c${next}`);
  }
  return { matches, joined, within, numbers };
}

/** The live claim that this one says it corrects. */
function corrected({ corrects, type }: SheetClaim, recorded: readonly ClaimState[]): Match {
  if (corrects === undefined) return undefined;
  const claim = recorded.find(({ data }) => data.claim === corrects);
  return claim && !claim.retracted && claim.type === type ? { as: "live", claim } : undefined;
}
