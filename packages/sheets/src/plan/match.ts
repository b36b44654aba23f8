import type { ClaimState, ClaimType } from "@collegium/domain";
import { differences, same } from "./compare.ts";
import { overlap, standing, type Words } from "./evidence.ts";

/** A claim of a sheet, ready to be compared: in event fields, null for what it states to be none. */
export interface StatedClaim {
  readonly type: ClaimType;
  /** Fields that say what it is about. */
  readonly subject: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly words: Words;
}

/** What a sheet's claim is in the register: the same claim; one that was retracted; or another act on its very words. */
export type Match =
  | { readonly as: "live" | "retracted" | "other-act"; readonly claim: ClaimState }
  | undefined;

type Test = (stated: StatedClaim, recorded: ClaimState) => boolean;

const fieldsOf = (claim: ClaimState) => claim.data as Readonly<Record<string, unknown>>;
const sharesSource: Test = ({ words }, { data }) =>
  data.evidence.some(({ source }) => words.sources.has(source));
const sharesWords: Test = ({ words }, { data }) =>
  data.evidence.some((recorded) => words.found?.some((found) => overlap(recorded, found)));
export const sameSubject: Test = (stated, recorded) =>
  stated.type === recorded.type &&
  stated.subject.every((field) => same(stated.fields[field], fieldsOf(recorded)[field]));
const equal: Test = (stated, recorded) =>
  stated.type === recorded.type &&
  sharesSource(stated, recorded) &&
  standing(recorded.data.evidence, stated.words) === "same" &&
  differences(fieldsOf(recorded), stated.fields).length === 0;
const onSameWords: Test = ({ words }, { data }) =>
  standing(data.evidence, words) === "same" && words.found !== undefined;

/**
 * Matches the claims of a sheet with those recorded from the sources that they quote; claims from other sources are another account.
 * Each recorded claim is matched once. From the surest to the least sure:
 * 1. equal in everything that the sheet states;
 * 2. equal to a retracted claim;
 * 3. of the same type, about the same, on words that overlap;
 * 4. of the same type, about the same, in order;
 * 5. of the same type, on words that overlap: what it is about was corrected;
 * 6. of another type on the very same words: no event can correct that.
 */
export function matchClaims(stated: readonly StatedClaim[], recorded: readonly ClaimState[]): Match[] {
  const live = new Set(recorded.filter((claim) => !claim.retracted));
  const retracted = new Set(recorded.filter((claim) => claim.retracted));
  const matches: Match[] = stated.map(() => undefined);
  const pair = (as: "live" | "retracted" | "other-act", pool: Set<ClaimState>, test: Test) => {
    for (const [index, claim] of stated.entries()) {
      if (matches[index]) continue;
      const match = [...pool].find((candidate) => test(claim, candidate));
      if (!match) continue;
      pool.delete(match);
      matches[index] = { as, claim: match };
    }
  };
  pair("live", live, equal);
  pair("retracted", retracted, equal);
  pair("live", live, (a, b) => sameSubject(a, b) && sharesWords(a, b));
  pair("live", live, (a, b) => sameSubject(a, b) && sharesSource(a, b));
  pair("live", live, (a, b) => a.type === b.type && sharesWords(a, b));
  pair("other-act", live, onSameWords);
  return matches;
}
