import { streamName } from "@collegium/domain";
import { expect, test } from "vitest";
import { given, steps } from "../testing/given-sheet.ts";

const session = "source: report\nsession: minsk";
const words = (plan: ReturnType<ReturnType<typeof given>["when"]>["plan"]) =>
  plan.cover?.uncovered.map(({ exact }) => exact);

test("what a sheet's session quotes of its text is covered, whether this sheet says so or the register", () => {
  const { when } = given();
  expect(when(session).plan.cover).toEqual({ share: 1, uncovered: [] });
});

test("what a claim quoted is open again once the claim is retracted", () => {
  const { register, when } = given();
  const stream = streamName("session", "minsk");
  const drafts = [{ type: "ClaimRetracted", data: { claim: "c5", reason: "Misread" } }] as const;
  register.take([{ kind: "append", stream, expected: register.revision(stream), drafts: [...drafts] }]);
  expect(words(when(session).plan)).toEqual(["The plan was signed"]);
});

test("of a second source that is covered which itself says to the session's claims, for or against", () => {
  const { register, when } = given();
  const second = `
source: { id: second, text: b.txt, title: Other, kind: other, publishers: [mfa-b], published: 2014-11-18, language: en }
session: minsk
`;
  const text = { text: "Of trade, nothing. But a plan was signed." };
  expect(words(when(second, text).plan)).toEqual(["Of trade, nothing", "But a plan was signed"]);
  const replies = `claims:
  - { corroborates: c5, quote: a plan was signed }
  - { contradicts: c2, wording: nothing, quote: "Of trade, nothing." }`;
  register.take(steps(when(second + replies, text).plan));
  expect(words(when(second).plan)).toEqual(["But"]);
});

test("a text without a word is covered", () => {
  const { plan } = given().when(
    "source: { id: blank, text: b.txt, title: Blank, kind: other, publishers: [mfa-b], published: 2014, language: en }",
    { text: "* * *" },
  );
  expect(plan.cover).toEqual({ share: 1, uncovered: [] });
});
