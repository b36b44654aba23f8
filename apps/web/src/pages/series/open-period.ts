import type { ServedDocument } from "@collegium/read-model";
import { yearsOf } from "../../parts/picture/span.ts";

type Series = ServedDocument<"series">;

/** Whole years, from the first to the last. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/**
 * The year that is not over yet, or the years where a series recurs every two: periods are counted as its gaps are, from `since` or its first member.
 * Undefined where it is not known how often it recurs or since when, and where it begins later.
 */
export function openPeriod(
  { every, since, members }: Pick<Series, "every" | "since" | "members">,
  today: string,
): Years | undefined {
  const first = since ? yearsOf(since).first : firstYear(members);
  const year = Number.parseInt(today, 10);
  if (!every || first === undefined || first > year) return undefined;
  const step = every === "year" ? 1 : 2;
  const from = year - ((year - first) % step);
  return { from, to: from + step - 1 };
}

function firstYear(members: Series["members"]): number | undefined {
  const years = members.flatMap((member) => {
    const date = member.kind === "session" ? member.session.date : member.period;
    return (date && yearsOf(date).first) ?? [];
  });
  // Not `Math.min(...years)`: there may be more than a call takes.
  return years.length === 0 ? undefined : years.reduce((one, other) => Math.min(one, other));
}
