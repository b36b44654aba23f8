import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { Context } from "aws-lambda";

type Fields = Readonly<Record<string, unknown>>;
type Level = "info" | "warn" | "error";

/** What the handlers tell: a line for whoever looks into something, and a number for whoever watches. */
export interface Telemetry {
  /** Notes which invocation the following lines belong to. */
  begin(context: Context | undefined): void;
  /** What went wrong, if something did, is field `error`. */
  note(level: Level, message: string, fields: Fields): void;
  /** Adds to a count; 1 if nothing else is said. */
  count(metric: string, by?: number): void;
  /** Tells how many there are of something now. */
  gauge(metric: string, value: number): void;
  /** Sends the numbers off, at the end of an invocation. */
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

/** Commits as log lines name them, `topic/arms@3`, so that one can be followed from the request that recorded it to the views. */
export const commitNames = (
  commits: readonly { readonly stream: string; readonly revision: number }[],
): string[] => commits.map(({ stream, revision }) => `${stream}@${revision}`);

/** By Powertools: JSON lines on standard output, metrics among them in CloudWatch's embedded format. */
export const powertools = (logger: Logger, metrics: Metrics): Telemetry => ({
  begin(context) {
    if (context) logger.addContext(context);
  },
  note: (level, message, fields) => logger[level](message, fields),
  count: (metric, by = 1) => {
    metrics.addMetric(metric, MetricUnit.Count, by);
  },
  gauge: (metric, value) => {
    metrics.addMetric(metric, MetricUnit.Count, value);
  },
  end() {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  },
});

/** The functions that hear a stream, as their metrics are told apart; registers that share an account name theirs by `POWERTOOLS_SERVICE_NAME`. */
export function telemetryOf(
  name: "sequencer" | "projector" | "searcher",
  env: Readonly<Record<string, string | undefined>>,
): Telemetry {
  const serviceName = env.POWERTOOLS_SERVICE_NAME || name;
  return powertools(new Logger({ serviceName }), new Metrics({ namespace: "Collegium", serviceName }));
}
