import { mostPlaces } from "../../assets/lighting.ts";
import type { Claim } from "../../reading/documents.ts";

/** A claim with its place on the page. */
export interface Placed {
  readonly claim: Claim;
  /** From 1. */
  readonly place: number;
}

/** The claims of one page of a session, in the order of its texts; the rest is a page away. */
export interface ClaimPage {
  readonly placed: readonly Placed[];
  /** How many claims there are before these. */
  readonly before: number;
  readonly all: number;
}

/** Claims in the order in which their first words stand in the text that most of them quote, then in the others. */
function inOrder(claims: readonly Claim[]): Claim[] {
  const sources = new Map<string, number>();
  for (const { evidence } of claims) {
    const source = evidence[0]?.source ?? "";
    sources.set(source, (sources.get(source) ?? 0) + 1);
  }
  const rank = new Map(
    [...sources].sort(([, one], [, other]) => other - one).map(([source], index) => [source, index]),
  );
  const key = ({ evidence: [first] }: Claim) =>
    [rank.get(first?.source ?? "") ?? 0, first?.start ?? 0] as const;
  return [...claims].sort((one, other) => {
    const [[text, start], [otherText, otherStart]] = [key(one), key(other)];
    return text - otherText || start - otherStart || Number(one.id.slice(1)) - Number(other.id.slice(1));
  });
}

/** What was retracted has its own page, which says so. */
const standing = (all: readonly Claim[]): Claim[] => all.filter(({ retracted }) => !retracted);

/** How many pages the claims of a session take: one also where there is none. */
export const pagesOf = (all: readonly Claim[]): number =>
  Math.max(1, Math.ceil(standing(all).length / mostPlaces));

/** The claims of a page that stand, from 1; the last where there are fewer pages. */
export function claimPage(all: readonly Claim[], page: number): ClaimPage {
  const claims = standing(all);
  const before = (Math.min(page, pagesOf(all)) - 1) * mostPlaces;
  const here = inOrder(claims).slice(before, before + mostPlaces);
  return { placed: here.map((claim, index) => ({ claim, place: index + 1 })), before, all: claims.length };
}

export type GroupName = "part" | "discussed" | "agreed" | "urged" | "instruments" | "apart" | "noted";

const groupOf = ({ act }: Claim): GroupName => {
  switch (act) {
    case "attended":
      return "part";
    case "met":
      return "apart";
    case "discussed":
      return "discussed";
    case "affirmed":
    case "offered":
    case "agreed":
      return "agreed";
    case "urged":
      return "urged";
    case "assessed":
    case "noted":
      return "noted";
    default:
      return "instruments";
  }
};

const groups: readonly GroupName[] = [
  "part",
  "discussed",
  "agreed",
  "urged",
  "instruments",
  "apart",
  "noted",
];

/** Claims as people read them: who took part, what they discussed, agreed, signed; what was said apart stays with its meeting. */
export function grouped(placed: readonly Placed[]): { name: GroupName; placed: Placed[] }[] {
  const meetings = new Set(placed.flatMap(({ claim }) => (claim.act === "met" ? [claim.id] : [])));
  const nameOf = ({ claim }: Placed): GroupName =>
    claim.within !== undefined && meetings.has(claim.within) ? "apart" : groupOf(claim);
  const byName = Map.groupBy(placed, nameOf);
  return groups.flatMap((name) => {
    const members = byName.get(name);
    return members ? [{ name, placed: members }] : [];
  });
}
