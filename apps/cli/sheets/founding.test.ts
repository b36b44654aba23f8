import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseSheet, planSheet, type Sheet } from "@collegium/sheets";
import { memoryRegister } from "@collegium/sheets/testing";
import { describe, expect, test } from "vitest";
import { foundingTexts } from "./at-hand.ts";
import { foundingSheetsWithTexts } from "./with-texts.ts";

const read = (name: string): Sheet => {
  const parsed = parseSheet(readFileSync(new URL(`${name}.yaml`, import.meta.url), "utf8"));
  if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
  return parsed.sheet;
};
const moscow = read("moscow-2009");
const minsk = read("minsk-2014");

describe("the founding sheets, without their texts", () => {
  test("describe what they share alike", () => {
    for (const part of ["bodies", "topics", "series"] as const)
      for (const [id, thing] of Object.entries(minsk[part] ?? {}))
        if (moscow[part]?.[id]) expect(thing).toEqual(moscow[part][id]);
  });

  test("tell of one yearly series, one of programmes and one of plans", () => {
    for (const { session } of [moscow, minsk])
      expect(session).toMatchObject({ series: { value: "joint-collegium-belarus-russia" } });
    const seriesOf = ({ instruments }: Sheet, id: string) => instruments?.[id]?.series;
    expect(seriesOf(moscow, "programme-2010-2011")).toBe(seriesOf(minsk, "programme-2014-2015"));
    expect(seriesOf(moscow, "plan-of-consultations-2010")).toBe(
      seriesOf(minsk, "plan-of-consultations-2015"),
    );
  });

  test("need nothing but their texts", () => {
    for (const sheet of [moscow, minsk]) {
      const plan = planSheet(sheet, memoryRegister());
      if (plan.outcome === "planned") throw new Error("was planned without its text");
      expect(new Set(plan.refusals.map(({ rule }) => rule))).toEqual(new Set(["text-missing"]));
    }
  });

  test("quote shortly: whole sentences stay in the texts", () => {
    const quotes = JSON.stringify([moscow, minsk], (key, value) => (key === "names" ? undefined : value));
    const longest = [...quotes.matchAll(/"exact":"([^"]*)"/g)].map(([, exact]) => exact ?? "");
    expect(longest.length).toBeGreaterThan(40);
    expect(Math.max(...longest.map((exact) => exact.length))).toBeLessThanOrEqual(110);
  });
});

const texts = foundingTexts();
if (texts !== undefined && existsSync(resolve(texts, "expected")))
  describe("the founding sheets, with their texts", () => foundingSheetsWithTexts(texts));
