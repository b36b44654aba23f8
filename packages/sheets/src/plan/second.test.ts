import { expect, test } from "vitest";
import { given, read, replacing, steps } from "../testing/given-sheet.ts";
import type { planSheet } from "./plan.ts";

const claim = (yaml: string) => `source: report\nsession: minsk\nclaims:\n${yaml}`;
const draftsOf = (plan: ReturnType<typeof planSheet>) =>
  steps(plan).flatMap((step) => (step.kind === "append" ? step.drafts : []));

test("another object on the same words is another claim, also with a reason at hand", () => {
  const { when } = given();
  const { plan, news } = when(
    claim('  - { discussed: trade, quote: "The plan was signed", wording: signed, reason: why }'),
  );
  expect(news.filter(({ kind }) => kind !== "register-only")).toMatchObject([{ kind: "recorded" }]);
  expect(draftsOf(plan)).toMatchObject([{ type: "TopicDiscussed", data: { topics: ["trade"] } }]);
});

test("another act on the same words is another claim, and corrects none", () => {
  const { when } = given();
  const adopted = (more: string) =>
    when(claim(`  - { adopted: plan, wording: signed, quote: The plan was signed${more} }`)).news.filter(
      ({ kind }) => kind !== "register-only",
    );
  expect(adopted("")).toMatchObject([{ kind: "recorded" }]);
  expect(adopted(", corrects: c1")).toMatchObject([
    { kind: "impossible", detail: expect.stringContaining("replaces: [c1]") },
  ]);
  expect(adopted(", corrects: c99")).toMatchObject([
    { kind: "impossible", detail: expect.stringContaining("there is no c99") },
  ]);
});

test("what a sheet leaves out stays: who acted, how much attention was paid", () => {
  const { register, when } = given();
  const first = claim(
    "  - { discussed: trade, by: person/ann, emphasis: main, quote: The plan, wording: plan }",
  );
  register.take(steps(when(first).plan));
  const again = claim("  - { discussed: trade, quote: The plan }");
  expect(when(again).news.filter(({ kind }) => kind !== "register-only")).toEqual([]);
});

test("a person recorded without the body that they stood for is the same, of whom the sheet says more; with another body, another", () => {
  const { register, when } = given(replacing("attended: ann, for: mfa-a, role: head", "attended: ann"));
  const attended = (more: string) =>
    when(claim(`  - { attended: ann, ${more}, quote: The ministers met, wording: met }`));
  expect(attended("for: mfa-a").news.filter(({ kind }) => kind !== "register-only")).toMatchObject([
    { kind: "differs", claim: "c1", changes: [{ field: "body", to: "mfa-a" }] },
  ]);
  const { plan } = attended("for: mfa-a, reason: It says so");
  expect(draftsOf(plan)).toMatchObject([
    { type: "ClaimCorrected", data: { claim: "c1", changes: { body: "mfa-a" } } },
  ]);
  register.take(steps(plan));
  expect(steps(attended("for: mfa-a").plan)).toEqual([]);
  expect(attended("for: mfa-b").news.filter(({ kind }) => kind !== "register-only")).toMatchObject([
    { kind: "recorded" },
  ]);
});

test("where another place is stated with words that are not in the text, the words are refused", () => {
  const { when } = given();
  const elsewhere = replacing(
    "{ value: Minsk, quote: met in Minsk }",
    "{ value: Brest, quote: met in Brest }",
  );
  expect(when(elsewhere).plan).toMatchObject({
    outcome: "refused",
    refusals: [{ rule: "quotation-not-found", pointer: "/session/place/quote/0" }],
  });
});

test("a list is one claim, tells which recorded ones it joins, and takes their place for a reason, in one commit", () => {
  const { register, when } = given(replacing("agreed:,", "agreed: fish, "));
  const words = "quote: agreed on a plan, wording: agreed";
  const before = 7;
  register.take(
    steps(when(claim(`  - { affirmed: trade, ${words} }\n  - { affirmed: fish, ${words} }`)).plan),
  );
  const [a, b] = [`c${before + 1}`, `c${before + 2}`];
  const whole = `  - { affirmed: [trade, fish], ${words}`;
  const joins = when(claim(`${whole} }`));
  expect(joins.news.filter(({ kind }) => kind === "joins")).toMatchObject([
    { detail: expect.stringContaining(`joins ${a}, ${b}`) },
  ]);
  expect(steps(joins.plan)).toEqual([]);
  const replacingSheet = claim(`${whole}, replaces: [${a}, ${b}], reason: One act }`);
  const { plan } = when(replacingSheet);
  expect(steps(plan)).toHaveLength(1);
  expect(draftsOf(plan)).toMatchObject([
    { type: "PositionAffirmed", data: { topics: ["trade", "fish"] } },
    { type: "ClaimRetracted", data: { claim: a, replacedBy: [`c${before + 3}`] } },
    { type: "ClaimRetracted", data: { claim: b, replacedBy: [`c${before + 3}`] } },
  ]);
  register.take(steps(plan));
  expect(steps(when(replacingSheet).plan)).toEqual([]);
});

test("marked words are the wording, unless the text prints the marks", () => {
  const { when } = given();
  const { plan } = when(claim('  - { discussed: trade, quote: "The plan _was signed_" }'));
  expect(draftsOf(plan)).toMatchObject([
    { data: { wording: "was signed", evidence: [{ exact: "The plan was signed" }] } },
  ]);
});

test("an id without a type is the one kind that has it; where two have, the sheet says which", () => {
  const both = `bodies: { ann: { kind: other, names: Ann } }\n`.replace("kind: other", "kind: grouping");
  const { when } = given();
  const by = (who: string) =>
    when(`${both}${claim(`  - { discussed: trade, by: ${who}, quote: The plan, wording: plan }`)}`);
  const { plan } = by("ann");
  expect(plan).toMatchObject({
    outcome: "refused",
    refusals: [{ rule: "kind-unclear", about: { id: "ann", having: ["body", "person"] } }],
  });
  expect(draftsOf(by("person/ann").plan).at(-1)).toMatchObject({ data: { by: ["person/ann"] } });
  expect(
    draftsOf(when(claim("  - { discussed: trade, by: bob, quote: The plan, wording: plan }")).plan),
  ).toMatchObject([{ data: { by: ["person/bob"] } }]);
});

test("passages are set aside once, each for its reason", () => {
  const { register, when } = given();
  const sheet = `source: report\naside: ["The ministers met", { heading: "The plan" }]\n`;
  const { plan, kinds } = when(sheet);
  expect(kinds).toEqual(["recorded", "recorded"]);
  expect(draftsOf(plan)).toMatchObject([
    { type: "PassagesSetAside", data: { why: "furniture" } },
    { type: "PassagesSetAside", data: { why: "heading" } },
  ]);
  register.take(steps(plan));
  expect(when(sheet).kinds).toEqual([]);
});

test("a block's last line end is no part of its words", () => {
  const { claims } = read(
    `source: report\nsession: minsk\nclaims:\n  - discussed: trade\n    quote: |\n      The plan\n`,
  );
  expect(claims?.[0]?.quote).toMatchObject([{ exact: "The plan" }]);
});
