import {
  type Context,
  codePoints,
  contextOf,
  type Decision,
  type DomainEvent,
  type DraftEvent,
  decide,
  decideDeposit,
  evolve,
  type FindRecorded,
  isCreated,
  newBudget,
  type Refusal,
  type Revision,
  recordedIn,
  rememberingQuotations,
  revision,
  type SourceDetails,
  type State,
  type StateOf,
  type StreamName,
  type StreamType,
  streamName,
  usualSteps,
} from "@collegium/domain";
import type { SheetQuote } from "../quote.ts";
import type { SheetRefusal } from "../refusals.ts";
import type { Sheet } from "../sheet.ts";
import { commitSizes } from "./commits.ts";
import type { Words } from "./evidence.ts";
import type { FoundPassage, SheetStep } from "./findings.ts";
import { type Merges, mergesOf } from "./merges.ts";
import type { PlanOptions, SheetRegister } from "./register.ts";
import { wordsFinder } from "./words.ts";

/** A draft, and the place in the sheet that it comes from. */
export interface Planned {
  readonly draft: DraftEvent;
  readonly pointer: string;
}

/**
 * A plan being made. Each write is decided at once, against the states that the writes before it leave: what the register would
 * refuse is known, with its place in the sheet, before anything is sent.
 */
export interface Work {
  readonly sheet: Sheet;
  readonly reason: string | undefined;
  state<S extends StreamType>(type: S, id: string): StateOf<S>;
  readonly merges: Merges;
  /** Finds quotations in their texts; undefined where one can't be, which is then among the refusals. */
  words(quotes: readonly SheetQuote[], pointer: string): Words | undefined;
  /** The text of a source is not at hand, or can't be deposited: told once, whatever quotes it. */
  missing(source: string, refusal: SheetRefusal): void;
  /** Something is left out because its words were refused: what refers to it is not to blame. */
  skip(type: StreamType, id: string): void;
  deposit(source: string, details: SourceDetails, text: string): void;
  append(type: StreamType, id: string, planned: readonly Planned[], reason?: string): void;
  refuse(refusal: SheetRefusal): void;
}

// A sheet is several writes.
const stepsOfSheet = 8 * usualSteps;

// A plan never reads the hash, which the register makes at deposit.
const anyHash = "0".repeat(64);

export function startWork(sheet: Sheet, register: SheetRegister, options: PlanOptions) {
  const steps: SheetStep[] = [];
  const refusals: SheetRefusal[] = [];
  const passages = new Map<string, FoundPassage>();
  const states = new Map<StreamName, State>();
  const revisions = new Map<StreamName, Revision>();
  const attempted = new Set<StreamName>();
  const texts = new Map<string, string>();
  const sheetSource = typeof sheet.source === "string" ? sheet.source : sheet.source?.id;

  const current = (stream: StreamName): State => states.get(stream) ?? register.state(stream);
  const text = (source: string) => texts.get(source) ?? register.text(source);
  const quotations = rememberingQuotations(newBudget(stepsOfSheet)).find;
  const context = contextOf({
    state: current,
    text,
    quotations,
    // What was refused counts as there, so that one mistake is told once.
    exists: (stream) => attempted.has(stream) || isCreated(current(stream)),
  });

  const recorded = new Map<StreamName, FindRecorded>();
  const recordedOf = (stream: StreamName): FindRecorded => {
    const known = recorded.get(stream) ?? recordedIn(current(stream));
    recorded.set(stream, known);
    return known;
  };
  const { words, missing } = wordsFinder({
    sheet,
    sheetSource,
    text,
    quotations,
    recorded: (draft) => firstOf(streamsOf(sheet), (stream) => recordedOf(stream)(draft)),
    refuse: (refusal) => void refusals.push(refusal),
    found: (passage) => void passages.set(passage.pointer, passage),
  });

  /** The events decided, or nothing where they are refused. */
  function settle(
    stream: StreamName,
    decision: Decision,
    placeOf: (refusal: Refusal) => string,
  ): readonly DomainEvent[] {
    attempted.add(stream);
    if (decision.outcome === "refused") {
      // A draft whose words were refused lacks its evidence: that it can't be recorded so is no second mistake.
      const told = decision.refusals
        .filter(({ rule }) => rule !== "unrecordable" || refusals.length === 0)
        .map((refusal) => ({ ...refusal, pointer: placeOf(refusal) }));
      refusals.push(...told.filter((refusal) => !isToldAlready(refusal, refusals)));
      return [];
    }
    let state = current(stream);
    for (const event of decision.events) state = evolve(state, event);
    states.set(stream, state);
    return decision.events;
  }

  const advance = (stream: StreamName): Revision => {
    const expected = revisions.get(stream) ?? register.revision(stream);
    revisions.set(stream, revision(expected + 1));
    return expected;
  };

  const stateOf = <S extends StreamType>(type: S, id: string) => current(streamName(type, id)) as StateOf<S>;
  const work: Work = {
    sheet,
    reason: options.reason ?? sheet.reason,
    state: stateOf,
    merges: mergesOf(stateOf),
    refuse: (refusal) => void refusals.push(refusal),

    words,
    skip: (type, id) => void attempted.add(streamName(type, id)),
    missing(source, refusal) {
      missing(source, refusal);
      attempted.add(streamName("source", source));
    },

    deposit(source, details, text) {
      const stream = streamName("source", source);
      texts.set(source, text);
      const measured = { sha256: anyHash, length: codePoints(text) };
      const decision = decideDeposit(stream, details, measured, current(stream), context);
      settle(stream, decision, sourcePlace);
      advance(stream);
      steps.push({ kind: "deposit", stream, source, details, text });
    },

    append(type, id, planned, reason) {
      if (planned.length === 0) return;
      const stream = streamName(type, id);
      const drafts = planned.map(({ draft }) => draft);
      const decision = decideAtLength(stream, drafts, current(stream), context);
      const events = settle(stream, decision, (refusal) => placeInSheet(refusal, planned));
      let next = 0;
      for (const size of commitSizes(stream, events, reason)) {
        const part = drafts.slice(next, next + size);
        const why = reason === undefined ? {} : { reason };
        steps.push({ kind: "append", stream, expected: advance(stream), drafts: part, ...why });
        next += size;
      }
    },
  };
  return { work, steps, refusals, passages, text };
}

/** As `decide`, for more than one commit can hold: what is too large is decided by halves, one after the other. */
function decideAtLength(
  stream: StreamName,
  drafts: readonly DraftEvent[],
  state: State,
  context: Context,
): Decision {
  const whole = decide(stream, drafts, state, context);
  const tooLarge =
    whole.outcome === "refused" && whole.refusals.some(({ rule }) => rule === "commit-too-large");
  if (!tooLarge || drafts.length < 2) return whole;
  const half = Math.ceil(drafts.length / 2);
  const first = decideAtLength(stream, drafts.slice(0, half), state, context);
  if (first.outcome === "refused") return first;
  const between = first.events.reduce<State>(evolve, state);
  const second = decideAtLength(stream, drafts.slice(half), between, context);
  if (second.outcome === "refused")
    return { ...second, refusals: second.refusals.map((refusal) => later(refusal, half)) };
  return { outcome: "decided", events: [...first.events, ...second.events] };
}

const later = (refusal: Refusal, by: number): Refusal => ({
  ...refusal,
  pointer: refusal.pointer.replace(/^\/(\d+)/, (_, index) => `/${Number(index) + by}`),
});

/** The records of a sheet that quote. */
function streamsOf({ session, instruments, people, series }: Sheet): StreamName[] {
  const id = typeof session === "string" ? session : session?.id;
  const named = (type: StreamType, entries: object | undefined) =>
    Object.keys(entries ?? {}).map((name) => streamName(type, name));
  return [
    ...(id === undefined ? [] : [streamName("session", id)]),
    ...named("instrument", instruments),
    ...named("person", people),
    ...named("series", series),
  ];
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A verb that is missing is not looked for, too. */
const isToldAlready = ({ rule, pointer }: SheetRefusal, told: readonly SheetRefusal[]): boolean =>
  rule === "wording-not-quoted" &&
  told.some(
    (other) => other.rule === "wording-missing" && other.pointer.startsWith(pointer.replace(/wording$/, "")),
  );

const sourcePlace = ({ pointer }: Refusal) => `/source${pointer.replace(/^\/\d+\/data/, "")}`;

/** `/3/data/evidence/0/exact` of the drafts is the quote of the sheet's thing that the fourth draft came from. */
function placeInSheet({ pointer }: Refusal, planned: readonly Planned[]): string {
  const [, index, , ...rest] = pointer.split("/");
  const base = planned[Number(index)]?.pointer ?? "";
  const [first, second, third] = rest;
  if (first !== "evidence") return [base, ...rest].join("/");
  // A session's evidence goes by field.
  const byField = second !== undefined && !/^\d+$/.test(second);
  return byField ? `${base}/${second}/quote/${third ?? 0}` : `${base}/quote/${second ?? 0}`;
}
