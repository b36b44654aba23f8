import type { Proposal } from "../proposal.ts";
import type { WrittenClaim } from "./claims.ts";
import type { Written } from "./within.ts";

/** A proposal with its claim, where it is likely and can be written as one. */
export interface Drafted {
  readonly proposal: Proposal;
  readonly claim: WrittenClaim | undefined;
}

/** A sheet has room for 2,000 claims and 262,144 characters. */
const mostClaims = 1_000;
const mostSigns = 150_000;
/** So much more is told beside the sheet: a hostile text would be answered by many times itself. */
const mostUnlikelySigns = 300_000;

/** Without those that say the same by the same words: the register takes no claim twice. */
export function distinct(all: readonly Drafted[]): Drafted[] {
  const seen = new Set<string>();
  return all.filter(({ claim }) => {
    if (!claim) return true;
    const said = JSON.stringify(claim);
    const isNew = !seen.has(said);
    seen.add(said);
    return isNew;
  });
}

/** As many as a sheet has room for, the surest first; in the text's order. */
export function thatFit(written: readonly Drafted[]): Written[] {
  let signs = 0;
  const chosen = written
    .flatMap(({ proposal, claim }) => (claim ? [{ proposal, claim }] : []))
    .sort((a, b) => b.proposal.confidence - a.proposal.confidence)
    .slice(0, mostClaims)
    .filter(({ claim }) => {
      signs += JSON.stringify(claim).length;
      return signs <= mostSigns;
    });
  const places = new Map(written.map(({ proposal }, at) => [proposal, at]));
  return chosen.sort((a, b) => (places.get(a.proposal) ?? 0) - (places.get(b.proposal) ?? 0));
}

/** As many of those that are not in the sheet as may be told. */
export function showable(written: readonly Drafted[]): readonly Drafted[] {
  let signs = 0;
  const end = written.findIndex(({ proposal, claim }, index) => {
    signs += proposal.quote.exact.length + (claim ? JSON.stringify(claim).length : 0);
    return signs > mostUnlikelySigns || index >= mostClaims;
  });
  return end < 0 ? written : written.slice(0, end);
}

/** "It embraces a wide range of issues": what is judged so is the instrument that was told of right before. */
export function referring(all: readonly Drafted[]): Drafted[] {
  let last: unknown;
  return all.map(({ proposal, claim }) => {
    const { act } = proposal;
    const isOfIt = act === "assessed" && proposal.actor === "pointer" && claim && !("refersTo" in claim);
    const referred = isOfIt && typeof last === "string" ? { refersTo: [last] } : {};
    const { quote, ...rest } = claim ?? {};
    last = claim && stages.has(act) ? claim[act] : undefined;
    return { proposal, claim: claim && { ...rest, ...referred, quote } };
  });
}

const stages: ReadonlySet<string> = new Set(["examined", "adopted", "signed", "initialled"]);
