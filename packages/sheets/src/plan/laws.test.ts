import { streamName } from "@collegium/domain";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { parseSheet } from "../parse.ts";
import { memoryRegister } from "../testing/memory-register.ts";
import { nameKey, planFetched } from "./fetched.ts";
import type { SheetPlan } from "./findings.ts";
import { planSheet } from "./plan.ts";
import type { Namesake, SheetRegister } from "./register.ts";

const sentences = Array.from(
  { length: 12 },
  (_, i) => `Sentence ${"abcdefghijkl"[i]} says that something was settled. `,
);
const text = sentences.join("");
const topics = ["trade", "fish", "borders"];

const common = {
  quote: fc.nat(sentences.length - 1).map((i) => `${sentences[i]?.slice(0, 10)} … settled`),
  wording: fc.constantFrom("settled", "was settled"),
  summary: fc.option(fc.constantFrom("One", "Two"), { nil: undefined }),
};
const topic = fc.constantFrom(...topics);
const maybe = fc.option(topic, { nil: null });
// Two that say the same by the same words are refused.
const claims = fc.uniqueArray(
  fc.oneof(
    fc.record({ discussed: topic, emphasis: fc.constantFrom("main", "plain"), ...common }),
    fc.record({ agreed: maybe, ...common }),
    fc.record({ affirmed: maybe, within: fc.option(fc.constant("talk"), { nil: undefined }), ...common }),
    fc.record({
      assessed: fc.constantFrom("positive", "neutral"),
      topics: fc.option(topic, { nil: undefined }),
      ...common,
    }),
  ),
  {
    minLength: 1,
    maxLength: 15,
    selector: ({ wording: _wording, summary: _summary, ...said }) => JSON.stringify(said),
  },
);
type Claims = typeof claims extends fc.Arbitrary<infer T> ? T : never;

const sheetOf = (list: Claims) => {
  const yaml = stringify({
    source: {
      id: "report",
      kind: "other",
      title: "Report",
      publishers: ["mfa-a"],
      published: "2014",
      language: "en",
    },
    bodies: { "mfa-a": { kind: "ministry", names: "A" }, "mfa-b": { kind: "ministry", names: "B" } },
    people: { ann: { names: "Ann" }, bob: { names: "Bob" } },
    topics: Object.fromEntries(topics.map((id) => [id, { names: id }])),
    session: {
      id: "minsk",
      format: "ministerial",
      title: "Meeting",
      date: { value: "2014", quote: "Sentence a" },
      parties: ["mfa-a", "mfa-b"],
    },
    claims: [{ met: ["ann", "bob"], as: "talk", quote: "Sentence a … settled", wording: "says" }, ...list],
  });
  const parsed = parseSheet(yaml);
  if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
  return parsed.sheet;
};
function stepsOf(plan: SheetPlan) {
  if (plan.outcome === "refused") throw new Error(JSON.stringify(plan.refusals));
  return plan.steps;
}
const plan = (list: Claims, register: SheetRegister, reason?: string) =>
  planSheet(sheetOf(list), register, { text, ...(reason && { reason }) });
const news = ({ findings }: SheetPlan) =>
  findings.filter(({ kind }) => kind !== "unchanged").map(({ kind }) => kind);

describe("laws of applying", () => {
  test("applying twice records nothing the second time", () => {
    fc.assert(
      fc.property(claims, (list) => {
        const register = memoryRegister();
        register.take(stepsOf(plan(list, register)));
        const again = plan(list, register);
        expect(stepsOf(again)).toEqual([]);
        expect(news(again)).toEqual([]);
      }),
      { numRuns: randomCases(6, 200) },
    );
  });

  test("one changed quotation is one difference; a reason makes it one correction; then nothing is left to do", () => {
    fc.assert(
      fc.property(claims, fc.nat(), (list, pick) => {
        const register = memoryRegister();
        register.take(stepsOf(plan(list, register)));
        const at = pick % list.length;
        // Over two sentences: no claim has these words.
        const moved = list.map((claim, i) =>
          i === at ? { ...claim, quote: "Sentence f … Sentence g", corrects: `c${at + 2}` } : claim,
        );
        const differing = plan(moved, register);
        expect(stepsOf(differing)).toEqual([]);
        expect(news(differing)).toEqual(["differs"]);
        const corrected = plan(moved, register, "misread");
        expect(stepsOf(corrected)).toMatchObject([{ drafts: [{ type: "ClaimCorrected" }] }]);
        register.take(stepsOf(corrected));
        expect(news(plan(moved, register))).toEqual([]);
      }),
      { numRuns: randomCases(6, 200) },
    );
  });

  test("applied in two parts or at once, a sheet leaves the same claims", () => {
    fc.assert(
      fc.property(claims, fc.nat(15), (list, cut) => {
        const [whole, parts] = [memoryRegister(), memoryRegister()];
        whole.take(stepsOf(plan(list, whole)));
        parts.take(stepsOf(plan(list.slice(0, cut), parts)));
        parts.take(stepsOf(plan(list, parts)));
        expect(news(plan(list, parts))).toEqual([]);
        const size = (register: typeof whole) =>
          register.commits.reduce((sum, { events }) => sum + events.length, 0);
        expect(size(parts)).toBe(size(whole));
      }),
      { numRuns: randomCases(5, 150) },
    );
  });

  test("what is fetched as it is asked for gives the same plan", () => {
    fc.assert(
      fc.property(claims, (list) => {
        const register = memoryRegister();
        register.take(stepsOf(plan(list.slice(1), register)));
        const streams = new Map();
        const texts = new Map<string, string | "withheld" | undefined>();
        const names = new Map<string, readonly Namesake[]>();
        for (let round = 0; round < 10; round++) {
          const result = planFetched(sheetOf(list), { streams, texts, names }, { text });
          if ("plan" in result) {
            expect(result.plan).toEqual(plan(list, register));
            return;
          }
          for (const stream of result.missing.streams)
            streams.set(stream, { state: register.state(stream), revision: register.revision(stream) });
          for (const asked of result.missing.names)
            names.set(nameKey(asked), register.named(asked.type, asked.name));
          for (const source of result.missing.sources) texts.set(source, register.text(source));
        }
        throw new Error("asks without end");
      }),
      { numRuns: randomCases(4, 100) },
    );
  });

  const long = "word ".repeat(150);
  const many: Claims = Array.from({ length: 200 }, (_, i) => ({
    agreed: null,
    quote: `Sentence ${"abcdefghijkl"[i % 12]} … settled`,
    wording: "settled",
    summary: `${long}${i}` as "One",
  }));

  test("what is wrong late in a session larger than a commit is told at its line", () => {
    for (const at of [3, 60, 110, 190]) {
      const list = many.map((claim, n) => (n === at ? { ...claim, agreed: "unheard-of" } : claim)) as Claims;
      // The side meeting stands before them.
      expect(plan(list, memoryRegister())).toMatchObject({
        refusals: [{ rule: "unknown-reference", pointer: `/claims/${at + 1}/topics/0` }],
      });
    }
  });

  test("a session larger than a commit is recorded in several, and then complete", () => {
    const register = memoryRegister();
    const steps = stepsOf(plan(many, register));
    const writes = steps.filter(({ stream }) => stream === streamName("session", "minsk"));
    expect(writes.map((step) => step.kind === "append" && step.expected)).toEqual([0, 1, 2, 3]);
    register.take(steps);
    expect(news(plan(many, register))).toEqual([]);
  });
});
