import { describe, expect, test } from "vitest";
import { given, quote } from "../testing/given.ts";
import { announced, cancelled, corrected, discussed, held, signed, withdrawn } from "../testing/sessions.ts";

const name = "session/moscow-2009";

describe("a session", () => {
  test("is announced and then held, or held at once; each once", () => {
    given(name).when(held(), signed()).thenRecorded({ type: "SessionHeld" }, { type: "InstrumentSigned" });
    given(name, announced()).when(held()).thenRecorded({ type: "SessionHeld" });
    given(name).when(discussed()).thenRefused("not-created at /0/type");
    given(name, announced()).when(announced()).thenRefused("already-created at /0/type");
    given(name, held()).when(announced()).thenRefused("already-created at /0/type");
    given(name, announced(), held()).when(held()).thenRefused("already-held at /0");
  });

  test("has the details of the meeting once it is held, whatever was announced", () => {
    expect(given(name, announced({ place: "Minsk" }), held()).state).toMatchObject({
      status: "held",
      details: { place: "Moscow" },
    });
  });

  test("was not corrected once it is held, whatever was corrected of what was announced", () => {
    const moved = corrected({ place: "Minsk" }, { place: [quote("in Moscow")] });
    expect(given(name, announced(), moved).state).toMatchObject({ corrected: [expect.any(String)] });
    expect(given(name, announced(), moved, held()).state).toMatchObject({ corrected: [] });
  });

  test("has at least two parties, all different, that exist", () => {
    given(name)
      .when(held({ parties: ["russia"] }))
      .thenRefused("too-few at /0/data/parties");
    given(name)
      .when(held({ parties: ["russia", "russia"] }))
      .thenRefused("repeated at /0/data/parties/1");
    given(name)
      .when(held({ parties: ["russia", "unknown"], host: "unknown", series: "unknown" }))
      .thenRefused(
        "unknown-reference at /0/data/parties/1",
        "unknown-reference at /0/data/host",
        "unknown-reference at /0/data/series",
      );
  });

  test("belongs to a series of sessions", () => {
    const seriesOf = () => "instruments" as const;
    given(name)
      .when(held({ series: "plans" }))
      .in({ seriesOf })
      .thenRefused("wrong-series at /0/data/series");
    given(name, held())
      .when(corrected({ series: "plans" }))
      .in({ seriesOf })
      .thenRefused("wrong-series at /0/data/changes/series");
    given(name)
      .when(held({ series: "yearly" }))
      .in({ seriesOf: () => "sessions" })
      .thenRecorded({ type: "SessionHeld" });
  });

  test("has evidence by field only for fields that it has", () => {
    const evidence = {
      date: [quote("November 25")],
      host: [quote("met in Moscow")],
      place: [quote("in Moscow")],
    };
    given(name).when(held({ evidence })).thenRefused("evidence-without-field at /0/data/evidence/host");
    given(name)
      .when(held({ evidence, host: "russia" }))
      .thenRecorded({ data: { evidence: { place: [{ basis: "stated" }] } }, type: "SessionHeld" });
  });

  test("is told where each piece of evidence fails", () => {
    const date = [quote("November 25"), quote("December 25"), { ...quote("Moscow"), source: "gone" }];
    given(name)
      .when(held({ evidence: { date } }))
      .thenRefused(
        "quotation-not-found at /0/data/evidence/date/1/exact",
        "source-withheld at /0/data/evidence/date/2/source",
      );
  });
});

describe("a session that is cancelled", () => {
  test("was announced, not held", () => {
    given(name, announced()).when(cancelled).thenRecorded({ type: "SessionCancelled" });
    given(name, held()).when(cancelled).thenRefused("already-held at /0");
  });

  test("is not held, has no claims and is not cancelled again; but its details can be corrected", () => {
    given(name, announced(), cancelled)
      .when(held(), discussed(), cancelled)
      .thenRefused("session-cancelled at /0", "session-cancelled at /1", "session-cancelled at /2");
    given(name, announced(), cancelled)
      .when(corrected({ title: "Meeting" }))
      .thenRecorded({ type: "SessionDetailsCorrected" });
  });

  test("takes a claim only after it was held", () => {
    given(name, announced()).when(signed()).thenRefused("session-not-held at /0");
  });
});

describe("a session's details", () => {
  test("are corrected where that changes something", () => {
    given(name, held())
      .when(corrected({ place: "Moscow" }))
      .thenRefused("changes-nothing at /0/data");
    given(name, held()).when(corrected({})).thenRefused("changes-nothing at /0/data");
    given(name, held())
      .when(corrected({ parties: ["russia"] }))
      .thenRefused("too-few at /0/data/changes/parties");
    given(name, held())
      .when(corrected({ host: "unknown" }))
      .thenRefused("unknown-reference at /0/data/changes/host");
  });

  test("get new evidence in place of the old, field by field", () => {
    const { state } = given(name, held(), corrected({}, { date: [quote("met in Moscow")] }));
    expect(state).toMatchObject({
      details: { date: "2009-11-25", evidence: { date: [{ exact: "met in Moscow" }] } },
    });
  });

  test("bring new evidence for a new value whose old one had some: the date's always had", () => {
    const evidence = { date: [quote("On November 25")], place: [quote("in Moscow")] };
    given(name, held({ evidence }))
      .when(corrected({ date: "2009-11-26", place: "Minsk", title: "Meeting", host: "russia" }))
      .thenRefused("evidence-needed at /0/data/evidence/date", "evidence-needed at /0/data/evidence/place");
    given(name, held({ evidence }))
      .when(corrected({ date: "2009-11-26" }, { date: [quote("November 25")] }))
      .thenRecorded({ type: "SessionDetailsCorrected" });
    given(name, held({ evidence }))
      .when(corrected({ date: "2009-11-25", place: null, title: "Meeting" }))
      .thenRecorded({ type: "SessionDetailsCorrected" });
  });

  test("take the evidence with them when they go; the date's stays", () => {
    const evidence = { date: [quote("On November 25")], place: [quote("in Moscow")] };
    const { state } = given(name, held({ evidence }), corrected({ place: null }));
    expect(state).toMatchObject({ details: { evidence: { date: [{}] } } });
    expect(state).not.toHaveProperty("details.place");
    expect(state).not.toHaveProperty("details.evidence.place");
  });

  test("take no evidence for what the correction removes", () => {
    given(name, held())
      .when(corrected({ place: null }, { place: [quote("in Moscow")] }))
      .thenRefused("evidence-without-field at /0/data/evidence/place");
  });
});

describe("a session that is withdrawn", () => {
  test("takes no further events: no instrument was signed in it", () => {
    given(name, held(), withdrawn())
      .when(signed(), corrected({ title: "x" }), withdrawn(), held())
      .thenRefused(
        "session-withdrawn at /0",
        "session-withdrawn at /1",
        "session-withdrawn at /2",
        "session-withdrawn at /3",
      );
  });

  test("may repeat another that exists", () => {
    given(name, held())
      .when(withdrawn({ duplicateOf: "moscow-2009-2" }))
      .thenRecorded({ type: "SessionWithdrawn" });
    given(name, held())
      .when(withdrawn({ duplicateOf: "unknown" }))
      .thenRefused("unknown-reference at /0/data/duplicateOf");
    given(name, held())
      .when(withdrawn({ duplicateOf: "moscow-2009" }))
      .thenRefused("self-reference at /0/data/duplicateOf");
  });
});

test("what a session was held under exists, each once, and goes with its words", () => {
  given("session/minsk-2014")
    .when(held({ under: ["plan", "unknown", "plan"], ordinal: 8, mode: "virtual" }))
    .thenRefused("repeated at /0/data/under/2", "unknown-reference at /0/data/under/1");
  given("session/minsk-2014", held({ under: ["plan"], ordinal: 8 }))
    .when(corrected({ under: ["plan-2010"], ordinal: 9, mode: "hybrid" }))
    .thenRecorded({ type: "SessionDetailsCorrected" });
  given("session/minsk-2014", held())
    .when(corrected({ title: "Eighth meeting" }, { ordinal: [quote("Joint meeting")] }))
    .thenRefused("evidence-without-field at /0/data/evidence/ordinal");
});

test("one write is refused whole, with all that is wrong with each of its events", () => {
  given(name)
    .when(
      held({ parties: ["russia"] }),
      discussed({ topics: ["unknown"] }),
      signed({ evidence: [quote("was not signed")] }),
      signed(),
    )
    .thenRefused(
      "too-few at /0/data/parties",
      "unknown-reference at /1/data/topics/0",
      "quotation-not-found at /2/data/evidence/0/exact",
    );
});

test("one write records at most 65,535 bytes", () => {
  const long = Array.from({ length: 80 }, () => signed({ summary: "x".repeat(900) }));
  given(name, held())
    .when(...long)
    .thenRefused("commit-too-large at ");
});
