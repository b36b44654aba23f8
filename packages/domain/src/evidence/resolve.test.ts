import { describe, expect, test } from "vitest";
import { decide } from "../deciders/decide.ts";
import type { DraftEvent } from "../events/index.ts";
import { given, register } from "../testing/given.ts";
import { maxQuotedText, tooMuchText } from "./resolve.ts";

const alias = (source: string, exact = "words"): DraftEvent => ({
  type: "InstrumentAliasAdded",
  data: { alias: `alias ${source}`, evidence: [{ source, exact }] },
});
const instrument = given("instrument/plan", {
  type: "InstrumentRegistered",
  data: { kind: "plan", names: { en: "Plan" }, parties: ["a"] },
});

describe("one write quotes from a bounded amount of text", () => {
  test("up to the limit in all, whatever the number of sources", () => {
    expect(tooMuchText([])).toBeUndefined();
    expect(tooMuchText([maxQuotedText])).toBeUndefined();
    expect(tooMuchText(Array.from({ length: 1024 }, () => maxQuotedText / 1024))).toBeUndefined();
    expect(tooMuchText([maxQuotedText, 1])?.about).toMatchObject({ sources: 2, characters: 4_194_305 });
  });

  test("and beyond it is refused once, before any of them is read", () => {
    const words = "words ".repeat(170_000);
    const text = (source: string) => (source === "gone" ? ("withheld" as const) : `${words}${source}`);
    const five = ["s1", "s2", "s3", "s4", "s5"].map((source) => alias(source));
    instrument
      .when(...five)
      .in({ text })
      .thenRefused("too-much-text at ");
    // Those whose words are gone cost nothing.
    const four = ["s1", "s2", "s3", "s4"].map((source) => alias(source, `words ${source}`));
    instrument
      .when(...four, alias("gone"))
      .in({ text })
      .thenRefused("source-withheld at /4/data/evidence/0/source");
  });
});

test("the same source is read once, however many drafts quote it", () => {
  const asked: string[][] = [];
  const quotations = (_text: string, list: readonly { readonly exact: string }[]) => {
    asked.push(list.map(({ exact }) => exact));
    return list.map(({ exact }) => ({ found: { exact, start: 0, end: exact.length } }));
  };
  const drafts = ["Moscow", "arms control", "trade"].map((exact) => alias("report", exact));
  const decision = decide("instrument/plan" as never, drafts, instrument.state, { ...register, quotations });
  expect(asked).toEqual([["Moscow", "arms control", "trade"]]);
  expect(decision.outcome).toBe("decided");
});
