import { describe, test } from "vitest";
import type { DraftEvent, EventOf } from "../events/index.ts";
import { evolve } from "../fold.ts";
import { streamName } from "../ids.ts";
import { given, quote, upon } from "../testing/given.ts";
import {
  claimCorrected,
  contradicted,
  discussed,
  held,
  retracted,
  sideMeeting,
  signed,
  urged,
} from "../testing/sessions.ts";
import type { StateOf } from "./state.ts";

type SessionState = StateOf<"session">;
const session = (...more: Parameters<typeof given>[1][]) => given("session/moscow-2009", held(), ...more);

describe("a claim", () => {
  test("is named c1, c2 … and its id never given again", () => {
    session()
      .when(discussed(), signed())
      .thenRecorded(
        { type: "TopicDiscussed", data: { claim: "c1" } },
        { type: "InstrumentSigned", data: { claim: "c2" } },
      );
    session(discussed(), retracted("c1"))
      .when(discussed())
      .thenRecorded({ type: "TopicDiscussed", data: { claim: "c2" } });
  });

  test("is of both sides, of nobody in particular, or of bodies and persons that exist, each once", () => {
    session()
      .when(discussed({ by: "unspecified" }))
      .thenRecorded({ type: "TopicDiscussed" });
    session()
      .when(discussed({ by: ["body/russia", "person/ann"] }))
      .thenRecorded({ type: "TopicDiscussed" });
    session()
      .when(discussed({ by: ["body/russia", "body/unknown", "body/russia"] }))
      .thenRefused("repeated at /0/data/by/2", "unknown-reference at /0/data/by/1");
  });

  test("names things that exist, and each once", () => {
    session()
      .when(
        discussed({
          topics: ["unknown", "arms-control", "unknown"],
          frameworks: ["body/un", "body/un", "series/unknown", "instrument/plan"],
          refersTo: ["unknown"],
        }),
        signed({ instruments: ["unknown", "plan", "plan"] }),
        urged({ addressees: ["body/un", "body/un", "body/unknown"] }),
      )
      .thenRefused(
        "repeated at /0/data/topics/2",
        "repeated at /0/data/frameworks/1",
        "unknown-reference at /0/data/topics/0",
        "unknown-reference at /0/data/topics/2",
        "unknown-reference at /0/data/frameworks/2",
        "unknown-reference at /0/data/refersTo/0",
        "repeated at /1/data/instruments/2",
        "unknown-reference at /1/data/instruments/0",
        "repeated at /2/data/addressees/1",
        "unknown-reference at /2/data/addressees/2",
      );
  });

  test("is made once: what it is about, who says so and the words make it the same", () => {
    const frameworks = ["body/un", "body/osce"];
    const again = discussed({
      frameworks: frameworks.toReversed(),
      wording: "The sides … arms",
      summary: "Arms",
    });
    session(discussed({ frameworks })).when(again).thenRefused("already-recorded at /0/data");
    session().when(discussed(), signed(), discussed()).thenRefused("already-recorded at /2/data");
    session(sideMeeting(), discussed())
      .when(
        discussed({ topics: ["trade"] }),
        discussed({ by: ["body/russia", "person/ann"] }),
        discussed({ emphasis: "main" }),
        discussed({ within: "c1" }),
        discussed({ evidence: [quote("discussed arms control")] }),
      )
      .thenRecorded(...Array.from({ length: 5 }, () => ({ type: "TopicDiscussed" as const })));
    session(discussed(), claimCorrected("c1", { topics: ["trade"] }))
      .when(discussed({ topics: ["trade"] }))
      .thenRefused("already-recorded at /0/data");
    session(discussed(), retracted("c1")).when(discussed()).thenRecorded({ type: "TopicDiscussed" });
  });

  test("that names no topic is another where its wording or summary is", () => {
    const agreed = (summary: string): DraftEvent => ({
      type: "UnderstandingReached",
      data: {
        wording: "discussed",
        summary,
        by: "joint",
        evidence: [quote("The sides discussed trade.")],
      },
    });
    session(agreed("On trade")).when(agreed("On tariffs")).thenRecorded({ type: "UnderstandingReached" });
    session(agreed("On trade")).when(agreed("On trade")).thenRefused("already-recorded at /0/data");
  });

  test("is worded as its quotations are: whole words, parts in order", () => {
    const worded = (wording: string) => discussed({ wording });
    session().when(worded("discussed arms")).thenRecorded({ type: "TopicDiscussed" });
    session().when(worded("The sides … arms\u00a0control")).thenRecorded({ type: "TopicDiscussed" });
    for (const wording of ["threatened to withdraw from", "discuss", "arms … discussed"])
      session().when(worded(wording)).thenRefused("wording-not-quoted at /0/data/wording");
    session(discussed())
      .when(contradicted("c1", "did not discuss"))
      .thenRefused("wording-not-quoted at /0/data/wording");
    // What is not found at all is told once.
    session()
      .when(discussed({ wording: "agreed", evidence: [quote("The sides agreed on nothing")] }))
      .thenRefused("quotation-not-found at /0/data/evidence/0/exact");
  });

  test("is not told what its wording lacks while one of its quotations is not found: that may have it", () => {
    const evidence = ["The sides discussed arms control.", "The sides praised one another."].map(quote);
    session()
      .when(discussed({ wording: "lauded", evidence }))
      .thenRefused("quotation-not-found at /0/data/evidence/1/exact");
  });

  test("keeps a wording that was recorded under an earlier rule, and loses none that was quoted", () => {
    const trade = [quote("The sides discussed trade.")];
    session(discussed())
      .when(claimCorrected("c1", { wording: "agreed" }))
      .thenRefused("wording-not-quoted at /0/data/changes/wording");
    session(discussed({ wording: "arms control" }))
      .when(claimCorrected("c1", { evidence: trade }))
      .thenRefused("wording-not-quoted at /0/data/changes/evidence");
    const { decision } = session().when(discussed());
    const [event] = decision.outcome === "decided" ? decision.events : [];
    const recorded = { ...event, data: { ...event?.data, wording: "agreed on" } } as EventOf<"session">;
    const earlier = evolve<"session">(session().state as SessionState, recorded);
    for (const changes of [
      { topics: ["trade"] },
      { evidence: trade },
      { wording: "agreed on", summary: "Arms" },
    ])
      upon(streamName("session", "moscow-2009"), earlier)
        .when(claimCorrected("c1", changes))
        .thenRecorded({ type: "ClaimCorrected" });
  });

  test("is inferred only with a note", () => {
    const inferred = { ...quote("The sides discussed trade."), basis: "inferred" };
    session()
      .when(discussed({ evidence: [inferred] }))
      .thenRefused("note-missing at /0/data/evidence/0/note");
    session()
      .when(discussed({ evidence: [{ ...inferred, note: "Trade is an arm." }] }))
      .thenRecorded({ type: "TopicDiscussed" });
  });

  test("rests on evidence whose place in the text is found", () => {
    session()
      .when(discussed())
      .thenRecorded({
        type: "TopicDiscussed",
        data: {
          evidence: [
            {
              source: "report",
              exact: "The sides discussed arms control.",
              start: 64,
              end: 97,
              basis: "stated",
            },
          ],
        },
      });
    session()
      .when(discussed({ evidence: [{ source: "nowhere", exact: "x" }] }))
      .thenRefused("source-unknown at /0/data/evidence/0/source");
  });
});

describe("what a claim is about", () => {
  const attended = (more: object): DraftEvent => ({
    type: "ParticipantAttended",
    data: {
      wording: "met",
      by: "unspecified",
      role: "chair",
      evidence: [quote("the two collegiums met in Moscow")],
      ...more,
    },
  });

  test("is at least one of the fields that its act names", () => {
    session()
      .when(attended({}), discussed({ topics: undefined }), signed({ instruments: undefined }))
      .thenRefused("subject-missing at /0/data", "subject-missing at /1/data", "subject-missing at /2/data");
    session()
      .when(
        attended({ body: "mfa" }),
        attended({ person: "ann", printedAs: "Anne" }),
        discussed({ topics: undefined, refersTo: ["plan"] }),
        signed({ instruments: undefined, unnamed: "A number of documents", on: "2009-11-24" }),
        signed({ instruments: ["plan", "treaty"] }),
      )
      .thenRecorded(
        { type: "ParticipantAttended" },
        { type: "ParticipantAttended" },
        { type: "TopicDiscussed" },
        { type: "InstrumentSigned" },
        { type: "InstrumentSigned" },
      );
  });

  test("stays when it is corrected", () => {
    session(discussed())
      .when(claimCorrected("c1", { topics: null }))
      .thenRefused("subject-missing at /0/data/changes");
    session(discussed())
      .when(claimCorrected("c1", { topics: null, refersTo: ["plan"] }))
      .thenRecorded({ type: "ClaimCorrected" });
  });

  test("may be named for acts that can do without: noted, urged", () => {
    const said = {
      wording: "discussed",
      by: "joint" as const,
      evidence: [quote("The sides discussed trade.")],
    };
    session()
      .when(
        { type: "MatterNoted", data: { ...said, attitude: "approving", refersTo: ["treaty"] } },
        { type: "ActionUrged", data: { ...said, addressees: ["body/un", "person/ann"] } },
      )
      .thenRecorded({ type: "MatterNoted" }, { type: "ActionUrged" });
  });
});

describe("a side meeting", () => {
  test("has at least two participants, all different, that exist", () => {
    session()
      .when(sideMeeting({ participants: ["person/ann"] }))
      .thenRefused("too-few at /0/data/participants");
    session()
      .when(sideMeeting({ participants: ["person/ann", "person/ann", "body/unknown"] }))
      .thenRefused("repeated at /0/data/participants/1", "unknown-reference at /0/data/participants/2");
  });

  test("holds the claims that belong to it, also those of the same write", () => {
    session()
      .when(sideMeeting(), discussed({ within: "c1" }))
      .thenRecorded({ type: "SideMeetingHeld" }, { data: { within: "c1" }, type: "TopicDiscussed" });
    session(sideMeeting(), discussed())
      .when(claimCorrected("c2", { within: "c1" }))
      .thenRecorded({ type: "ClaimCorrected" });
  });

  test("is a claim of that kind, in this session, that stands", () => {
    session(discussed())
      .when(signed({ within: "c1" }))
      .thenRefused("not-a-side-meeting at /0/data/within");
    session()
      .when(signed({ within: "c7" }))
      .thenRefused("claim-unknown at /0/data/within");
    session()
      .when(signed({ within: "c1" }))
      .thenRefused("not-a-side-meeting at /0/data/within");
    session(sideMeeting(), retracted("c1"))
      .when(signed({ within: "c1" }))
      .thenRefused("claim-retracted at /0/data/within");
    session(discussed())
      .when(claimCorrected("c1", { within: "c1" }))
      .thenRefused("not-a-side-meeting at /0/data/changes/within");
  });

  test("is in no other side meeting", () => {
    session(sideMeeting())
      .when(sideMeeting({ within: "c1" }))
      .thenRefused("not-a-side-meeting at /0/data/within");
  });

  test("is retracted after the claims that belong to it", () => {
    session(sideMeeting(), discussed({ within: "c1" }))
      .when(retracted("c1"))
      .thenRefused("side-meeting-in-use at /0/data/claim");
    session(sideMeeting(), discussed({ within: "c1" }))
      .when(retracted("c2"), retracted("c1"))
      .thenRecorded({ type: "ClaimRetracted" }, { type: "ClaimRetracted" });
    session(sideMeeting(), discussed({ within: "c1" }), claimCorrected("c2", { within: null }))
      .when(retracted("c1"))
      .thenRecorded({ type: "ClaimRetracted" });
    session(sideMeeting(), discussed({ within: "c1" }))
      .when(claimCorrected("c2", { within: null }), retracted("c1"))
      .thenRecorded({ type: "ClaimCorrected" }, { type: "ClaimRetracted" });
  });
});
