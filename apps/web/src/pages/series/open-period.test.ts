import type { ServedDocument } from "@collegium/read-model";
import { expect, test } from "vitest";
import { openPeriod } from "./open-period.ts";

type Series = ServedDocument<"series">;
const today = "2026-11-28";
const year = (edtf: string) => ({ edtf, earliest: `${edtf}-01-01`, latest: `${edtf}-12-31` });
const held = (edtf: string) =>
  ({ kind: "session", session: { date: year(edtf) } }) as unknown as Series["members"][number];

test("the year that is not over is this one", () => {
  expect(openPeriod({ every: "year", since: year("2000"), members: [] }, today)).toEqual({
    from: 2026,
    to: 2026,
  });
});

test.each([
  ["2000", { from: 2026, to: 2027 }],
  ["2001", { from: 2025, to: 2026 }],
  ["2026", { from: 2026, to: 2027 }],
])("every two years since %s, it is the two that are counted from there", (since, period) => {
  expect(openPeriod({ every: "two-years", since: year(since), members: [] }, today)).toEqual(period);
});

test("without a beginning, years are counted from the first member", () => {
  const members = [held("2013"), held("2009")];
  expect(openPeriod({ every: "two-years", members }, today)).toEqual({ from: 2025, to: 2026 });
});

test("it is none where nobody knows how often or since when, or before the series begins", () => {
  expect(openPeriod({ since: year("2000"), members: [] }, today)).toBeUndefined();
  expect(openPeriod({ every: "year", members: [] }, today)).toBeUndefined();
  expect(openPeriod({ every: "year", since: year("2027"), members: [held("2027")] }, today)).toBeUndefined();
});
