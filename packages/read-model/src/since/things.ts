import { type Claim, standing } from "../documents/claims.ts";
import type { SessionDocument } from "../documents/session.ts";
import type { TypedRef } from "../documents/shared.ts";
import { type Said, type SinceLast, strengths } from "../documents/since-last.ts";
import { wordsOf } from "../documents/words.ts";

export interface Thing {
  readonly about: TypedRef;
  readonly claims: readonly Claim[];
}

/** The topics and instruments of a session's claims, each with those claims. */
export function thingsIn({ claims }: SessionDocument): Map<string, Thing> {
  const things = new Map<string, Thing & { readonly claims: Claim[] }>();
  const stands = standing(claims);
  const add = (type: "topic" | "instrument", refs: readonly Omit<TypedRef, "type">[], claim: Claim) => {
    for (const ref of refs) {
      const key = `${type}/${ref.id}`;
      const known = things.get(key);
      if (!known) things.set(key, { about: { type, ...ref }, claims: [claim] });
      else if (known.claims.at(-1) !== claim) known.claims.push(claim);
    }
  };
  for (const claim of stands) add("topic", claim.topics ?? [], claim);
  for (const claim of stands) {
    if ("instruments" in claim) add("instrument", claim.instruments ?? [], claim);
    add("instrument", claim.refersTo ?? [], claim);
  }
  return things;
}

export const strengthOf = (claim: Claim): number =>
  claim.type === "TopicDiscussed" ? strengths.indexOf(claim.emphasis) : -1;

/** Whether an instrument came to be by what a claim reports. */
export const isMade = ({ act }: Claim): boolean => act === "adopted" || act === "signed";

/**
 * The claim that speaks for a thing: of an instrument that which adopted or signed it; else what was discussed with the most emphasis; else the
 * first.
 */
function speaking({ about: { type }, claims }: Thing): Claim {
  const rankOf = (claim: Claim): number =>
    type === "instrument" && isMade(claim) ? strengths.length : strengthOf(claim);
  const [first, ...others] = claims as readonly [Claim, ...Claim[]];
  return others.reduce((best, one) => (rankOf(one) > rankOf(best) ? one : best), first);
}

/** What a session says of a thing, by the claim that speaks for it. */
export function said(thing: Thing): Said {
  const claim = speaking(thing);
  const { id, act, wording, tellers, evidence } = claim;
  return {
    claim: id,
    act,
    ...(claim.type === "TopicDiscussed" && { emphasis: claim.emphasis }),
    wording,
    tellers,
    quotations: evidence.map(wordsOf),
  };
}

/** A session as those that are compared with it name it. */
export const comparedSession = ({
  id,
  title,
  date,
  inferred,
}: SessionDocument): NonNullable<SinceLast["session"]> => ({
  id,
  title,
  date: date.edtf,
  ...(inferred?.includes("date") && { inferred: ["date" as const] }),
});
