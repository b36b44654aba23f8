import { describe, expect, test } from "vitest";
import type { DraftEvent } from "../events/index.ts";
import { given, quote } from "../testing/given.ts";
import {
  claimCorrected,
  contradicted,
  corroborated,
  discussed,
  held,
  retracted,
  sideMeeting,
  signed,
} from "../testing/sessions.ts";

const session = (...more: Parameters<typeof given>[1][]) => given("session/moscow-2009", held(), ...more);

describe("what happens to a claim later", () => {
  test("happens to a claim that is there and was not retracted", () => {
    session(discussed(), retracted("c1"))
      .when(
        retracted("c1"),
        corroborated("c1", "Moscow"),
        contradicted("c1", "x"),
        claimCorrected("c1", { summary: "x" }),
        retracted("c2"),
      )
      .thenRefused(
        "claim-retracted at /0/data/claim",
        "claim-retracted at /1/data/claim",
        "claim-retracted at /2/data/claim",
        "claim-retracted at /3/data/claim",
        "claim-unknown at /4/data/claim",
      );
  });

  test("leads on from a retracted claim to those that say it instead, which stand", () => {
    const replacing = (...replacedBy: string[]): DraftEvent => ({
      type: "ClaimRetracted",
      data: { claim: "c1", reason: "It was two.", replacedBy },
    });
    session(discussed(), signed(), retracted("c2"))
      .when(replacing("c2", "c3", "c1", "c1"))
      .thenRefused(
        "repeated at /0/data/replacedBy/3",
        "claim-retracted at /0/data/replacedBy/0",
        "claim-unknown at /0/data/replacedBy/1",
        "self-reference at /0/data/replacedBy/2",
        "self-reference at /0/data/replacedBy/3",
      );
    session(discussed())
      .when(signed(), replacing("c2"))
      .thenRecorded({ type: "InstrumentSigned" }, { type: "ClaimRetracted" });
  });

  test("is kept in the history of the claim", () => {
    const { state } = session(
      discussed(),
      corroborated("c1", "in Moscow"),
      contradicted("c1", "discussed trade"),
      retracted("c1"),
    );
    expect(state.type === "session" && state.claims.get("c1")).toMatchObject({
      retracted: { reason: expect.any(String) },
      corroborations: [{ data: { evidence: [{ exact: "in Moscow" }] } }],
      contradictions: [{ data: { wording: "discussed trade" } }],
    });
  });

  test("corroborates by a passage that it does not rest on yet", () => {
    session(discussed())
      .when(corroborated("c1", "The sides discussed arms control."))
      .thenRefused("already-recorded at /0/data/evidence");
    session(discussed(), corroborated("c1", "in Moscow"))
      .when(corroborated("c1", "in Moscow"))
      .thenRefused("already-recorded at /0/data/evidence");
    const by = (...words: string[]): DraftEvent => ({
      type: "ClaimCorroborated",
      data: { claim: "c1", evidence: words.map(quote) },
    });
    // One of several is enough; and so is one that goes on farther.
    for (const words of [["in Moscow", "A plan for 2010"], ["in Moscow. The sides"]])
      session(discussed(), by("in Moscow"))
        .when(by(...words))
        .thenRecorded({ type: "ClaimCorroborated" });
  });

  test("contradicts in the same words once", () => {
    session(discussed(), contradicted("c1", "discussed"))
      .when(contradicted("c1", "The sides"), contradicted("c1", "discussed"))
      .thenRefused("already-recorded at /1/data");
  });
});

describe("a correction of a claim", () => {
  test("changes fields that the claim's type has, and says which those are", () => {
    const { decision } = session(signed()).when(claimCorrected("c1", { emphasis: "main", degree: "x" }));
    expect(decision).toMatchObject({
      refusals: [
        {
          rule: "not-of-this-claim",
          pointer: "/0/data/changes/emphasis",
          about: { field: "emphasis", has: expect.arrayContaining(["instruments"]) },
        },
        { rule: "not-of-this-claim", pointer: "/0/data/changes/degree" },
      ],
    });
  });

  test("removes only what may be missing", () => {
    session(discussed({ frameworks: ["body/un"], summary: "x" }))
      .when(claimCorrected("c1", { frameworks: null, summary: null }))
      .thenRecorded({ type: "ClaimCorrected" });
    session(discussed())
      .when(claimCorrected("c1", { emphasis: null }))
      .thenRefused("not-of-this-claim at /0/data/changes/emphasis");
  });

  test("changes something", () => {
    session(discussed()).when(claimCorrected("c1", {})).thenRefused("changes-nothing at /0/data/changes");
    session(discussed())
      .when(claimCorrected("c1", { emphasis: "plain", summary: null }))
      .thenRefused("changes-nothing at /0/data/changes");
    session(discussed())
      .when(claimCorrected("c1", { evidence: [quote("The sides discussed arms control.")] }))
      .thenRefused("changes-nothing at /0/data/changes");
  });

  test("names what exists, and quotes what is there", () => {
    session(discussed())
      .when(claimCorrected("c1", { topics: ["unknown"], evidence: [quote("The sides discussed the arms")] }))
      .thenRefused(
        "unknown-reference at /0/data/changes/topics/0",
        "quotation-not-found at /0/data/changes/evidence/0/exact",
      );
    session(sideMeeting())
      .when(claimCorrected("c1", { participants: ["person/ann"] }))
      .thenRefused("too-few at /0/data/changes/participants");
  });

  test("leaves what it does not name", () => {
    const { state } = session(
      discussed({ summary: "x" }),
      claimCorrected("c1", { emphasis: "main", summary: null }),
    );
    expect(state.type === "session" && state.claims.get("c1")?.data).toMatchObject({
      claim: "c1",
      topics: ["arms-control"],
      emphasis: "main",
    });
    expect(state.type === "session" && state.claims.get("c1")?.data).not.toHaveProperty("summary");
  });
});
