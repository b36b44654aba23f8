import { describe, expect, test } from "vitest";
import { memoryRegister } from "../../test-support/memory-register.ts";
import { parseSheet } from "../parse.ts";
import type { SheetPlan } from "./findings.ts";
import { planSheet } from "./plan.ts";
import type { PlanOptions } from "./register.ts";

const text =
  "The ministers met in Minsk. They discussed trade. They discussed trade again at length. " +
  "They agreed on a plan. The plan was signed. They also talked alone about fish.";
const base = `
source: { id: report, text: report.txt, title: Report, publisher: mfa-a, published: 2014-11-18, language: en }
speaker: joint
bodies:
  mfa-a: { kind: ministry, names: Ministry A, country: a }
  mfa-b: { kind: ministry, names: Ministry B }
  a: { kind: state, names: A }
people:
  ann: { names: Ann, offices: [{ title: Minister, body: mfa-a, quote: The ministers met }] }
  bob: { names: Bob }
topics: { trade: { names: Trade }, fish: { names: Fish } }
series: { yearly: { of: sessions, names: Yearly, every: year, searched: [{ period: 2013, outcome: none-found, where: the archive }] } }
instruments:
  plan: { kind: plan, names: Plan, parties: [mfa-a, mfa-b], period: 2015, quote: The plan, links: [{ implements: idea, quote: agreed on a plan }] }
  idea: { kind: initiative, names: Idea, parties: [mfa-a] }
session:
  id: minsk
  format: ministerial
  title: Meeting
  date: { value: 2014-11-18, quote: { exact: The ministers met, basis: inferred, note: the day of the report } }
  place: { value: Minsk, quote: met in Minsk }
  parties: [mfa-a, mfa-b]
  series: yearly
claims:
  - { attended: ann, for: mfa-a, role: head, wording: met, quote: The ministers met }
  - { discussed: trade, quote: They discussed trade. }
  - { discussed: trade, emphasis: thorough, quote: They discussed trade again … at length }
  - { agreed:, quote: They agreed on a plan }
  - { signed: plan, quote: The plan was signed }
  - { met: [ann, bob], as: talk, wording: talked alone, quote: They also talked alone }
  - { discussed: fish, within: talk, wording: talked, quote: talked alone about fish }
`;

const read = (yaml: string) => {
  const parsed = parseSheet(yaml);
  if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
  return parsed.sheet;
};
function planned(plan: SheetPlan) {
  if (plan.outcome === "refused") throw new Error(JSON.stringify(plan.refusals, undefined, 2));
  return plan;
}
/** A register to which `first` was applied; `when` plans another sheet against it. */
function given(first = base, options: PlanOptions = { text }) {
  const register = memoryRegister();
  register.take(planned(planSheet(read(first), register, options)).steps);
  return {
    register,
    when: (yaml: string, more: PlanOptions = { text }) => {
      const plan = planSheet(read(yaml), register, more);
      const news = plan.findings.filter(({ kind }) => kind !== "unchanged");
      return { plan, news, kinds: news.map(({ kind }) => kind) };
    },
  };
}
const steps = (plan: SheetPlan) => planned(plan).steps;
const eventTypes = (plan: SheetPlan) =>
  steps(plan).flatMap((step) => (step.kind === "append" ? step.drafts.map(({ type }) => type) : ["deposit"]));
const replacing = (from: string, to: string) => {
  if (!base.includes(from)) throw new Error(`no ${from}`);
  return base.replace(from, to);
};

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
      data: { claim: "c7", within: "c6", speaker: "joint" },
    });
    expect(claims?.at(2)).toMatchObject({
      data: { wording: "discussed", evidence: [{ exact: "They discussed trade." }] },
    });
  });

  test("needs the text, and refuses with the place in the sheet", () => {
    const { plan } = { plan: planSheet(read(base), memoryRegister()) };
    expect(plan).toMatchObject({ outcome: "refused" });
    if (plan.outcome === "refused")
      expect(plan.refusals[0]).toMatchObject({ rule: "text-missing", pointer: "/source/text" });
  });

  test.each([
    [
      "words that are not there",
      "quote: The plan was signed }",
      "quote: The plan was lost }",
      "quotation-not-found",
      "/claims/4/quote/0",
    ],
    ["an unknown body", "publisher: mfa-a", "publisher: mfa-x", "unknown-reference", "/source/publisher"],
    ["an unknown topic", "discussed: fish,", "discussed: meat,", "unknown-reference", "/claims/6/topic"],
    [
      "an inferred date without a note",
      ", note: the day of the report",
      "",
      "note-missing",
      "/session/date/quote/0",
    ],
    ["a verb that is not printed", "wording: talked alone, ", "", "wording-missing", "/claims/5/met"],
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
    ["what a claim is about", "agreed:,", "agreed: trade,", "ClaimCorrected", "topic"],
    ["a claim's topic", "discussed: fish", "discussed: trade", "ClaimCorrected", "topic"],
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
    ["a body's kind", "a: { kind: state", "a: { kind: grouping"],
    ["a series' rhythm", "every: year", "every: two-years"],
    ["an office's words", "quote: The ministers met }] }", "quote: ministers met }] }"],
    ["a link's words", "quote: agreed on a plan }", "quote: on a plan }"],
    ["the act of a claim", "{ signed: plan, quote", "{ adopted: plan, wording: signed, quote"],
  ])("says that no event corrects %s, even with a reason", (_, from, to) => {
    const { plan, news } = given().when(replacing(from, to), { text, reason: "it was wrong" });
    expect(steps(plan)).toEqual([]);
    expect(news).toMatchObject([{ kind: "impossible" }]);
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

describe("sheets that share", () => {
  test("add names and titles, and never take one away", () => {
    const { register, when } = given();
    const shared =
      "source: report\nbodies: { a: { kind: state, names: { be: А } } }\npeople: { bob: { names: Bob, variants: [Rob] } }\ninstruments: { plan: { kind: plan, names: Plan, aliases: [The Plan], parties: [mfa-b, mfa-a] } }";
    const { plan, kinds } = when(shared);
    expect(kinds).toEqual(["recorded", "recorded", "recorded"]);
    expect(eventTypes(plan)).toEqual(["BodyRenamed", "PersonRenamed", "InstrumentAliasAdded"]);
    register.take(steps(plan));
    expect(when(shared).news).toEqual([]);
    expect(when(base).news).toEqual([]);
  });

  const second = `
source: { id: second, text: b.txt, title: Other, publisher: mfa-b, published: 2014-11-18, language: en }
session: minsk
claims:
  - { corroborates: c5, quote: a plan was signed }
  - { contradicts: c2, wording: nothing was discussed, quote: nothing }
  - { signed: plan, quote: a plan was signed }`;
  const secondText = { text: "Of trade, nothing. But a plan was signed." };

  test("another source's account stands beside the first", () => {
    const { register, when } = given();
    const { plan, news } = when(second, secondText);
    expect(eventTypes(plan)).toEqual([
      "deposit",
      "InstrumentSigned",
      "ClaimCorroborated",
      "ClaimContradicted",
    ]);
    expect(news.find(({ pointer }) => pointer === "/claims/2")?.detail).toContain("corroborates: c5");
    register.take(steps(plan));
    expect(when(second, secondText).news).toEqual([]);
    expect(when(base).news).toEqual([]);
  });

  test("a full description from another source leaves the session's words to the first", () => {
    const { register, when } = given();
    const full = base
      .replace("id: report, text", "id: second, text")
      .replace(/claims:.*/s, "")
      .replace(/^(people|series|instruments):.*(\n .*)*/gm, "");
    const { plan, kinds } = when(full);
    expect(eventTypes(plan)).toEqual(["deposit"]);
    expect(kinds).toEqual(["recorded", "register-only", "register-only"]);
    register.take(steps(plan));
    expect(when(base).news).toEqual([]);
  });
});

describe("claims that only one side has", () => {
  test("a claim that left the sheet stays in the register", () => {
    const { plan, news } = given().when(replacing("  - { signed: plan, quote: The plan was signed }\n", ""));
    expect(steps(plan)).toEqual([]);
    expect(news).toMatchObject([{ kind: "register-only", claim: "c5" }]);
  });

  test("a claim that was retracted is not recorded again", () => {
    const { register, when } = given();
    const retract = { type: "ClaimRetracted", data: { claim: "c5", reason: "never happened" } } as const;
    const stream = register.commits.at(-1)?.stream;
    if (!stream) throw new Error("no commits");
    register.take([{ kind: "append", stream, expected: register.revision(stream), drafts: [retract] }]);
    const { plan, news } = when(base);
    expect(steps(plan)).toEqual([]);
    expect(news).toMatchObject([{ kind: "retracted", claim: "c5" }]);
  });

  test("new claims join a meeting that is recorded", () => {
    const { plan } = given().when(
      `${base}  - { agreed: fish, within: talk, wording: talked, quote: about fish }\n`,
    );
    expect(steps(plan)).toMatchObject([
      { expected: 1, drafts: [{ type: "UnderstandingReached", data: { within: "c6" } }] },
    ]);
  });

  test("a session announced is held with the same id, and keeps what only the announcement said", () => {
    const announced = base
      .replace(/claims:.*/s, "")
      .replace("  id: minsk", "  id: minsk\n  status: announced");
    const { register, when } = given(announced);
    const held = replacing("  place: { value: Minsk, quote: met in Minsk }\n", "");
    const { plan } = when(held);
    expect(eventTypes(plan)[0]).toBe("SessionHeld");
    register.take(steps(plan));
    expect(when(base).news).toEqual([]);
  });
});
