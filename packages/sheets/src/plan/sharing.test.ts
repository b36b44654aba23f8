import { revision, streamName } from "@collegium/domain";
import { describe, expect, test } from "vitest";
import { base, eventTypes, given, replacing, steps } from "../testing/given-sheet.ts";

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
source: { id: second, text: b.txt, title: Other, kind: other, publishers: [mfa-b], published: 2014-11-18, language: en }
session: minsk
claims:
  - { corroborates: c5, quote: a plan was signed }
  - { contradicts: c2, wording: nothing, quote: "Of trade, nothing." }
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
      `${base}  - { agreed: fish, within: talk, wording: talked, quote: talked alone about fish }\n`,
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

test("a sheet of a day when a body was called otherwise is right in its name; a name that it never had differs", () => {
  const { register, when } = given();
  register.take([
    {
      kind: "append",
      stream: streamName("body", "mfa-b"),
      expected: revision(1),
      drafts: [{ type: "BodyRenamed", data: { names: { en: "Office B" }, from: "2016" } }],
    },
  ]);
  const named = (names: string) => when(`bodies: { mfa-b: { kind: ministry, names: ${names} } }`).kinds;
  expect(named("Ministry B")).toEqual([]);
  expect(named("Office B")).toEqual([]);
  expect(named("Bureau B")).toEqual(["differs"]);
});
