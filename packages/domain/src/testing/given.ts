import { expect } from "vitest";
import { contextOf } from "../deciders/context.ts";
import { decide } from "../deciders/decide.ts";
import type { Context, Decision, EarlierSession } from "../deciders/decider.ts";
import { LayeredMap } from "../deciders/layered-map.ts";
import type { ClaimState, State } from "../deciders/state.ts";
import type { DomainEvent, DraftEvent } from "../events/index.ts";
import { evolve, initialState } from "../fold.ts";
import { parseStreamName, type StreamName } from "../ids.ts";

/** The text of the source `report`, which all test evidence quotes. */
export const report =
  "Joint meeting. On November 25 the two collegiums met in Moscow. The sides discussed arms control. " +
  "The ministers also talked separately, in a friendly vein. A plan for 2010 was signed. The sides discussed trade.";

/** `minsk-2008`: a session of the year before, with one claim. */
const earlier: EarlierSession = {
  status: "held",
  details: {
    format: "consultations",
    title: "Consultations",
    date: "2008-11",
    parties: ["belarus", "russia"],
    evidence: { date: [] },
  },
  claims: new LayeredMap<string, ClaimState>().with("c1", {
    type: "ReadinessExpressed",
    data: { claim: "c1", wording: "are ready", by: "joint", evidence: [] },
    corroborations: [],
    contradictions: [],
    follows: [],
    corrected: [],
  }),
};

/** A register in which everything exists but what is called unknown; `gone` is a source without its text. */
export const register: Context = {
  ...contextOf({
    exists: (stream) => !stream.endsWith("/unknown"),
    text: (source) => (source === "report" ? report : source === "gone" ? "withheld" : undefined),
    state: () => undefined,
  }),
  onward: () => [],
  session: (id) => (id === "minsk-2008" ? earlier : undefined),
};

/** Evidence by words of the report. */
export const quote = (exact: string) => ({ source: "report", exact });

/** `given(stream, …drafts).when(…drafts).thenRecorded(…)`: drafts, since what they become is the decider's business. */
export function given(name: string, ...before: DraftEvent[]) {
  const named = parseStreamName(name);
  if (!named) throw new Error(`${name} is no stream`);
  const { stream, type } = named;
  return upon(
    stream,
    recorded(decide(stream, before, initialState(type), register)).reduce<State>(evolve, initialState(type)),
  );
}

/** As `given`, upon a state. */
export function upon(stream: StreamName, state: State) {
  return {
    state,
    when: (...drafts: DraftEvent[]) => ({
      ...judge(decide(stream, drafts, state, register), state),
      in: (context: Partial<Context>) =>
        judge(decide(stream, drafts, state, { ...register, ...context }), state),
    }),
  };
}

function judge(decision: Decision, before: State) {
  const refusals = decision.outcome === "refused" ? decision.refusals : [];
  return {
    decision,
    /** The state after what was decided. */
    state: () => recorded(decision).reduce<State>(evolve, before),
    /** Decided, and the events hold at least this. */
    thenRecorded: (...expected: { type: DomainEvent["type"]; data?: object }[]) => {
      expect(refusals).toEqual([]);
      expect(recorded(decision)).toMatchObject(expected);
    },
    /** Refused by exactly these rules, as `rule at pointer`, in order. */
    thenRefused: (...expected: string[]) =>
      expect(refusals.map(({ rule, pointer }) => `${rule} at ${pointer}`)).toEqual(expected),
  };
}

function recorded(decision: Decision): readonly DomainEvent[] {
  if (decision.outcome === "refused") throw new Error(JSON.stringify(decision.refusals));
  return decision.events;
}
