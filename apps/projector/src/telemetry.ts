import type { Logger } from "@aws-lambda-powertools/logger";
import { type Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { Context } from "aws-lambda";

type Fields = Readonly<Record<string, unknown>>;
export type Level = "info" | "warn" | "error";

/** What the handlers tell: a line for whoever looks into something, and a number for whoever watches. */
export interface Telemetry {
  /** Notes which invocation the following lines belong to. */
  begin(context: Context | undefined): void;
  /** What went wrong, if something did, is field `error`. */
  note(level: Level, message: string, fields: Fields): void;
  /** Adds to a count; 1 if nothing else is said. */
  count(metric: string, by?: number): void;
  /** Sends the counts off, at the end of an invocation. */
  end(): void;
}

/** A message, and what is counted with it: 1 if `by` is not given. */
export interface Line {
  readonly level: Level;
  readonly message: string;
  readonly metric: string;
  readonly by?: number;
}

/** Notes and counts one thing. */
export function tell({ note, count }: Telemetry, { level, message, metric, by }: Line, fields: Fields): void {
  note(level, message, fields);
  count(metric, by);
}

/** By Powertools: JSON lines on standard output, metrics among them in CloudWatch's embedded format. */
export const powertools = (logger: Logger, metrics: Metrics): Telemetry => ({
  begin(context) {
    if (context) logger.addContext(context);
  },
  note: (level, message, fields) => logger[level](message, fields),
  count: (metric, by = 1) => {
    metrics.addMetric(metric, MetricUnit.Count, by);
  },
  end() {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  },
});
