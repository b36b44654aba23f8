import { describe, expect, test } from "vitest";
import type { DraftEvent, SourceDetails } from "../events/index.ts";
import { evolve, initialState } from "../fold.ts";
import { streamName } from "../ids.ts";
import { register } from "../testing/given.ts";
import { decide, decideDeposit } from "./decide.ts";
import type { State } from "./state.ts";

const stream = streamName("source", "report-2009");
const details: SourceDetails = {
  kind: "press-release",
  title: "Report",
  publishers: ["mfa"],
  published: "2009-11-26",
  language: "en",
  url: "https://example.org/r",
};
const text = { sha256: "a".repeat(64), length: 12 };
const nothing: State = initialState("source");
const deposit = (more: Partial<SourceDetails> = {}, state: State = nothing) =>
  decideDeposit(stream, { ...details, ...more }, text, state, register);

const after = (...drafts: DraftEvent[]): State => {
  const first = deposit();
  if (first.outcome === "refused") throw new Error("refused");
  const state = first.events.reduce<State>(evolve, nothing);
  const next = decide(stream, drafts, state, register);
  if (next.outcome === "refused") throw new Error("refused");
  return next.events.reduce<State>(evolve, state);
};
const refusalsOf = (state: State, ...drafts: DraftEvent[]) => {
  const decision = decide(stream, drafts, state, register);
  return decision.outcome === "refused"
    ? decision.refusals.map(({ rule, pointer }) => `${rule} at ${pointer}`)
    : [];
};

const withheld: DraftEvent = { type: "SourceWithheld", data: { reason: "The publisher asked." } };
const corrected = (changes: object): DraftEvent => ({
  type: "SourceDetailsCorrected",
  data: { changes, reason: "It was wrong." },
});

describe("a source", () => {
  test("is deposited with what is said of its text, once", () => {
    expect(deposit()).toEqual({
      outcome: "decided",
      events: [
        { type: "SourceDeposited", version: 3, data: { ...details, ...text, mediaType: "text/plain" } },
      ],
    });
    expect(deposit({}, after())).toMatchObject({ refusals: [{ rule: "already-created" }] });
  });

  test("is published by a body, and replaces a source, that exist", () => {
    expect(deposit({ publishers: ["unknown", "mfa"], supersedes: "unknown" })).toMatchObject({
      refusals: [
        { rule: "unknown-reference", pointer: "/0/data/publishers/0" },
        { rule: "unknown-reference", pointer: "/0/data/supersedes" },
      ],
    });
    expect(deposit({ supersedes: "report-2009" })).toMatchObject({ refusals: [{ rule: "self-reference" }] });
  });

  test("is never deposited by an event that was sent", () => {
    const draft = {
      type: "SourceDeposited",
      data: { ...details, ...text, mediaType: "text/plain" },
    } as const;
    expect(refusalsOf(nothing, draft)).toEqual(["deposit-through-text at /0/type"]);
  });

  test("has its details corrected where that changes something", () => {
    expect(after(corrected({ title: "The report", url: null }))).toMatchObject({
      details: { title: "The report", sha256: text.sha256 },
    });
    expect(after(corrected({ url: null }))).not.toHaveProperty("details.url");
    expect(
      refusalsOf(after(), corrected({ title: "Report" }), corrected({}), corrected({ retrieved: null })),
    ).toEqual([
      "changes-nothing at /0/data/changes",
      "changes-nothing at /1/data/changes",
      "changes-nothing at /2/data/changes",
    ]);
    expect(refusalsOf(after(), corrected({ supersedes: "report-2009" }))).toEqual([
      "self-reference at /0/data/changes/supersedes",
    ]);
  });

  test("is withheld once, and can be corrected afterwards", () => {
    expect(refusalsOf(after(withheld), withheld)).toEqual(["already-withheld at /0"]);
    expect(refusalsOf(after(withheld), corrected({ title: "The report" }))).toEqual([]);
    expect(refusalsOf(nothing, withheld)).toEqual(["not-created at /0/type"]);
  });
});
