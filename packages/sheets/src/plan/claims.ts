import { type ClaimState, claimId, type DraftEvent, type StreamName, streamName } from "@collegium/domain";
import { acts } from "../acts.ts";
import type { SheetClaim, SheetReply } from "../claims.ts";
import { wordingOf } from "../lexicon/readings.ts";
import { changesOf, differences, stated } from "./compare.ts";
import { quoted, replaced, standing, type Words } from "./evidence.ts";
import type { Difference, SheetFinding } from "./findings.ts";
import { type Match, matchClaims, partsOf, type StatedClaim, sameSubject } from "./match.ts";
import { planReply } from "./replies.ts";
import { withKinds } from "./things.ts";
import type { Planned, Work } from "./work.ts";

/** What is to be done about a session's claims: new ones in the sheet's order, and corrections with their reasons. */
export interface PlannedClaims {
  readonly findings: readonly SheetFinding[];
  readonly drafts: readonly Planned[];
  readonly corrections: readonly { readonly planned: Planned; readonly reason: string }[];
  /** Claims with the retractions of those whose place they take: one commit each. */
  readonly replacements: readonly (readonly Planned[])[];
}

/** A claim of the sheet with its place and its words. */
interface Placed {
  readonly claim: SheetClaim;
  readonly pointer: string;
  readonly words: Words;
  /** What it states, in the fields of its event. */
  readonly fields: Readonly<Record<string, unknown>>;
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
    if (entry.kind === "claim")
      placed.push({ claim: entry, pointer, words, fields: fieldsOf(work, entry, pointer) });
    else replies.push({ reply: entry, pointer, words });
  }
  const { matches, joined, within, numbers } = matchAll(placed, recorded);

  const findings: SheetFinding[] = [];
  const drafts: Planned[] = [];
  const corrections: PlannedClaims["corrections"][number][] = [];
  const replacements: (readonly Planned[])[] = [];
  for (const [index, one] of placed.entries()) {
    const match = matches[index];
    const parts = joined[index] ?? [];
    const { claim, pointer } = one;
    if (claim.replaces) {
      const { finding, planned } = replace(work, stream, one, match, recorded, {
        within,
        number: numbers.get(index) ?? "",
      });
      findings.push(finding);
      if (planned.length > 0) replacements.push(planned);
    } else if (match) {
      const { finding, correction } = settle(work, stream, one, match, within(claim));
      findings.push(finding);
      if (correction) corrections.push(correction);
    } else if (parts.length > 0) findings.push(joins(stream, one, parts));
    else if (claim.corrects !== undefined) findings.push(nothingToCorrect(stream, one, recorded));
    else {
      drafts.push({ draft: newDraft(work, one, within(claim)), pointer });
      findings.push(recordedFinding(stream, one, recorded));
    }
  }
  for (const { reply, pointer, words } of replies) {
    const { finding, draft } = planReply(work, stream, reply, pointer, words, recorded);
    findings.push(finding);
    if (draft) drafts.push({ draft, pointer });
  }
  const told = new Set([...matches.map((match) => match?.claim), ...joined.flat()]);
  return {
    findings: [...findings, ...registerOnly(work, stream, recorded, told)],
    drafts,
    corrections,
    replacements,
  };
}

/**
 * Matches side meetings first: what belongs to one names it by a label, which stands for the recorded claim that it matched, or for the
 * id that it is about to get.
 */
function matchAll(placed: readonly Placed[], recorded: readonly ClaimState[]) {
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
    matches[i] || one.claim.replaces ? [] : partsOf(statedClaim(one, within), free),
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

type Within = (claim: SheetClaim) => string | undefined;

/** The live claim that this one says it corrects. */
function corrected({ corrects, type }: SheetClaim, recorded: readonly ClaimState[]): Match {
  const claim = recorded.find(({ data }) => data.claim === corrects);
  return claim && !claim.retracted && claim.type === type ? { as: "live", claim } : undefined;
}

function nothingToCorrect(
  stream: StreamName,
  { claim, pointer }: Placed,
  recorded: readonly ClaimState[],
): SheetFinding {
  const id = claim.corrects ?? "";
  const known = recorded.find(({ data }) => data.claim === id);
  const why = !known
    ? `there is no ${id}`
    : known.retracted
      ? `${id} was retracted`
      : `${id} is of another act, which can't be corrected: \`replaces: [${id}]\` puts this in its place`;
  return { kind: "impossible", stream, pointer: `${pointer}/corrects`, detail: `${named(claim)}: ${why}` };
}

const statedClaim = ({ claim, words, fields }: Placed, within: Within): StatedClaim => ({
  type: claim.type,
  subject: acts[claim.act].subject,
  fields: { ...fields, wording: claim.wording ?? words.marked, within: within(claim) },
  words,
});

/** What a claim states, but for its wording and its place, in the fields of its event. */
function fieldsOf(work: Work, { own }: SheetClaim, pointer: string): Placed["fields"] {
  const given = { ...own, by: own.by ?? work.sheet.by };
  return withKinds(work, given, (field, id, having) =>
    work.refuse({ rule: "kind-unclear", pointer: `${pointer}/${field}`, about: { id, having } }),
  );
}

function newDraft(work: Work, one: Placed, within: string | undefined): DraftEvent {
  const { claim, words, pointer, fields } = one;
  const wording = claim.wording ?? words.marked ?? printedVerb(work, claim.act, words);
  if (wording === undefined)
    work.refuse({ rule: "wording-missing", pointer: `${pointer}/${claim.act}`, about: { act: claim.act } });
  const usual = { by: "unspecified", ...acts[claim.act].usual };
  const data = stated({ ...usual, ...onlySaid(fields), within, wording: wording ?? claim.act });
  // The act's schema has checked its own fields; `decide` checks what they mean.
  return { type: claim.type, data: { ...data, evidence: [...words.drafts] } } as DraftEvent;
}

const onlySaid = (fields: Placed["fields"]) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The verb phrase that says the act in the words quoted, by the lexicon of their source's language. */
function printedVerb(work: Work, act: SheetClaim["act"], { found = [] }: Words): string | undefined {
  for (const { source, exact } of found) {
    const wording = wordingOf(exact, act, work.state("source", source).details?.language ?? "en");
    if (wording !== undefined) return wording;
  }
  return undefined;
}

const named = ({ act, own }: SheetClaim) => {
  const list = acts[act].subject.flatMap((field) => own[field]).filter((value) => value != null);
  return [act, ...list, ...(list.length === 0 && own.summary ? [`"${own.summary}"`] : [])].join(" ");
};

function recordedFinding(stream: StreamName, one: Placed, recorded: readonly ClaimState[]): SheetFinding {
  const candidate = statedClaim(one, () => undefined);
  const other = recorded.find((claim) => !claim.retracted && sameSubject(candidate, claim));
  const apart = other && !other.data.evidence.some(({ source }) => one.words.sources.has(source));
  const hint = apart
    ? `; ${other.data.claim} says so by another source (\`corroborates: ${other.data.claim}\` would bind the two)`
    : "";
  return { kind: "recorded", stream, pointer: one.pointer, detail: `${named(one.claim)}${hint}` };
}

function joins(stream: StreamName, { claim, pointer }: Placed, parts: readonly ClaimState[]): SheetFinding {
  const ids = parts.map(({ data }) => data.claim).join(", ");
  const detail = `${named(claim)}: joins ${ids}, which are recorded apart; \`replaces: [${ids}]\` with a reason makes them one`;
  return { kind: "joins", stream, pointer, detail };
}

/** Puts a claim in the place of recorded ones, in one commit; again, there is nothing left to retract. */
function replace(
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

function settle(
  work: Work,
  stream: StreamName,
  one: Placed,
  { as, claim: known }: NonNullable<Match>,
  within: string | undefined,
): { finding: SheetFinding; correction?: PlannedClaims["corrections"][number] } {
  const { claim, pointer, words } = one;
  const id = known.data.claim;
  const found = { stream, pointer, claim: id };
  const detail = named(claim);
  if (as === "retracted")
    return { finding: { ...found, kind: "retracted", detail: `${detail}: ${id} was retracted` } };
  const fields = differences(
    known.data as Readonly<Record<string, unknown>>,
    statedClaim(one, () => within).fields,
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
  told: ReadonlySet<ClaimState | undefined>,
): SheetFinding[] {
  const { source } = work.sheet;
  const id = typeof source === "string" ? source : source?.id;
  return recorded
    .filter(
      (claim) => !claim.retracted && !told.has(claim) && claim.data.evidence.some((one) => one.source === id),
    )
    .map(({ type, data }) => ({
      kind: "register-only",
      stream,
      pointer: "",
      claim: data.claim,
      detail: `${data.claim}, ${type}`,
    }));
}
