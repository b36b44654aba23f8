import { streamName } from "@collegium/domain";
import { describe, expect, test } from "vitest";
import { base, eventTypes, given, read, replacing, steps, text } from "../testing/given-sheet.ts";
import { memoryRegister } from "../testing/memory-register.ts";
import { planSheet } from "./plan.ts";

describe("an empty register", () => {
  test("gets everything, each after what it refers to, the session with its claims in one write", () => {
    const { register } = given();
    expect(register.commits.map(({ stream }) => stream)).toEqual([
      "body/mfa-b",
      "body/a",
      "body/mfa-a",
      "source/report",
      "person/ann",
      "person/bob",
      "topic/trade",
      "topic/fish",
      "series/yearly",
      "series/yearly",
      "instrument/idea",
      "instrument/plan",
      "session/minsk",
    ]);
    const claims = register.commits.at(-1)?.events;
    expect(claims?.at(-1)).toMatchObject({
      type: "TopicDiscussed",
      data: { claim: "c7", within: "c6", by: "joint" },
    });
    expect(claims?.at(2)).toMatchObject({
      data: { wording: "discussed", evidence: [{ exact: "They discussed trade." }] },
    });
  });

  test("gets the printed verb phrase where the sheet leaves it out", () => {
    const claims = given().register.commits.at(-1)?.events ?? [];
    const wording = claims.flatMap(({ data }) => ("wording" in data ? [data.wording] : []));
    expect(wording).toEqual([
      "met",
      "discussed",
      "discussed",
      "agreed",
      "was signed",
      "talked alone",
      "talked",
    ]);
  });

  test("gets it by the language of the source", () => {
    const [sheet = ""] = base.replace("language: en", "language: ru").split("claims:");
    const { register } = given(`${sheet}claims:\n  - { agreed:, quote: Стороны договорились }\n`, {
      text: `${text} Стороны договорились.`,
    });
    expect(register.commits.at(-1)?.events.at(-1)).toMatchObject({ data: { wording: "договорились" } });
  });

  test("needs the text, and refuses with the place in the sheet", () => {
    const plan = planSheet(read(base), memoryRegister());
    expect(plan).toMatchObject({
      outcome: "refused",
      refusals: [{ rule: "text-missing", pointer: "/source/text" }],
    });
    if (plan.outcome === "refused") expect(plan.refusals).toHaveLength(1);
  });

  test.each([
    [
      "an instrument's words that are not there, and not what refers to it,",
      "quote: The plan, links",
      "quote: The plane, links",
      "quotation-not-found",
      "/instruments/plan/quote/0",
    ],
    [
      "an office's words that are not there",
      "quote: The ministers met }] }",
      "quote: The ministers left }] }",
      "quotation-not-found",
      "/people/ann/offices/0/quote/0",
    ],
    [
      "a meeting's words that are not there, and not what is within it,",
      "quote: They also talked alone }",
      "quote: They also talked apart }",
      "quotation-not-found",
      "/claims/5/quote/0",
    ],
    [
      "words that are not there",
      "quote: The plan was signed }",
      "quote: The plan was lost }",
      "quotation-not-found",
      "/claims/4/quote/0",
    ],
    [
      "an unknown body",
      "publishers: [mfa-a]",
      "publishers: [mfa-x]",
      "unknown-reference",
      "/source/publishers/0",
    ],
    ["an unknown topic", "discussed: fish,", "discussed: meat,", "unknown-reference", "/claims/6/topics/0"],
    [
      "an inferred date without a note",
      ", note: the day of the report",
      "",
      "note-missing",
      "/session/date/quote/0",
    ],
    ["an act without a verb of its own", "wording: met, ", "", "wording-missing", "/claims/0/attended"],
    ["one party", "parties: [mfa-a, mfa-b]\n", "parties: [mfa-a]\n", "too-few", "/session/parties"],
  ])("refuses %s where it stands", (_, from, to, rule, pointer) => {
    const plan = planSheet(read(replacing(from, to)), memoryRegister(), { text });
    if (plan.outcome !== "refused") throw new Error("was planned");
    expect(plan.refusals.map((refusal) => `${refusal.rule} ${refusal.pointer}`)).toEqual([
      `${rule} ${pointer}`,
    ]);
  });
});

describe("a register that has it", () => {
  test("gets nothing the second time, with or without a reason", () => {
    for (const reason of [undefined, "why not"]) {
      const { plan, news } = given().when(base, { text, ...(reason && { reason }) });
      expect(steps(plan)).toEqual([]);
      expect(news).toEqual([]);
    }
  });

  test("keeps what differs until there is a reason", () => {
    const changed = replacing("quote: The plan was signed }", "quote: plan was signed }");
    const { when, register } = given();
    const { plan, news } = when(changed);
    expect(steps(plan)).toEqual([]);
    expect(news).toMatchObject([
      {
        kind: "differs",
        claim: "c5",
        pointer: "/claims/4",
        changes: [{ field: "evidence", from: "The plan was signed", to: "plan was signed" }],
      },
    ]);
    const corrected = when(changed, { text, reason: "one word too many" });
    expect(steps(corrected.plan)).toMatchObject([
      {
        stream: "session/minsk",
        expected: 1,
        reason: "one word too many",
        drafts: [{ type: "ClaimCorrected", data: { claim: "c5" } }],
      },
    ]);
    register.take(steps(corrected.plan));
    expect(when(changed).news).toEqual([]);
  });

  test("a claim's own reason corrects that claim alone, each reason in a write of its own", () => {
    const changed = replacing(
      "quote: The plan was signed }",
      "quote: plan was signed, reason: shorter }",
    ).replace("title: Meeting", "title: A meeting");
    const { plan, kinds } = given().when(changed);
    expect(kinds).toEqual(["differs", "corrected"]);
    expect(eventTypes(plan)).toEqual(["ClaimCorrected"]);
  });

  test.each([
    ["a source", "title: Report,", "title: The report,", "SourceDetailsCorrected", "title"],
    ["a session", "title: Meeting", "title: A meeting", "SessionDetailsCorrected", "title"],
    [
      "a session's words",
      "quote: met in Minsk",
      "quote: in Minsk",
      "SessionDetailsCorrected",
      "evidence.place",
    ],
    ["an instrument", "period: 2015", "period: 2016", "InstrumentDetailsCorrected", "period"],
    [
      "an instrument's words",
      "quote: The plan,",
      "quote: The plan was,",
      "InstrumentDetailsCorrected",
      "evidence",
    ],
    ["a name", "names: Bob", "names: Robert", "PersonRenamed", "names.en"],
    ["what a claim is about", "agreed:,", "agreed: trade, corrects: c4,", "ClaimCorrected", "topics"],
    ["a claim's topic", "discussed: fish", "discussed: trade, corrects: c7", "ClaimCorrected", "topics"],
  ])("corrects %s once a reason is given", (_, from, to, type, field) => {
    const { register, when } = given();
    const changed = replacing(from, to);
    expect(when(changed).news).toMatchObject([{ kind: "differs", changes: [{ field }] }]);
    const { plan, kinds } = when(changed, { text, reason: "it was wrong" });
    expect(kinds).toEqual(["corrected"]);
    expect(eventTypes(plan)).toEqual([type]);
    register.take(steps(plan));
    expect(when(changed).news).toEqual([]);
  });

  test.each([
    ["a body's kind", "a: { kind: state", "a: { kind: grouping", 'merge "a" into that'],
    ["a series' rhythm", "every: year", "every: two-years", "describe it under another id"],
    ["an office's words", "quote: The ministers met }] }", "quote: ministers met }] }", "take it back"],
    ["a link's words", "quote: agreed on a plan }", "quote: on a plan }", "take it back"],
  ])("says that no event corrects %s, even with a reason, and what can be done", (_, from, to, way) => {
    const { plan, news } = given().when(replacing(from, to), { text, reason: "it was wrong" });
    expect(steps(plan)).toEqual([]);
    expect(news).toMatchObject([{ kind: "impossible", detail: expect.stringContaining(way) }]);
  });

  test("a match by another relation to the same concept is another match, which no event adds", () => {
    const matching = (relation: string) =>
      replacing(
        "names: Trade }",
        `names: Trade, matches: [{ uri: "http://www.wikidata.org/entity/Q601401", relation: ${relation} }] }`,
      );
    const { when } = given(matching("close"));
    expect(when(matching("close")).news).toEqual([]);
    expect(when(matching("exact")).news).toMatchObject([
      { kind: "impossible", changes: [{ field: "matches" }] },
    ]);
  });

  test("words that were found when they were recorded stand, though today's rules would not find them; others do not", () => {
    const { register } = given();
    const unlike = text.replace("They agreed on a plan", "They parted, and that");
    const later = { ...register, text: () => unlike };
    const plan = planSheet(read(base), later);
    expect(steps(plan)).toEqual([]);
    expect(plan.findings.filter(({ kind }) => kind !== "unchanged")).toEqual([]);
    const other = planSheet(read(replacing("They agreed on a plan", "They agreed on a")), later);
    expect(other).toMatchObject({
      refusals: [{ rule: "quotation-not-found", pointer: "/claims/3/quote/0" }],
    });
  });

  test("a reason given for all is taken before the sheet's own", () => {
    const changed = `${replacing("title: Meeting", "title: A meeting")}reason: by the sheet`;
    const reasons = (more: object) =>
      steps(given().when(changed, { text, ...more }).plan).map((step) => "reason" in step && step.reason);
    expect(reasons({})).toEqual(["by the sheet"]);
    expect(reasons({ reason: "by the editor" })).toEqual(["by the editor"]);
  });

  test("a source is deposited and passages of it are set aside by one sheet", () => {
    const { register, when } = given();
    const sheet =
      "source: { id: second, text: b.txt, title: Other, kind: other, publishers: [mfa-b], published: 2014, language: en }\naside: [Home]";
    register.take(steps(when(sheet, { text: "Home. They met." }).plan));
    expect(register.revision(streamName("source", "second"))).toBe(2);
    expect(when(sheet, { text: "Home. They met." }).news).toEqual([]);
  });

  test("a new value of a session's field needs the words that say so where the old one had some", () => {
    const placed = "place: { value: Minsk, quote: met in Minsk }";
    const { plan } = given().when(replacing(placed, "place: Brest"), { text, reason: "it was wrong" });
    expect(plan).toMatchObject({
      outcome: "refused",
      refusals: [{ rule: "evidence-needed", pointer: "/session/place/quote/0" }],
    });
    const proven = given().when(replacing("value: Minsk,", "value: the town of Minsk,"), {
      text,
      reason: "it was wrong",
    });
    expect(steps(proven.plan)).toMatchObject([
      {
        drafts: [
          {
            data: {
              changes: { place: "the town of Minsk" },
              evidence: { place: [{ exact: "met in Minsk" }] },
            },
          },
        ],
      },
    ]);
  });

  test("another text is no correction of the one deposited", () => {
    const { news } = given().when(base, { text: `${text} More.` });
    expect(news).toMatchObject([{ kind: "impossible", pointer: "/source" }]);
  });

  test("a withheld text leaves what is recorded alone", () => {
    const { register, when } = given();
    register.withhold("report");
    const { plan, kinds } = when(base, {});
    expect(steps(plan)).toEqual([]);
    expect(kinds).toEqual(["impossible"]);
  });
});
