import { firstIndex } from "@collegium/domain";
import type { Proposal } from "../proposal.ts";
import type { WrittenClaim } from "./claims.ts";

/** A proposal with its claim. */
export interface Written {
  readonly proposal: Proposal;
  readonly claim: WrittenClaim;
}

/**
 * Claims of a separate meeting, each with it: what those that met are told to have done in the same paragraph, until somebody else
 * acts. `paragraphOf` numbers paragraphs by code points.
 */
export function withinMeetings(all: readonly Written[], paragraphOf: (point: number) => number): Written[] {
  const found: Written[] = [];
  let meetings = 0;
  let open: { readonly at: number; readonly paragraph: number; name: string | undefined } | undefined;
  for (const { proposal, claim } of all) {
    const paragraph = paragraphOf(proposal.quote.start);
    const isOfIt = open?.paragraph === paragraph && proposal.actor === "together";
    if (proposal.act === "met") {
      open = { at: found.length, paragraph, name: undefined };
      found.push({ proposal, claim });
    } else if (open && isOfIt) {
      if (open.name === undefined) {
        open.name = meetings++ === 0 ? "talk" : `talk-${meetings}`;
        const { met, ...rest } = (found[open.at] as Written).claim;
        found[open.at] = { ...(found[open.at] as Written), claim: { met, as: open.name, ...rest } };
      }
      const { quote, ...rest } = claim;
      found.push({ proposal, claim: { ...rest, within: open.name, quote } });
    } else {
      if (proposal.act !== "attended") open = undefined;
      found.push({ proposal, claim });
    }
  }
  return found;
}

/** Numbers the paragraphs of a text, which empty lines part, by code points asked for in any order. */
export function paragraphsOf(text: string, units: (point: number) => number): (point: number) => number {
  const ends = [...text.matchAll(/\n[^\S\n]{0,1000}\n/g)].map(({ index }) => index);
  return (point) => {
    const at = units(point);
    return firstIndex(ends.length, (index) => (ends[index] as number) >= at);
  };
}
