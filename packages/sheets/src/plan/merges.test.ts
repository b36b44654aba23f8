import type { DraftEvent, StreamName, StreamType } from "@collegium/domain";
import { revision, streamName } from "@collegium/domain";
import { expect, test } from "vitest";
import { base, given, read, steps } from "../testing/given-sheet.ts";
import { planSheet } from "./plan.ts";

const trade = streamName("topic", "trade");

type Register = ReturnType<typeof given>["register"];

function merge(register: Register, type: StreamType, id: string, into: string) {
  const stream: StreamName = streamName(type, id);
  const name = { body: "BodyMerged", person: "PersonMerged", topic: "TopicMerged" }[type as "body"];
  const draft = { type: name ?? "InstrumentMerged", data: { into } } as DraftEvent;
  register.take([{ kind: "append", stream, expected: revision(register.revision(stream)), drafts: [draft] }]);
}

/** The base sheet, with further things that are the same as some of its own, and those merged into its own or these into them. */
const twins = `${base}
`
  .replace(
    "  a: { kind: state, names: A }",
    "  a: { kind: state, names: A }\n  mfa-x: { kind: ministry, names: X, country: a }",
  )
  .replace("  bob: { names: Bob }", "  bob: { names: Bob }\n  anna: { names: Anna }")
  .replace("fish: { names: Fish } }", "fish: { names: Fish }, commerce: { names: Commerce } }")
  .replace("  idea:", "  scheme: { kind: plan, names: Scheme, parties: [mfa-a, mfa-b] }\n  idea:");

const merged = () => {
  const made = given(twins);
  merge(made.register, "body", "mfa-a", "mfa-x");
  merge(made.register, "person", "ann", "anna");
  merge(made.register, "topic", "trade", "commerce");
  merge(made.register, "instrument", "plan", "scheme");
  return made;
};

test("of each thing that was merged a sheet is told what took its place, once, at its line", () => {
  const told = merged()
    .when(twins)
    .news.filter(({ kind }) => kind === "merged");
  expect(told.map(({ stream, pointer }) => [stream, pointer])).toEqual([
    ["body/mfa-a", "/bodies/mfa-a"],
    ["person/ann", "/people/ann"],
    ["topic/trade", "/topics/trade"],
    ["instrument/plan", "/instruments/plan"],
  ]);
  for (const { detail } of told) expect(detail).toMatch(/was merged into "(mfa-x|anna|commerce|scheme)"/);
});

test("what was recorded under either id is there, whichever a sheet names; nothing differs", () => {
  const { register, when } = merged();
  const survivors = twins
    .replaceAll(/(publishers: \[|for: |parties: \[)mfa-a/g, "$1mfa-x")
    .replaceAll("attended: ann", "attended: anna")
    .replaceAll("met: [ann,", "met: [anna,")
    .replaceAll("discussed: trade", "discussed: commerce")
    .replaceAll("signed: plan", "signed: scheme");
  for (const sheet of [twins, survivors]) {
    register.take(steps(when(sheet).plan));
    expect(when(sheet).news.filter(({ kind }) => kind !== "merged")).toEqual([]);
  }
  const claims = register.commits
    .flatMap(({ events }) => events)
    .filter(({ type }) => type === "TopicDiscussed");
  expect(claims).toHaveLength(3);
});

test("what a sheet says of offices, links and titles is recorded of what took the place", () => {
  const { plan } = merged().when(twins.replace("names: Plan,", "names: Plan, aliases: [The plan],"));
  const recorded = steps(plan).flatMap((step) =>
    step.kind === "append" ? step.drafts.map(({ type }) => [step.stream, type]) : [],
  );
  expect(recorded).toEqual([
    ["person/anna", "OfficeHeld"],
    ["instrument/scheme", "InstrumentAliasAdded"],
    ["instrument/scheme", "InstrumentLinked"],
  ]);
});

test("a new claim names what took the place, each thing once in a list", () => {
  const { plan, news } = merged().when(`
source: report
session: minsk
claims:
  - { noted: [trade, commerce], by: mfa-a, refersTo: plan, wording: met, quote: The ministers met in Minsk }
`);
  expect(steps(plan)).toMatchObject([
    {
      drafts: [
        { type: "MatterNoted", data: { topics: ["commerce"], by: ["body/mfa-x"], refersTo: ["scheme"] } },
      ],
    },
  ]);
  expect(news.filter(({ kind }) => kind === "merged")).toHaveLength(3);
});

test("over several steps the last in the way is taken; what was merged in a ring stands for itself", () => {
  const { register, when } = merged();
  merge(register, "topic", "commerce", "fish");
  const detail = (sheet: string) => when(sheet).news.find(({ stream }) => stream === trade)?.detail;
  expect(detail(twins)).toContain('into "fish"');
  // It goes by the name of what took its place, and is no other thing.
  expect(detail("topics: { trade: { names: Fish } }")).toContain('into "fish"');
  expect(when("topics: { trade: { names: Fish } }").plan.outcome).toBe("planned");
  const ring = new Map([
    ["topic/trade", "commerce"],
    ["topic/commerce", "trade"],
  ]);
  const state = (stream: StreamName) => ({
    ...register.state(stream),
    ...(ring.has(stream) && { mergedInto: ring.get(stream) }),
  });
  const plan = planSheet(read(twins), { ...register, state: state as typeof register.state }, {});
  expect(plan.findings.find(({ stream }) => stream === trade)?.kind).toBe("unchanged");
});
