import { isTurned } from "@collegium/domain";
import { dayAsked } from "../../serving/day.ts";

/** Two days that a form asks for, as they were written where something is amiss with them. */
export interface Days {
  readonly from: string | undefined;
  readonly to: string;
  readonly amiss?: DaysAmiss | undefined;
}

interface DaysAmiss {
  readonly fields: readonly string[];
  /** `turned` where the first day is after the second. */
  readonly why: "noDay" | "ahead" | "turned";
}

/** The two days of an address, the later one today where it is missing. */
export function daysAsked(search: URLSearchParams, today: string): Days {
  const begins = dayAsked(search, "from", today);
  const ends = dayAsked(search, "to", today);
  const written = { from: search.get("from")?.trim() || undefined, to: search.get("to")?.trim() || today };
  for (const one of [begins, ends])
    if ("trouble" in one) {
      const { parameters: fields = [], trouble } = one;
      return { ...written, amiss: { fields, why: trouble === "ahead" ? "ahead" : "noDay" } };
    }
  const { from, to } = { from: dayOf(begins), to: dayOf(ends) ?? today };
  if (isTurned({ from, to })) return { from, to, amiss: { fields: ["from", "to"], why: "turned" } };
  return { from, to };
}

const dayOf = (asked: ReturnType<typeof dayAsked>): string | undefined =>
  "day" in asked ? asked.day : undefined;
