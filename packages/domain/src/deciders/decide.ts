import { canonicalJson } from "../canonical.ts";
import { maxCommitBytes } from "../commit.ts";
import type { DomainEvent, DraftEvent, Evidence, SourceDetails } from "../events/index.ts";
import { byPlaceAlone, quotingItself } from "../evidence/own-passages.ts";
import { type FindRecorded, recordedIn } from "../evidence/recorded.ts";
import {
  evidenceBySource,
  evidenceResolver,
  type ResolveEvidence,
  tooMuchText,
} from "../evidence/resolve.ts";
import { mapEvidence } from "../evidence/walk.ts";
import { idOf, type StreamName } from "../ids.ts";
import { whyUnreadable } from "../readable.ts";
import { namedBy } from "../references.ts";
import { below, maxRefusals, type Refusal, refuse } from "../refusals/refusal.ts";
import { currentVersion } from "../upcast.ts";
import { deciderOf } from "./by-type.ts";
import { isNewClaimType } from "./claims.ts";
import { createdOnce } from "./creation.ts";
import type { Context, Decision, Setting } from "./decider.ts";
import { emptyMemory } from "./memory.ts";
import { needs, tooManyReferences } from "./needs.ts";
import { undecided } from "./placed.ts";
import { closedRings } from "./rings.ts";
import type { State } from "./state.ts";

/**
 * Decides the drafts of one write, in order, each against the state that those before it leave: all become events, or
 * none does and every rule broken is told. Evidence gets its positions and claims get their ids here.
 *
 * Drafts must have passed `parseDrafts`, `context` must hold what `needs` names; then no input makes this throw.
 */
export function decide(
  stream: StreamName,
  asked: readonly DraftEvent[],
  state: State,
  context: Context,
): Decision {
  const drafts = asked.map((draft) => quotingItself(stream, draft));
  const deposit = drafts.findIndex(({ type }) => type === "SourceDeposited");
  if (deposit >= 0) return { outcome: "refused", refusals: [depositThroughText(deposit)] };
  // What is recorded is longer than what was sent, by ids, positions and whole passages. Looked at first, this also
  // bounds all work that follows.
  return (
    oversize(drafts) ??
    refusedBy(tooManyReferences(needs(stream, drafts))) ??
    overlong(drafts, context) ??
    decideEach(stream, drafts, state, context)
  );
}

const refusedBy = (refusal: Refusal | undefined): Decision | undefined =>
  refusal && { outcome: "refused", refusals: [refusal] };

/** Decides the deposit of a text that was normalised and hashed; `length` counts its code points. */
export function decideDeposit(
  stream: StreamName,
  details: SourceDetails,
  text: { readonly sha256: string; readonly length: number },
  state: State,
  context: Context,
): Decision {
  const data = { ...details, ...text, mediaType: "text/plain" as const };
  return decideEach(stream, [{ type: "SourceDeposited", data }], state, context);
}

/** What an editor is told who sends a deposit as an event. */
export const depositThroughText = (index: number): Refusal =>
  refuse("deposit-through-text", `/${index}/type`, {});

function decideEach(
  stream: StreamName,
  drafts: readonly DraftEvent[],
  before: State,
  context: Context,
): Decision {
  const setting: Setting = { stream, id: idOf(stream), context, memory: emptyMemory() };
  const decider = deciderOf(before.type);
  const resolve = evidenceResolver(context, drafts);
  const recorded = recordedIn(before);
  const events: DomainEvent[] = [];
  const refusals: Refusal[] = [];
  let state = before;
  for (const [index, draft] of drafts.entries()) {
    const { event, unproven } = eventOf(draft, state, resolve, recorded);
    const barred = createdOnce(event.type, stream, state) ?? decider.bars?.(event, state);
    const broken = barred ? [barred] : decider.check(event, state, setting);
    refusals.push(
      ...below(`/${index}`, [
        ...broken,
        ...unknownReferences(event, setting),
        ...closedRings(event, setting),
        ...unproven,
      ]),
    );
    events.push(event);
    if (refusals.length >= maxRefusals) break;
    if (!barred) state = decider.evolve(state, event, undecided);
  }
  if (refusals.length > 0) return { outcome: "refused", refusals: refusals.slice(0, maxRefusals) };
  return unrecordable(events, before) ?? oversize(events) ?? { outcome: "decided", events };
}

// The last step: nothing is recorded that could not be read, exported and imported afterwards.
function unrecordable(events: readonly DomainEvent[], { type }: State): Decision | undefined {
  const refusals = events.flatMap((event, index) => {
    const why = whyUnreadable(type, event);
    return why === undefined ? [] : [refuse("unrecordable", `/${index}/data`, { why })];
  });
  return refusals.length > 0 ? { outcome: "refused", refusals } : undefined;
}

/** The event that a draft asks for. Evidence that can't be resolved stands at 0, and is told in `unproven`. */
function eventOf(
  draft: DraftEvent,
  state: State,
  resolve: ResolveEvidence,
  recorded: FindRecorded,
): { event: DomainEvent; unproven: Refusal[] } {
  const unproven: Refusal[] = [];
  const data = mapEvidence(draft.data, (evidence, pointer): Evidence => {
    const resolved = resolve(evidence, recorded(evidence));
    if ("evidence" in resolved) return resolved.evidence;
    unproven.push(...below(`/data${pointer}`, resolved.refusals));
    return { ...evidence, basis: evidence.basis ?? "stated", start: 0, end: 0 };
  });
  // Claims are never removed from the state, so that an id is never given twice.
  const claim =
    state.type === "session" && isNewClaimType(draft.type) ? { claim: `c${state.claims.size + 1}` } : {};
  // The draft's schema and the event's are made from one: they differ in the evidence and the claim's id alone.
  const event = {
    type: draft.type,
    version: currentVersion(draft.type),
    data: { ...claim, ...byPlaceAlone(data) },
  } as DomainEvent;
  return { event, unproven };
}

function unknownReferences(event: DomainEvent, { stream, context }: Setting): Refusal[] {
  return namedBy(event).flatMap((reference) => {
    const pointer = `/data${reference.pointer}`;
    if (reference.stream === stream) return [refuse("self-reference", pointer, { stream })];
    return context.exists(reference.stream)
      ? []
      : [refuse("unknown-reference", pointer, { stream: reference.stream })];
  });
}

function overlong(drafts: readonly DraftEvent[], context: Context): Decision | undefined {
  const texts = [...evidenceBySource(drafts).keys()].map((source) => context.text(source));
  return refusedBy(
    tooMuchText(texts.map((text) => (text === undefined || text === "withheld" ? 0 : text.length))),
  );
}

const oversize = (events: readonly (DraftEvent | DomainEvent)[]): Decision | undefined =>
  refusedBy(tooLong(events));

/** Refuses events, or drafts of them, that no commit can hold. */
export function tooLong(events: readonly (DraftEvent | DomainEvent)[]): Refusal | undefined {
  const bytes = new TextEncoder().encode(canonicalJson(events)).length;
  if (bytes <= maxCommitBytes) return undefined;
  return refuse("commit-too-large", "", { bytes, most: maxCommitBytes });
}
