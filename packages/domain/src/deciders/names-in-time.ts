import { parseEdtf } from "../dates/edtf.ts";
import type { Names } from "../events/index.ts";

/** What something was called until a day (EDTF). */
export interface FormerNames {
  readonly names: Names;
  readonly until: string;
}

/** What something is called, and what it was called before, oldest first. */
export interface NamesInTime {
  readonly names: Names;
  readonly former: readonly FormerNames[];
}

/**
 * The names after a new one is told. Without a day it stands in the place of the last: how that is spelt, or when it came, is all that
 * was known. With a day it stands from that day on to the next that is known: whatever the order in which an editor learns of them.
 */
export function renamed({ names, former }: NamesInTime, to: Names, from: string | undefined): NamesInTime {
  if (from === undefined) return { names: to, former };
  const begins = firstDay(from);
  const later = former.findIndex(({ until }) => firstDay(until) > begins);
  const index = later < 0 ? former.length : later;
  const before = former.slice(0, index);
  // The same day again: another spelling of what came with it.
  const period = before.at(-1)?.until === from ? [] : [{ names: former[index]?.names ?? names, until: from }];
  const after = former[index];
  return after
    ? { names, former: [...before, ...period, { ...after, names: to }, ...former.slice(index + 1)] }
    : { names: to, former: [...before, ...period] };
}

/** Unreadable dates are no dates: they sort first. */
const firstDay = (date: string): string => parseEdtf(date)?.earliest ?? "";
