import { type ClaimState, claimId, type DraftEvent, type StreamName, streamName } from "@collegium/domain";
import { acts, asRecorded } from "../acts.ts";
import type { SheetClaim, SheetReply } from "../claims.ts";
import { wordingOf } from "../lexicon/readings.ts";
import { changesOf, differences, stated } from "./compare.ts";
import { quoted, replaced, standing, type Words } from "./evidence.ts";
import type { Difference, SheetFinding } from "./findings.ts";
import { type Match, matchClaims, type StatedClaim, sameSubject } from "./match.ts";
import { planReply } from "./replies.ts";
import type { Planned, Work } from "./work.ts";

/** What is to be done about a session's claims: new ones in the sheet's order, and corrections with their reasons. */
export interface PlannedClaims {
  readonly findings: readonly SheetFinding[];
  readonly drafts: readonly Planned[];
  readonly corrections: readonly { readonly planned: Planned; readonly reason: string }[];
}

/** A claim of the sheet with its place and its words. */
interface Placed {
  readonly claim: SheetClaim;
  readonly pointer: string;
  readonly words: Words;
}

/** The claims of a session, compared with those that the register has. */
export function planClaims(work: Work, session: string): PlannedClaims {
  const stream = streamName("session", session);
  const recorded = [...work.state("session", session).claims.values()];
  const placed: Placed[] = [];
  const replies: { reply: SheetReply; pointer: string; words: Words }[] = [];
  for (const [index, entry] of (work.sheet.claims ?? []).entries()) {
    const pointer = `/claims/${index}`;
    const words = work.words(entry.quote, pointer);
    if (!words) continue;
    if (entry.kind === "claim") placed.push({ claim: entry, pointer, words });
    else replies.push({ reply: entry, pointer, words });
  }
  const { matches, within } = matchAll(work, placed, recorded);

  const findings: SheetFinding[] = [];
  const drafts: Planned[] = [];
  const corrections: PlannedClaims["corrections"][number][] = [];
  for (const [index, one] of placed.entries()) {
    const match = matches[index];
    if (!match) {
      drafts.push({ draft: newDraft(work, one, within(one.claim)), pointer: one.pointer });
      findings.push(recordedFinding(work, stream, one, recorded));
    } else {
      const { finding, correction } = settle(work, stream, one, match, within(one.claim));
      findings.push(finding);
      if (correction) corrections.push(correction);
    }
  }
  for (const { reply, pointer, words } of replies) {
    const { finding, draft } = planReply(stream, reply, pointer, words, recorded);
    findings.push(finding);
    if (draft) drafts.push({ draft, pointer });
  }
  return { findings: [...findings, ...registerOnly(work, stream, recorded, matches)], drafts, corrections };
}

/**
 * Matches side meetings first: what belongs to one names it by a label, which stands for the recorded claim that it matched, or for the
 * id that it is about to get.
 */
function matchAll(work: Work, placed: readonly Placed[], recorded: readonly ClaimState[]) {
  const labels = new Map<string, string>();
  // A label without a meeting is that of one whose words were refused: that is told already.
  const within = ({ within: name }: SheetClaim) =>
    name === undefined || claimId.safeParse(name).success ? name : labels.get(name);
  const matches: Match[] = placed.map(() => undefined);
  const matchThose = (meetings: boolean) => {
    const chosen = [...placed.keys()].filter((i) => (placed[i]?.claim.act === "met") === meetings);
    const taken = new Set(matches.map((match) => match?.claim));
    const found = matchClaims(
      chosen.map((i) => statedClaim(work, placed[i] as Placed, within)),
      recorded.filter((claim) => !taken.has(claim)),
    );
    for (const [position, i] of chosen.entries()) matches[i] = found[position];
  };
  matchThose(true);
  for (const [i, { claim }] of placed.entries())
    if (claim.as !== undefined) labels.set(claim.as, matches[i]?.claim.data.claim ?? `new ${claim.as}`);
  matchThose(false);

  // The register numbers claims in the order in which they are made, and never uses a number again.
  let next = recorded.length;
  for (const [i, { claim }] of placed.entries()) {
    if (matches[i]) continue;
    next++;
    if (claim.as !== undefined) labels.set(claim.as, `c${next}`);
  }
  return { matches, within };
}

const statedClaim = (
  work: Work,
  { claim, words }: Placed,
  within: (claim: SheetClaim) => string | undefined,
): StatedClaim => ({
  type: claim.type,
  subject: acts[claim.act].subject,
  fields: statedFields(work, claim, within(claim)),
  words,
});

const statedFields = (work: Work, claim: SheetClaim, within: string | undefined) => ({
  ...claim.own,
  wording: claim.wording,
  summary: claim.summary,
  by: asRecorded.by?.(claim.speaker ?? work.sheet.speaker),
  within,
});

function newDraft(work: Work, { claim, pointer, words }: Placed, within: string | undefined): DraftEvent {
  const wording = claim.wording ?? printedVerb(work, claim, words);
  if (wording === undefined) {
    work.refuse({ rule: "wording-missing", pointer: `${pointer}/${claim.act}`, about: { act: claim.act } });
  }
  const fields = stated({ ...statedFields(work, claim, within), wording: wording ?? claim.act });
  // The act's schema has checked its own fields; `decide` checks what they mean.
  return { type: claim.type, data: { ...fields, evidence: [...words.drafts] } } as DraftEvent;
}

/** The verb phrase that says the act in the words quoted, by the lexicon of their source's language. */
function printedVerb(work: Work, { act }: SheetClaim, { found = [] }: Words): string | undefined {
  for (const { source, exact } of found) {
    const wording = wordingOf(exact, act, work.state("source", source).details?.language ?? "en");
    if (wording !== undefined) return wording;
  }
  return undefined;
}

const named = ({ act, own, summary }: SheetClaim) => {
  const about = acts[act].subject.flatMap((field) => own[field]).filter((value) => value != null);
  return [act, ...about, ...(about.length === 0 && summary ? [`"${summary}"`] : [])].join(" ");
};

function recordedFinding(
  work: Work,
  stream: StreamName,
  one: Placed,
  recorded: readonly ClaimState[],
): SheetFinding {
  const candidate = statedClaim(work, one, () => undefined);
  const other = recorded.find((claim) => !claim.retracted && sameSubject(candidate, claim));
  const apart = other && !other.data.evidence.some(({ source }) => one.words.sources.has(source));
  const hint = apart
    ? `; ${other.data.claim} says so by another source (\`corroborates: ${other.data.claim}\` would bind the two)`
    : "";
  return { kind: "recorded", stream, pointer: one.pointer, detail: `${named(one.claim)}${hint}` };
}

function settle(
  work: Work,
  stream: StreamName,
  { claim, pointer, words }: Placed,
  { as, claim: known }: NonNullable<Match>,
  within: string | undefined,
): { finding: SheetFinding; correction?: PlannedClaims["corrections"][number] } {
  const id = known.data.claim;
  const found = { stream, pointer, claim: id };
  const detail = named(claim);
  if (as === "retracted")
    return { finding: { ...found, kind: "retracted", detail: `${detail}: ${id} was retracted` } };
  if (as === "other-act") {
    const other = `${detail}: these very words are recorded as ${known.type} (${id}); an act can't be corrected: retract ${id}, then apply again`;
    return { finding: { ...found, kind: "impossible", detail: other } };
  }
  const fields = differences(
    known.data as Readonly<Record<string, unknown>>,
    statedFields(work, claim, within),
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

/** Claims that the register has from this sheet's source, and the sheet has not. */
function registerOnly(
  work: Work,
  stream: StreamName,
  recorded: readonly ClaimState[],
  matches: readonly Match[],
): SheetFinding[] {
  const { source } = work.sheet;
  const id = typeof source === "string" ? source : source?.id;
  const matched = new Set(matches.map((match) => match?.claim));
  return recorded
    .filter(
      (claim) =>
        !claim.retracted && !matched.has(claim) && claim.data.evidence.some((one) => one.source === id),
    )
    .map(({ type, data }) => ({
      kind: "register-only",
      stream,
      pointer: "",
      claim: data.claim,
      detail: `${data.claim}, ${type}`,
    }));
}
