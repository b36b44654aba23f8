import { expect, test } from "vitest";
import { testPages } from "../../testing/pages.ts";

const period = { edtf: "2031", earliest: "2031-01-01", latest: "2031-12-31" };
const series = {
  id: "plans",
  name: "Plans",
  names: { en: "Plans" },
  every: "year",
  of: "instruments",
  members: [{ kind: "instrument", id: "plan", name: "Plan", period }],
  gaps: [],
  stages: [],
  referrals: [],
  searches: [],
  recordedAt: "2031-12-01T00:00:00.000Z",
  updatedAt: "2031-12-01T00:00:00.000Z",
};

test("a new year is told on New Year’s Day, also where the document is as it was", async () => {
  let today = "2031-12-31";
  const body = new TextEncoder().encode(JSON.stringify(series));
  const { get } = testPages({ document: async () => ({ body, etag: '"1"' }), today: () => today });
  expect((await get("/series/plans")).body).not.toContain("not over yet");
  today = "2032-01-01";
  expect((await get("/series/plans")).body).toContain("not over yet");
});
