import {
  type BodyState,
  type Context,
  type DomainEvent,
  decide,
  decideDeposit,
  evolve,
  idOf,
  initialState,
  leadsTo,
  parseDrafts,
  type SeriesState,
  type State,
  type StreamName,
  streamName,
  typeOf,
} from "@collegium/domain";
import { amount } from "@collegium/thoroughness";
import { expect, it } from "vitest";
import { draftOf } from "./draft.ts";
import { generateRegister } from "./generate.ts";

it("has events that the deciders record just so, when they are sent as drafts", () => {
  const states = new Map<StreamName, State>();
  const texts = new Map<string, string>();
  const context: Context = {
    exists: (stream) => states.has(stream),
    text: (source) => texts.get(source),
    mergedInto: () => undefined,
    broaderOf: () => undefined,
    seriesOf: (series) => (states.get(streamName("series", series)) as SeriesState | undefined)?.details?.of,
    onward(stream, relation) {
      const state = states.get(stream);
      return state ? leadsTo(state, relation) : [];
    },
    kindOf: (body) => (states.get(streamName("body", body)) as BodyState | undefined)?.details?.kind,
  };
  for (const { stream, commit, text } of generateRegister({ seed: 3, commits: amount(1000, 20_000) })) {
    const state = states.get(stream) ?? initialState(typeOf(stream));
    if (text !== undefined) texts.set(idOf(stream), text);
    expect(decided(stream, commit.events, state, context)).toEqual({
      outcome: "decided",
      events: commit.events,
    });
    states.set(stream, commit.events.reduce(evolve, state));
  }
});

function decided(stream: StreamName, events: readonly DomainEvent[], state: State, context: Context) {
  const [first] = events;
  if (first?.type === "SourceDeposited") {
    const { sha256, length, mediaType: _, ...details } = first.data;
    return decideDeposit(stream, details, { sha256, length }, state, context);
  }
  const parsed = parseDrafts(typeOf(stream), events.map(draftOf));
  return parsed.outcome === "parsed" ? decide(stream, parsed.drafts, state, context) : parsed;
}
