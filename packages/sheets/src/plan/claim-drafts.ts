import type { ClaimState, DraftEvent, StreamName } from "@collegium/domain";
import { acts } from "../acts.ts";
import type { SheetClaim } from "../claims.ts";
import { attitudeIn, emphasisIn } from "../lexicon/manner.ts";
import { wordingOf } from "../lexicon/readings.ts";
import { named } from "./claim-findings.ts";
import { changesOf, differences, stated } from "./compare.ts";
import { quoted, replaced, standing, type Words } from "./evidence.ts";
import type { Difference, SheetFinding } from "./findings.ts";
import type { Match } from "./match.ts";
import { type Placed, statedClaim, type Within } from "./placed.ts";
import type { Planned, Work } from "./work.ts";

/** A claim that the register has otherwise, with the reason to correct it. */
export interface Correction {
  readonly planned: Planned;
  readonly reason: string;
}

/** The event that a new claim becomes. */
export function newDraft(work: Work, one: Placed, within: string | undefined): DraftEvent {
  const { claim, words, pointer, fields } = one;
  const wording = claim.wording ?? words.marked ?? printedVerb(work, claim.act, words);
  if (wording === undefined)
    work.refuse({ rule: "wording-missing", pointer: `${pointer}/${claim.act}`, about: { act: claim.act } });
  const usual = {
    by: "unspecified",
    ...acts[claim.act].usual,
    ...printedManner(work, claim.act, words, wording),
  };
  const data = stated({ ...usual, ...onlySaid(fields), within, wording: wording ?? claim.act });
  // The act's schema has checked its own fields; `decide` checks what they mean.
  return { type: claim.type, data: { ...data, evidence: [...words.drafts] } } as DraftEvent;
}

const onlySaid = (fields: Placed["fields"]) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What the verb phrase itself says of an act's emphasis or attitude. */
function printedManner(work: Work, act: SheetClaim["act"], { found = [] }: Words, wording = "") {
  if (act === "noted") return attitudeIn(wording);
  return act === "discussed" ? emphasisIn(wording, languageOf(work, found[0]?.source)) : {};
}

const languageOf = (work: Work, source: string | undefined): string =>
  (source === undefined ? undefined : work.state("source", source).details?.language) ?? "en";

/** The verb phrase that says the act in the words quoted, by the lexicon of their source's language. */
function printedVerb(work: Work, act: SheetClaim["act"], { found = [] }: Words): string | undefined {
  for (const { source, exact } of found) {
    const wording = wordingOf(exact, act, languageOf(work, source));
    if (wording !== undefined) return wording;
  }
  return undefined;
}

/** Puts a claim in the place of recorded ones, in one commit; again, there is nothing left to retract. */
export function replace(
  work: Work,
  stream: StreamName,
  one: Placed,
  match: Match,
  recorded: readonly ClaimState[],
  { within, number }: { within: Within; number: string },
): { finding: SheetFinding; planned: readonly Planned[] } {
  const { claim, pointer } = one;
  const { replaces = [] } = claim;
  const reason = claim.reason ?? work.reason;
  const found = { stream, pointer: `${pointer}/replaces` };
  const detail = `${named(claim)}, in place of ${replaces.join(", ")}`;
  const known = new Map(recorded.map((other) => [other.data.claim, other]));
  const unknown = replaces.find((id) => !known.has(id));
  if (unknown !== undefined)
    return {
      finding: { ...found, kind: "impossible", detail: `${detail}: there is no ${unknown}` },
      planned: [],
    };
  const live = replaces.filter((id) => !known.get(id)?.retracted);
  if (live.length === 0 && match) return { finding: { ...found, kind: "unchanged", detail }, planned: [] };
  if (reason === undefined)
    return { finding: { ...found, kind: "joins", detail: `${detail}: give a reason` }, planned: [] };
  const id = match?.as === "live" ? match.claim.data.claim : number;
  const retractions = live.map((old) => ({
    draft: { type: "ClaimRetracted", data: { claim: old, reason, replacedBy: [id] } } as DraftEvent,
    pointer: found.pointer,
  }));
  const made = match?.as === "live" ? [] : [{ draft: newDraft(work, one, within(claim)), pointer }];
  return { finding: { ...found, kind: "replaced", claim: id, detail }, planned: [...made, ...retractions] };
}

/** A claim that the register has: as the sheet says it, or to be corrected. */
export function settle(
  work: Work,
  stream: StreamName,
  one: Placed,
  { as, claim: known }: NonNullable<Match>,
  within: string | undefined,
): { finding: SheetFinding; correction?: Correction } {
  const { claim, pointer, words } = one;
  const id = known.data.claim;
  const found = { stream, pointer, claim: id };
  const detail = named(claim);
  if (as === "retracted")
    return { finding: { ...found, kind: "retracted", detail: `${detail}: ${id} was retracted` } };
  const fields = differences(
    known.data as Readonly<Record<string, unknown>>,
    statedClaim(one, () => within).fields,
    work.merges.alike,
  );
  const evidence = standing(known.data.evidence, words) === "differs";
  const changes: Difference[] = evidence
    ? [...fields, { field: "evidence", from: quoted(known.data.evidence), to: quoted(words.found) }]
    : fields;
  if (changes.length === 0) return { finding: { ...found, kind: "unchanged", detail } };
  const reason = claim.reason ?? work.reason;
  if (reason === undefined) return { finding: { ...found, kind: "differs", changes, detail } };
  const corrected = {
    ...changesOf(fields),
    ...(evidence && { evidence: replaced(known.data.evidence, words) }),
  };
  const draft: DraftEvent = { type: "ClaimCorrected", data: { claim: id, changes: corrected, reason } };
  return {
    finding: { ...found, kind: "corrected", changes, detail },
    correction: { planned: { draft, pointer }, reason },
  };
}
