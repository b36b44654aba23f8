import { describe, expect, it } from "vitest";
import { datumOf } from "../shape/show.ts";
import { gapsOf } from "./gaps.ts";

const member = (edtf: string) => datumOf(edtf);
const search = (period: string, outcome: "none-found" | "not-public") => ({
  period: datumOf(period),
  outcome,
  where: "the archive",
  recordedAt: "2026-01-01T00:00:00.000Z",
});
const yearly = { every: "year", since: datumOf("2009"), searches: [] } as const;
const periods = (gaps: ReturnType<typeof gapsOf>) => gaps.map(({ period }) => period);

describe("Gaps of a series", () => {
  it("are the years without a member, from its beginning to the last that is over", () => {
    const gaps = gapsOf(yearly, [member("2009?-11-25"), member("2014-11-18")], "2016-03-01");
    expect(periods(gaps)).toEqual(["2010", "2011", "2012", "2013", "2015"]);
    expect(gaps[0]).toEqual({ period: "2010", status: "unsearched", searches: [] });
  });

  it("begin with the first member where nothing says since when", () => {
    const gaps = gapsOf({ every: "year", searches: [] }, [member("2014"), member("2012")], "2016-01-01");
    expect(periods(gaps)).toEqual(["2013", "2015"]);
  });

  it("are not known where it is not known how often, or since when", () => {
    expect(gapsOf({ searches: [], since: datumOf("2009") }, [member("2009")], "2016-01-01")).toEqual([]);
    expect(gapsOf({ every: "year", searches: [] }, [], "2016-01-01")).toEqual([]);
  });

  it("step by two years, aligned to the beginning", () => {
    const series = { every: "two-years", since: datumOf("2010"), searches: [] } as const;
    const gaps = gapsOf(series, [member("2010/2011"), member("2014/2015")], "2018-01-01");
    expect(periods(gaps)).toEqual(["2012/2013", "2016/2017"]);
  });

  it("tell what the last search that covers them found", () => {
    const searches = [search("2010/2012", "none-found"), search("2012", "not-public")];
    const gaps = gapsOf({ ...yearly, searches }, [member("2009")], "2014-01-01");
    expect(gaps.map(({ period, status, searches: found }) => [period, status, found.length])).toEqual([
      ["2010", "none-found", 1],
      ["2011", "none-found", 1],
      ["2012", "not-public", 2],
      ["2013", "unsearched", 0],
    ]);
  });

  it("are filled by every year that a doubtful date can mean, but by no date that says nothing", () => {
    const gaps = gapsOf(yearly, [member("2009"), member("2011/2012"), member("XXXX-11-25")], "2014-01-01");
    expect(periods(gaps)).toEqual(["2010", "2013"]);
  });

  it("are not filled by what took place at no time", () => {
    expect(periods(gapsOf(yearly, [member("2009"), {}], "2011-01-01"))).toEqual(["2010"]);
  });

  it("are bounded", () => {
    expect(gapsOf({ ...yearly, since: datumOf("0000") }, [], "2026-01-01")).toHaveLength(500);
  });
});
