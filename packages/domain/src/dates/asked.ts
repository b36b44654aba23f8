import type { Day } from "./calendar.ts";
import { parseEdtf } from "./edtf.ts";

/** How a day is written that something is asked for by: `2009`, `2009-11` or `2009-11-25`. */
export const dayPattern = "\\d{4}(-\\d{2}(-\\d{2})?)?";
const written = new RegExp(`^${dayPattern}$`);

/** Whether it is written as such a day is; there may be none. */
export const isWrittenDay = (value: string): boolean => written.test(value);

/** The first or the last day that is meant by one asked for: from 2009 on is from 2009-01-01. Undefined where there is no such day. */
export const dayMeant = (value: string, side: "earliest" | "latest"): Day | undefined =>
  isWrittenDay(value) ? parseEdtf(value)?.[side] : undefined;

/** Whether of two days that something is asked for by the second is before the first: nothing can be found then. */
export const isTurned = ({ from, to }: { readonly from?: Day; readonly to?: Day }): boolean =>
  from !== undefined && to !== undefined && to < from;
