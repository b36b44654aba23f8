import { expect, test } from "vitest";
import { summaryOf } from "./summary.ts";

const session = {
  id: "washington-2022",
  title: "Strategic Dialogue",
  status: "held",
  format: "consultations",
  place: "Washington, D.C.",
  date: { edtf: "2022-02-04", earliest: "2022-02-04", latest: "2022-02-04" },
  parties: [{ id: "inc", name: "Widgets Inc." }],
  claims: 17,
} as const;

test.each([
  ["en", "4 February 2022, Washington, D.C. Consultations. Widgets Inc. 17 claims."],
  ["ru", "4 февраля 2022 года, Washington, D.C. Консультации. Widgets Inc. 17 утверждений."],
] as const)("what ends with a full stop gets no other: %s", (language, summary) => {
  const reader = { language, baseUrl: "", today: "2031-12-01" };
  expect(summaryOf(reader, "session", session)).toEqual({ title: "Strategic Dialogue", summary });
});
