import { describe, test } from "vitest";
import type { DraftEvent } from "../events/index.ts";
import { given, quote } from "../testing/given.ts";

const defined: DraftEvent = {
  type: "SeriesDefined",
  data: {
    of: "sessions",
    names: { en: "Joint collegium" },
    every: "year",
    since: "2000",
    evidence: [quote("Joint meeting")],
  },
};
const searched = (period: string): DraftEvent => ({
  type: "SearchRecorded",
  data: { period, outcome: "none-found", where: "site of the ministry" },
});

describe("a series", () => {
  test("is defined first, and once", () => {
    given("series/collegium").when(searched("2010")).thenRefused("not-created at /0/type");
    given("series/collegium", defined).when(defined).thenRefused("already-created at /0/type");
  });

  test("gets a name that it does not have", () => {
    given("series/collegium", defined)
      .when({ type: "SeriesRenamed", data: { names: { en: "Joint collegium" } } })
      .thenRefused("changes-nothing at /0/data/names");
  });

  test("has one and the same search recorded once", () => {
    given("series/collegium", defined, searched("2010"))
      .when(searched("2011"), searched("2010"))
      .thenRefused("already-recorded at /1/data");
  });
});
