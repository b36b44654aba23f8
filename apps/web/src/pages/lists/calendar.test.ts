import { expect, test } from "vitest";
import { calendarOf } from "./calendar.ts";

const reader = { language: "en", baseUrl: "", today: "2031-12-01" } as const;
const session: Omit<Dated, "date"> = {
  id: "minsk-2014",
  status: "held",
  format: "joint-collegium",
  title: "A; title, with\nmarks",
  place: "Minsk",
  parties: [{ id: "mfa-belarus", name: "Ministry of Foreign Affairs" }],
  claims: 20,
};
type Dated = Parameters<ReturnType<typeof calendarOf>["events"]>[0][number];

const written = (...dates: Dated["date"][]): string => {
  const { head, events, end } = calendarOf(reader, { title: "Sessions", origin: "https://register.example" });
  const each = dates.map((date) => events([{ ...session, date }]));
  // Lines are folded after 75 octets.
  return [head, ...each, events([]), end].join("").replaceAll("\r\n ", "");
};

test("a day is one day, and the end is the day after", () => {
  const calendar = written({ edtf: "2014-11-18", earliest: "2014-11-18", latest: "2014-11-18" });
  expect(calendar).toContain("DTSTART;VALUE=DATE:20141118\r\nDTEND;VALUE=DATE:20141119");
  expect(calendar).toContain("STATUS:CONFIRMED");
  expect(calendar).toContain("SUMMARY:A\\; title\\, with\\nmarks");
  expect(calendar).toContain("UID:https://register.example/sessions/minsk-2014");
});

test.each([
  { edtf: "2014-11", earliest: "2014-11-01", latest: "2014-11-30" },
  { edtf: "2014-11-18?", earliest: "2014-11-18", latest: "2014-11-18", uncertain: true },
] as const)("what $edtf can mean is tentative", (date) => {
  expect(written(date)).toContain("STATUS:TENTATIVE");
});

test("only of several days it is said that it was one of them", () => {
  const month = written({ edtf: "2014-11", earliest: "2014-11-01", latest: "2014-11-30" });
  expect(month).toContain("November 2014 (one of these days\\, or some of them)");
  const day = { edtf: "2014-11-18?", earliest: "2014-11-18", latest: "2014-11-18", uncertain: true } as const;
  expect(written(day)).toContain("18 November 2014 (uncertain)\\n");
});

test("parts make up one calendar, however many they are", () => {
  const day = { edtf: "2014-11-18", earliest: "2014-11-18", latest: "2014-11-18" };
  const calendar = written(day, day, day);
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(calendar.match(/END:VEVENT\r\n/g)).toHaveLength(3);
  expect(calendar.match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
  expect(calendar.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(written().match(/VEVENT/g)).toBeNull();
});
