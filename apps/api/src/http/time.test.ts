import { expect, test } from "vitest";
import { time } from "./time.ts";

const read = (value: string) => time("When").safeParse(value);

test.each([
  ["2026-11-28T00:20:00Z", "2026-11-28T00:20:00.000Z"],
  ["2026-11-28T03:20:00.125+03:00", "2026-11-28T00:20:00.125Z"],
  // RFC 3339, 5.6: in lower case as well.
  ["2026-11-28t00:20:00z", "2026-11-28T00:20:00.000Z"],
  ["2026-11-28t03:20:00+03:00", "2026-11-28T00:20:00.000Z"],
  // 5.7 and appendix D: the second that is put in at the end of a month.
  ["1990-12-31T23:59:60Z", "1990-12-31T23:59:59.999Z"],
  ["1990-12-31T15:59:60-08:00", "1990-12-31T23:59:59.999Z"],
  ["2016-12-31t23:59:60.5z", "2016-12-31T23:59:59.999Z"],
  ["2012-06-30T23:59:60+00:00", "2012-06-30T23:59:59.999Z"],
])("%s is a time", (value, instant) => {
  expect(read(value).data).toBe(instant);
});

test.each([
  "2026-11-28",
  "yesterday",
  "2026-02-30T00:00:00Z",
  "2026-11-28T00:20:00",
  // No second is put in elsewhere than at the end of a month in UTC.
  "2026-11-28T23:59:60Z",
  "1990-12-31T12:00:60Z",
  "1990-12-31T23:59:60-08:00",
  "1990-12-31T23:59:61Z",
  "1990-12-31T23:60:00Z",
  // A year of five digits in UTC, and one before all.
  "9999-12-31T23:59:59-01:00",
  "0000-01-01T00:00:00+01:00",
])("%s is none", (value) => {
  expect(read(value).error?.issues[0]?.message).toBe(
    "This must be a time as in RFC 3339: 2026-11-22T09:30:00Z.",
  );
});

test("a + that was sent as it is, and so reads as a space, is told to be written otherwise", () => {
  const { searchParams } = new URL("http://register/?asOf=2026-11-22T09:30:00+03:00");
  expect(read(searchParams.get("asOf") ?? "").error?.issues[0]?.message).toBe(
    "In an address, + is written %2B: 2026-11-22T09:30:00%2B03:00.",
  );
});
