import { expect, test } from "vitest";
import { type Gap, gapEntry, joinedGaps } from "./gap.ts";

const reader = { language: "en", baseUrl: "", today: "2031-12-01" } as const;
const unsearched = (period: string): Gap => ({ period, status: "unsearched", searches: [] });
const searched: Gap = {
  period: "2003",
  status: "none-found",
  searches: [
    {
      period: { edtf: "2003", earliest: "2003-01-01", latest: "2003-12-31" },
      outcome: "none-found",
      where: "<the ministry’s archive>",
      recordedAt: "2026-11-26T07:00:00.000Z",
    },
  ],
};

test("years for which nobody has looked are told as one, and apart from those that were searched", () => {
  const gaps = [
    unsearched("2000"),
    unsearched("2001/2002"),
    searched,
    unsearched("2004"),
    unsearched("2006"),
  ];
  expect(joinedGaps(gaps).map(({ period }) => period)).toEqual(["2000/2002", "2003", "2004", "2006"]);
});

test("a gap says whether anybody looked, where and when", () => {
  expect(String(gapEntry(reader, unsearched("2000/2002")))).toMatch(/2000 to 2002[\s\S]*Nobody has looked/);
  const told = String(gapEntry(reader, searched));
  expect(told).toMatch(/Searched in vain[\s\S]*&lt;the ministry’s archive&gt;[\s\S]*26 November 2026/);
});
