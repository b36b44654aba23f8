import type { Gap, Search, SeriesDocument } from "../documents/series.ts";
import type { Entry } from "../port.ts";

/** A member whose date can mean more years than this names no year: it fills no gap. */
const vagueYears = 10;
/** So that no `since` makes an answer that is only gaps. */
const mostGaps = 500;

interface Years {
  readonly first: number;
  readonly last: number;
}

/**
 * The periods of a series without a member: from `since`, or the first member, to the last period that was over before `today`.
 * A member fills every period that its date can mean. None where it is not known how often, or since when.
 */
export function gapsOf(
  series: Pick<SeriesDocument, "every" | "since"> & { readonly searches: readonly Search[] },
  members: readonly Pick<Entry, "earliest" | "latest">[],
  today: string,
): Gap[] {
  const step = series.every === "year" ? 1 : 2;
  const filled = members.flatMap(yearsOf).filter(({ first, last }) => last - first < vagueYears);
  const since = series.since && yearOf(series.since.earliest);
  const first =
    since ?? filled.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY);
  if (!series.every || !Number.isFinite(first)) return [];

  const gaps: Gap[] = [];
  for (let year = first; year + step <= yearOf(today) && gaps.length < mostGaps; year += step) {
    const period = { first: year, last: year + step - 1 };
    if (!filled.some((member) => overlap(member, period))) gaps.push(gapOf(period, series.searches));
  }
  return gaps;
}

function gapOf(period: Years, all: readonly Search[]): Gap {
  const searches = all.filter((search) => yearsOf(search.period).some((years) => overlap(years, period)));
  const edtf = period.first === period.last ? pad(period.first) : `${pad(period.first)}/${pad(period.last)}`;
  return { period: edtf, status: searches.at(-1)?.outcome ?? "unsearched", searches };
}

const yearsOf = ({ earliest, latest }: Pick<Entry, "earliest" | "latest">): Years[] =>
  earliest === undefined || latest === undefined ? [] : [{ first: yearOf(earliest), last: yearOf(latest) }];

const yearOf = (day: string): number => Number(day.slice(0, 4));
const pad = (year: number): string => String(year).padStart(4, "0");
const overlap = (a: Years, b: Years): boolean => a.first <= b.last && b.first <= a.last;
