import type { ServedDocument } from "@collegium/read-model";
import { expect, test } from "vitest";
import { throughTheYears } from "./years.ts";

type Instrument = ServedDocument<"instrument">;
const reader = { language: "en", baseUrl: "", today: "2031-12-01" } as const;
const day = (edtf: string) => ({ edtf, earliest: edtf, latest: edtf });
const mention = (edtf: string, more: object) => ({
  session: { id: `s-${edtf}`, title: `Session of ${edtf}`, date: day(edtf) },
  claims: [],
  ...more,
});
const shown = (more: object): string =>
  String(
    throughTheYears(reader, {
      id: "i",
      name: "Plan",
      names: {},
      stages: [],
      referrals: [],
      ...more,
    } as unknown as Instrument) ?? "",
  );

test("what it is for, its stages, what was held under it and what was said of it are a row each, and in the table", () => {
  const markup = shown({
    period: { edtf: "2010/2011", earliest: "2010-01-01", latest: "2011-12-31" },
    stages: [mention("2009-11-25", { claims: [{ id: "c1", act: "signed" }] })],
    referrals: [
      mention("2010-05-01", { as: ["under"] }),
      mention("2014-11-18", { claims: [{ id: "c2", act: "affirmed" }] }),
    ],
  });
  for (const label of ["What it is for", "Its stages", "Held under it", "Said of it"])
    expect(markup.split(`>${label}</text>`)).toHaveLength(3);
  expect(markup.match(/<tr>/g)).toHaveLength(5);
  expect(markup).toContain('href="/sessions/s-2010-05-01"');
});

test("an instrument of which only the time is known has no drawing: the facts say it", () => {
  expect(shown({ period: day("2010") })).toBe("");
});
