import type { Datum } from "../../language/dates.ts";
import { type Cited, keyOf, oneLine, partsOf, pinsOf, titleOf } from "./cited.ts";

const numbersOf = (day: string): number[] => day.split("-").map(Number);

/** A date of CSL JSON: a day, month or year; days from one to another; else as it is written. */
function cslDate(date: Datum) {
  const circa = (date.uncertain || date.approximate) && { circa: true };
  const parts = partsOf(date);
  if (parts) return { "date-parts": [parts.map(Number)], ...circa };
  const interval = /^(\d{4}(?:-\d\d){0,2})\/(\d{4}(?:-\d\d){0,2})$/.exec(date.edtf);
  if (interval) return { "date-parts": interval.slice(1, 3).map(numbersOf), ...circa };
  return { raw: date.edtf, ...circa };
}

/** An item of CSL JSON (citationstyles.org, schema 1.0.2), alone in its list. */
export function csl(cited: Cited): string {
  const { tellers, title, place, date, pinned, asOf, revision, language } = cited;
  const item = {
    id: keyOf(cited),
    type: "webpage",
    title: oneLine(titleOf(cited)),
    author: tellers.map((literal) => ({ literal: oneLine(literal) })),
    "container-title": "Collegium",
    issued: cslDate(date),
    "event-title": oneLine(title),
    "event-date": cslDate(date),
    ...(place !== undefined && { "event-place": oneLine(place) }),
    language,
    version: String(revision),
    ...(cited.void && { status: cited.void }),
    URL: pinned,
    accessed: { "date-parts": [numbersOf(asOf)] },
    note: pinsOf(cited),
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}
