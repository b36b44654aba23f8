import { type Meter, meters, prices } from "./prices.ts";

/** How much of each meter something takes. */
export type Usage = Readonly<Partial<Record<Meter, number>>>;

/** What a register takes: for each public read, for each session that is recorded, and in a month in which nothing happens. */
export interface Consumption {
  readonly read: Usage;
  readonly session: Usage;
  readonly month: Usage;
}

export interface Scenario {
  readonly readsADay: number;
  readonly sessionsAMonth: number;
}

export interface BillLine {
  readonly meter: Meter;
  readonly used: number;
  /** Beyond what is free. */
  readonly paid: number;
  readonly dollars: number;
}

const daysAMonth = 30;

/** A month's bill, line by line. */
export function bill(
  { read, session, month }: Consumption,
  { readsADay, sessionsAMonth }: Scenario,
): BillLine[] {
  return meters.map((meter) => {
    const used =
      readsADay * daysAMonth * (read[meter] ?? 0) +
      sessionsAMonth * (session[meter] ?? 0) +
      (month[meter] ?? 0);
    const { dollars, per, free } = prices[meter];
    const paid = Math.max(0, used - free);
    return { meter, used, paid, dollars: (paid / per) * dollars };
  });
}

export const total = (lines: readonly BillLine[]): number =>
  lines.reduce((sum, { dollars }) => sum + dollars, 0);
