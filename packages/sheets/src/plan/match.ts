import type { ClaimState, ClaimType } from "@collegium/domain";
import { acts } from "../acts.ts";
import { asText, differences } from "./compare.ts";
import { overlap, standing, type Words } from "./evidence.ts";
import type { Merges } from "./merges.ts";

/** A claim of a sheet, ready to be compared: in event fields, null for what it states to be none. */
export interface StatedClaim {
  readonly type: ClaimType;
  /** Fields that say what it is about. */
  readonly subject: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly words: Words;
}

/** What a sheet's claim is in the register: the same claim, or one that was retracted. */
export type Match = { readonly as: "live" | "retracted"; readonly claim: ClaimState } | undefined;

type Test = (stated: StatedClaim, recorded: ClaimState, merges: Merges) => boolean;

const fieldsOf = (claim: ClaimState) => claim.data as Readonly<Record<string, unknown>>;
const sharesSource = ({ words }: StatedClaim, { data }: ClaimState): boolean =>
  data.evidence.some(({ source }) => words.sources.has(source));
const sharesWords = ({ words }: StatedClaim, { data }: ClaimState): boolean =>
  data.evidence.some((recorded) => words.found?.some((found) => overlap(recorded, found)));
const sameSubject: Test = (stated, recorded, { alike }) =>
  stated.type === recorded.type &&
  stated.subject.every((field) => alike(field, stated.fields[field], fieldsOf(recorded)[field]));
/** Somebody took part, and it was not recorded for whom: the sheet says more of the same claim. */
const forWhom: Test = (stated, recorded, { alike }) => {
  const { person, body } = fieldsOf(recorded);
  return (
    stated.type === "ParticipantAttended" &&
    recorded.type === stated.type &&
    person !== undefined &&
    body === undefined &&
    alike("person", stated.fields.person, person)
  );
};

/** Finds, of claims that are about the same, the first. All are looked through once, when the first one is asked for. */
export function firstAbout(
  recorded: readonly ClaimState[],
  { ofField }: Merges,
): (stated: Pick<StatedClaim, "type" | "subject" | "fields">) => ClaimState | undefined {
  const key = (type: ClaimType, subject: readonly string[], fields: StatedClaim["fields"]) =>
    [type, ...subject.map((field) => asText(ofField(field, fields[field])))].join(" ");
  let known: Map<string, ClaimState> | undefined;
  const all = () =>
    new Map(recorded.toReversed().map((one) => [key(one.type, subjectOf(one.type), fieldsOf(one)), one]));
  return ({ type, subject, fields }) => {
    known ??= all();
    return known.get(key(type, subject, fields));
  };
}

const subjects = new Map<ClaimType, readonly string[]>(
  Object.values(acts).map(({ type, subject }) => [type, subject]),
);
const subjectOf = (type: ClaimType) => subjects.get(type) ?? [];
const equal: Test = (stated, recorded, { alike }) =>
  stated.type === recorded.type &&
  sharesSource(stated, recorded) &&
  standing(recorded.data.evidence, stated.words) === "same" &&
  differences(fieldsOf(recorded), stated.fields, alike).length === 0;

/** Recorded claims of the same act on the same words that say parts of what a sheet says as one. */
export const partsOf = (
  stated: StatedClaim,
  recorded: readonly ClaimState[],
  { ofField }: Merges,
): ClaimState[] =>
  recorded.filter(
    (claim) =>
      !claim.retracted &&
      stated.type === claim.type &&
      sharesWords(stated, claim) &&
      stated.subject.some((field) => isPart(ofField(field, fieldsOf(claim)[field]), stated.fields[field])),
  );

const isPart = (part: unknown, whole: unknown): boolean =>
  Array.isArray(part) &&
  Array.isArray(whole) &&
  part.length > 0 &&
  part.length < whole.length &&
  part.every((one) => whole.includes(one));

/**
 * Matches the claims of a sheet with those recorded from the sources that they quote; claims from other sources are another account.
 * Each recorded claim is matched once. From the surest to the least sure: equal in everything that the sheet states; equal to a
 * retracted claim; of the same type, about the same, on words that overlap; of the same person, recorded without the body. What says something else of the same words is another
 * claim.
 */
export function matchClaims(
  stated: readonly StatedClaim[],
  recorded: readonly ClaimState[],
  merges: Merges,
): Match[] {
  const live = new Set(recorded.filter((claim) => !claim.retracted));
  const retracted = new Set(recorded.filter((claim) => claim.retracted));
  const matches: Match[] = stated.map(() => undefined);
  const pair = (as: "live" | "retracted", pool: Set<ClaimState>, test: Test) => {
    for (const [index, claim] of stated.entries()) {
      if (matches[index]) continue;
      const match = firstOf(pool, (candidate) => test(claim, candidate, merges));
      if (!match) continue;
      pool.delete(match);
      matches[index] = { as, claim: match };
    }
  };
  pair("live", live, equal);
  pair("retracted", retracted, equal);
  // Thousands are compared with thousands: positions, which nearly always differ, before what costs more to compare.
  pair("live", live, (a, b) => sharesWords(a, b) && sameSubject(a, b, merges));
  pair("live", live, (a, b) => forWhom(a, b, merges) && sharesWords(a, b));
  return matches;
}

function firstOf<T>(items: Iterable<T>, test: (item: T) => boolean): T | undefined {
  for (const item of items) if (test(item)) return item;
  return undefined;
}
