import { createHash } from "node:crypto";
import {
  codePoints,
  contextOf,
  type Decision,
  type DomainEvent,
  decide,
  decideDeposit,
  evolve,
  idOf,
  initialState,
  type Names,
  normaliseText,
  parseDrafts,
  type Revision,
  revision,
  type State,
  type StreamName,
  typeOf,
} from "@collegium/domain";
import type { SheetStep } from "../plan/findings.ts";
import type { SheetRegister } from "../plan/register.ts";

/** A register in memory that takes a sheet's steps as the API would: for tests of record sheets. */
export interface MemoryRegister extends SheetRegister {
  /** Takes the steps in order; throws where one is refused, or expects another revision. */
  take(steps: readonly SheetStep[]): void;
  readonly commits: readonly { readonly stream: StreamName; readonly events: readonly DomainEvent[] }[];
  withhold(source: string): void;
}

const namesOf = (state: State): string[] =>
  "details" in state && state.details && "names" in state.details
    ? Object.values(state.details.names as Names)
    : [];

/** An empty register. */
export function memoryRegister(): MemoryRegister {
  const states = new Map<StreamName, State>();
  const revisions = new Map<StreamName, Revision>();
  const texts = new Map<string, string | "withheld">();
  const commits: { stream: StreamName; events: readonly DomainEvent[] }[] = [];
  const state = (stream: StreamName): State => states.get(stream) ?? initialState(typeOf(stream));
  const context = contextOf({ state, text: (source) => texts.get(source) });

  function commit(stream: StreamName, decision: Decision) {
    if (decision.outcome === "refused") throw new Error(JSON.stringify(decision.refusals, undefined, 2));
    states.set(stream, decision.events.reduce<State>(evolve, state(stream)));
    revisions.set(stream, revision((revisions.get(stream) ?? 0) + 1));
    commits.push({ stream, events: decision.events });
  }

  function takeOne(step: SheetStep) {
    if (step.kind === "deposit") {
      const text = normaliseText(step.text);
      const measured = { sha256: createHash("sha256").update(text).digest("hex"), length: codePoints(text) };
      commit(step.stream, decideDeposit(step.stream, step.details, measured, state(step.stream), context));
      texts.set(step.source, text);
      return;
    }
    const expected = revisions.get(step.stream) ?? 0;
    if (step.expected !== expected)
      throw new Error(`${step.stream}: expected ${step.expected}, is ${expected}`);
    const parsed = parseDrafts(typeOf(step.stream), step.drafts);
    if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.refusals, undefined, 2));
    commit(step.stream, decide(step.stream, parsed.drafts, state(step.stream), context));
  }

  return {
    state,
    revision: (stream) => revisions.get(stream) ?? revision(0),
    text: (source) => texts.get(source),
    named: (type, name) =>
      [...states].flatMap(([stream, state]) =>
        typeOf(stream) === type && namesOf(state).some((one) => one.toLowerCase() === name.toLowerCase())
          ? [{ id: idOf(stream) }]
          : [],
      ),
    take: (steps) => steps.forEach(takeOne),
    commits,
    withhold: (source) => void texts.set(source, "withheld"),
  };
}
