import { streamName } from "@collegium/domain";
import { describe, expect, test } from "vitest";
import { base, given, steps } from "../testing/given-sheet.ts";

const claims = (...lines: string[]) =>
  `source: report\nsession: minsk\nclaims:\n${lines.map((line) => `  - { ${line} }\n`).join("")}`;
const told = (news: ReturnType<ReturnType<typeof given>["when"]>["news"]) =>
  news.filter(({ kind }) => kind !== "register-only").map(({ kind, pointer }) => `${kind} ${pointer}`);

describe("a recorded claim stands for one claim of a sheet", () => {
  test("of two on the same words, for the one that equals it, and the other is new", () => {
    const { when } = given();
    const equal = "discussed: trade, quote: They discussed trade.";
    const shorter = "discussed: trade, quote: discussed trade.";
    expect(told(when(claims(equal, shorter)).news)).toEqual(["recorded /claims/1"]);
    expect(told(when(claims(shorter, equal)).news)).toEqual(["recorded /claims/0"]);
  });

  test("for the one that corrects it rather than one that equals it", () => {
    const { news } = given().when(
      claims(
        "discussed: trade, quote: They discussed trade.",
        "discussed: fish, corrects: c2, quote: They discussed trade.",
      ),
    );
    expect(told(news)).toEqual(["recorded /claims/0", "differs /claims/1"]);
  });

  test("for none where the sheet replaces it, not even for the claim that takes its place", () => {
    const { plan } = given().when(
      claims("discussed: trade, replaces: [c2], reason: Too long, quote: discussed trade."),
    );
    expect(steps(plan)).toMatchObject([
      { drafts: [{ type: "TopicDiscussed" }, { data: { claim: "c2", replacedBy: ["c8"] } }] },
    ]);
  });

  test("for one outside a side meeting that is new rather than one within it", () => {
    const fish = "discussed: fish, wording: talked, quote: talked alone about fish";
    const { when } = given(base.replace(/ {2}- { met:.*\n/, "").replace("within: talk, ", ""));
    const { plan, news } = when(
      claims(
        "met: [ann, bob], as: talk, wording: talked alone, quote: They also talked alone",
        `${fish}, within: talk`,
        fish,
      ),
    );
    expect(told(news)).toEqual(["recorded /claims/0", "recorded /claims/1"]);
    expect(steps(plan)).toMatchObject([{ drafts: [{}, { data: { within: "c7" } }] }]);
  });
});

test("a claim that was retracted is corrected no more", () => {
  const { register, when } = given();
  const stream = streamName("session", "minsk");
  const drafts = [{ type: "ClaimRetracted", data: { claim: "c2", reason: "Misread" } }] as const;
  register.take([{ kind: "append", stream, expected: register.revision(stream), drafts: [...drafts] }]);
  const { plan, news } = when(
    claims("discussed: fish, corrects: c2, reason: Why, quote: They discussed trade."),
  );
  expect(steps(plan)).toEqual([]);
  expect(news[0]).toMatchObject({ kind: "impossible", detail: expect.stringContaining("c2 was retracted") });
});

test("of several claims that another source says again, the first is told", () => {
  const { news } = given().when(
    claims("discussed: trade, quote: On trade they spoke, wording: spoke").replace(
      "source: report",
      "source: { id: second, text: b.txt, title: Other, kind: other, publishers: [mfa-b], published: 2014, language: en }",
    ),
    { text: "On trade they spoke." },
  );
  expect(news.find(({ pointer }) => pointer === "/claims/0")?.detail).toContain("corroborates: c2");
});
