import { describe, expect, test } from "vitest";
import type { DraftEvent } from "../events/index.ts";
import type { StreamName } from "../ids.ts";
import { given, quote, register } from "../testing/given.ts";
import { held, withdrawn } from "../testing/sessions.ts";
import { decide } from "./decide.ts";
import { leadsTo, maxLineage } from "./lineage.ts";

/** A register in which relations lead on as told, whatever the relation is. */
const leading = (links: Record<string, string[]>) => ({
  onward: (stream: StreamName) => (links[stream] ?? []) as StreamName[],
});
const registered: DraftEvent = {
  type: "InstrumentRegistered",
  data: { kind: "plan", names: { en: "A" }, parties: ["russia"] },
};
const linked = (relation: "implements" | "succeeds" | "amends" | "partOf", target = "b"): DraftEvent => ({
  type: "InstrumentLinked",
  data: { relation, target, evidence: [quote("A plan for 2010 was signed.")] },
});

describe("an instrument", () => {
  const when = (draft: DraftEvent, links: Record<string, string[]>) =>
    given("instrument/a", registered).when(draft).in(leading(links));

  test.each(["succeeds", "partOf"] as const)(
    "is not linked by %s to one that leads back to it",
    (relation) => {
      const rule = relation === "succeeds" ? "succeeds-circle" : "part-circle";
      when(linked(relation), { "instrument/b": ["instrument/a"] }).thenRefused(`${rule} at /0/data/target`);
      when(linked(relation), {
        "instrument/b": ["instrument/x", "instrument/c"],
        "instrument/c": ["instrument/d"],
        "instrument/d": ["instrument/a"],
      }).thenRefused(`${rule} at /0/data/target`);
    },
  );

  test("may follow many ways that never lead back, and rings that were recorded before", () => {
    when(linked("succeeds"), {
      "instrument/b": ["instrument/c", "instrument/d"],
      "instrument/c": ["instrument/d"],
      "instrument/d": ["instrument/b"],
    }).thenRecorded({ type: "InstrumentLinked" });
  });

  test.each(["implements", "amends"] as const)(
    "may be linked by %s both ways: either may speak of the other",
    (relation) => {
      when(linked(relation), { "instrument/b": ["instrument/a"] }).thenRecorded({ type: "InstrumentLinked" });
    },
  );

  test("is told once that it can't be linked to itself", () => {
    when(linked("succeeds", "a"), {}).thenRefused("self-reference at /0/data/target");
  });

  test("is not linked where more would have to be followed than one write may ask", () => {
    const onward = (stream: StreamName) => [`instrument/n${Number(stream.slice(12)) + 1}` as StreamName];
    given("instrument/a", registered)
      .when(linked("partOf", "n1"))
      .in({ onward })
      .thenRefused("lineage-too-long at /0/data/target");
    const near = (stream: StreamName) => (Number(stream.slice(12)) < maxLineage ? onward(stream) : []);
    given("instrument/a", registered)
      .when(linked("partOf", "n1"))
      .in({ onward: near })
      .thenRecorded({ type: "InstrumentLinked" });
  });
});

describe("a session", () => {
  const when = (links: Record<string, string[]>) =>
    given("session/a", held())
      .when(withdrawn({ duplicateOf: "b" }))
      .in(leading(links));

  test("is not withdrawn as a duplicate of one that was withdrawn as its own", () => {
    when({ "session/b": ["session/a"] }).thenRefused("duplicate-circle at /0/data/duplicateOf");
    when({ "session/b": ["session/c"], "session/c": ["session/a"] }).thenRefused(
      "duplicate-circle at /0/data/duplicateOf",
    );
    when({ "session/b": ["session/c"] }).thenRecorded({ type: "SessionWithdrawn" });
  });
});

test("a source does not supersede one that supersedes it", () => {
  const source = {
    type: "source" as const,
    aside: [],
    details: {
      ...{ sha256: "0".repeat(64), length: 1, mediaType: "text/plain" as const, title: "A" },
      ...{ kind: "other" as const, publishers: ["mfa"], published: "2014", language: "en" },
    },
  };
  const draft: DraftEvent = {
    type: "SourceDetailsCorrected",
    data: { changes: { supersedes: "b" }, reason: "It does." },
  };
  const decided = (links: Record<string, string[]>) =>
    decide("source/a" as StreamName, [draft], source, { ...register, ...leading(links) });
  expect(decided({ "source/b": ["source/c"], "source/c": ["source/a"] })).toMatchObject({
    outcome: "refused",
    refusals: [{ rule: "supersedes-circle", pointer: "/0/data/changes/supersedes" }],
  });
  expect(decided({ "source/b": ["source/c"] })).toMatchObject({ outcome: "decided" });
});

test("a body leads to the one above it and to its country; once merged, to what took its place alone", () => {
  const registered: DraftEvent = {
    type: "BodyRegistered",
    data: { kind: "ministry", names: { en: "A" }, parent: "ministry", country: "belarus" },
  };
  const body = given("body/a", registered);
  expect(leadsTo(body.state, "belongsTo")).toEqual(["body/ministry", "body/belarus"]);
  const merged = body.when({ type: "BodyMerged", data: { into: "b" } }).state();
  expect(leadsTo(merged, "belongsTo")).toEqual(["body/b"]);
});
