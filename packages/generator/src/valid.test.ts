import {
  applied,
  type Context,
  contextOf,
  decide,
  decideDeposit,
  idOf,
  initialState,
  parseDrafts,
  revision,
  type State,
  type StreamName,
  typeOf,
} from "@collegium/domain";
import { randomCases } from "@collegium/thoroughness";
import { expect, it } from "vitest";
import { draftsOf } from "./draft.ts";
import { type GeneratedCommit, generateRegister } from "./generate.ts";

it("has events that the deciders record just so, when they are sent as drafts", () => {
  const states = new Map<StreamName, State>();
  const texts = new Map<string, string>();
  const context = contextOf({ state: (stream) => states.get(stream), text: (source) => texts.get(source) });
  for (const made of generateRegister({ seed: 3, commits: randomCases(500, 20_000) })) {
    const { stream, expected, commit, text } = made;
    const state = states.get(stream) ?? initialState(typeOf(stream));
    if (text !== undefined) texts.set(idOf(stream), text);
    expect(decided(made, state, context)).toEqual({
      outcome: "decided",
      events: commit.events,
    });
    states.set(stream, applied(state, { ...commit, revision: revision(expected + 1) }));
  }
});

function decided(made: GeneratedCommit, state: State, context: Context) {
  const { stream, commit } = made;
  const [first] = commit.events;
  if (first?.type === "SourceDeposited") {
    const { sha256, length, mediaType: _, kind = "other", ...details } = first.data;
    return decideDeposit(stream, { kind, ...details }, { sha256, length }, state, context);
  }
  const parsed = parseDrafts(typeOf(stream), draftsOf(made));
  return parsed.outcome === "parsed" ? decide(stream, parsed.drafts, state, context) : parsed;
}
