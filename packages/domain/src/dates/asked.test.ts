import { describe, expect, test } from "vitest";
import { dayMeant, isTurned } from "./asked.ts";

/** Two days as they are asked for, and whether they are turned. */
const turned = (from: string, to: string) =>
  isTurned({ from: dayMeant(from, "earliest"), to: dayMeant(to, "latest") });

describe("Two days that something is asked for by", () => {
  test.each([
    ["2010", "2009"],
    ["2010-01-01", "2009"],
    ["2010-06", "2010-05"],
    ["2010-05-02", "2010-05-01"],
  ])("are turned: from %s to %s", (from, to) => expect(turned(from, to)).toBe(true));

  test.each([
    ["2010", "2010"],
    ["2010-05", "2010"],
    ["2010-12-31", "2010"],
    ["2010-05-01", "2010-05-01"],
    ["0000", "9999"],
  ])("are not, where one day can be both: from %s to %s", (from, to) => expect(turned(from, to)).toBe(false));

  test("are not, where there is one alone, or none", () => {
    for (const one of [{ from: "2010-01-01" }, { to: "2010-01-01" }, {}]) expect(isTurned(one)).toBe(false);
  });

  test.each(["2014-02-30", "2014-13", "14", "2014-11-18T10:00:00Z", "2014/2015", ""])("%j is none", (value) =>
    expect(dayMeant(value, "earliest")).toBeUndefined(),
  );
});
