import { type Summary, summary } from "./statistics.ts";

/** What was promised of a ratio; a row without one only informs. */
export type Limit = { readonly atLeast: number } | { readonly atMost: number };

/** One line of the table. */
export interface Row {
  /** What is compared with what. */
  readonly what: string;
  readonly limit?: Limit;
  readonly ratio: Summary;
  /** Undefined where nothing was promised. */
  readonly holds?: boolean;
  /** The values behind the ratio, in words. */
  readonly detail: string;
  /** Why it falls short, where it does and the cause was found. */
  readonly cause?: string;
}

/** A row from the ratios of each round. The median decides; `cause` is kept for the day when it does not hold. */
export function row(
  what: string,
  limit: Limit | undefined,
  ratios: readonly number[],
  detail: string,
  cause?: string,
): Row {
  const ratio = summary(ratios);
  if (limit === undefined) return { what, ratio, detail };
  const holds = "atLeast" in limit ? ratio.median >= limit.atLeast : ratio.median <= limit.atMost;
  return { what, limit, ratio, holds, detail, ...(holds || cause === undefined ? {} : { cause }) };
}

/** `0.134 ms (0.130 to 0.150)`: the median and the quartiles. */
export function spread(values: readonly number[], unit: string): string {
  const { median, lower, upper } = summary(values);
  return `${figure(median)} ${unit} (${figure(lower)} to ${figure(upper)})`;
}

/** Three significant digits; whole numbers from a thousand on. */
export const figure = (value: number): string =>
  Math.abs(value) >= 1000 ? Math.round(value).toLocaleString("en") : `${Number(value.toPrecision(3))}`;
