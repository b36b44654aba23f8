import { Duration, type Stack } from "aws-cdk-lib";
import { type IMetric, MathExpression, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, LogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { FunctionName } from "../bundles.ts";
import { failuresOf } from "../compute/stream.ts";
import { type Deployment, functionNameOf, serviceOf, tableNameOf } from "../deployment.ts";
import type { TableName } from "../tables.ts";

export const minute = Duration.minutes(1);

export type Teller = Parameters<typeof serviceOf>[1];

/** A metric of AWS's own, of what has a name of ours. */
const of =
  (namespace: string, dimension: string) =>
  (name: string, metricName: string, period: Duration, statistic: string = Stats.SUM): Metric =>
    new Metric({ namespace, metricName, dimensionsMap: { [dimension]: name }, statistic, period });

const ofFunction = of("AWS/Lambda", "FunctionName");
const ofTable = of("AWS/DynamoDB", "TableName");

/** What Lambda counts of a function. */
export const run = (place: Deployment, name: FunctionName, what: "Errors" | "Throttles", period = minute) =>
  ofFunction(functionNameOf(place, name), what, period);

/** How long records of its stream waited for a function, in milliseconds. */
export const age = (place: Deployment, name: Teller, period = minute) =>
  ofFunction(functionNameOf(place, name), "IteratorAge", period, Stats.MAXIMUM);

/** How many batches wait that a function gave up. */
export const givenUp = (place: Deployment, name: Teller, period = minute) =>
  of("AWS/SQS", "QueueName")(
    failuresOf(place, name),
    "ApproximateNumberOfMessagesVisible",
    period,
    Stats.MAXIMUM,
  );

/** What API Gateway counts of an HTTP API, by its id. */
export const requests = of("AWS/ApiGateway", "ApiId");

/** A count of the functions' own, from their embedded metrics. */
export const told = (place: Deployment, name: Teller, metricName: string, period = minute): Metric =>
  of("Collegium", "service")(serviceOf(place, name), metricName, period);

/** Damaged items that somebody met, counted by the stage's name in their logs (`damageFilters`). */
export const damageMet = ({ prefix }: Deployment, period = minute): Metric =>
  new Metric({ ...damageMetric(prefix), statistic: Stats.SUM, period });
const damageMetric = (prefix: string) => ({ namespace: "Collegium", metricName: `${prefix}damaged` });

/** Functions that answer requests, and so log what they meet as the API does. */
const answering = ["api", "search", "sheets", "drafts", "pages"] as const satisfies readonly FunctionName[];

/** Counts the lines by which functions that answer requests tell of a damaged item. */
export function damageFilters(stack: Stack, place: Deployment): void {
  const { namespace: metricNamespace, metricName } = damageMetric(place.prefix);
  for (const name of answering) {
    const log = `/aws/lambda/${functionNameOf(place, name)}`;
    new MetricFilter(stack, `${name}-damaged`, {
      logGroup: LogGroup.fromLogGroupName(stack, `${name}-log`, log),
      filterPattern: FilterPattern.stringValue("$.msg", "=", "damaged"),
      metricNamespace,
      metricName,
      metricValue: "1",
    });
  }
}

/**
 * What went into a step of which nothing came out, in a quarter of an hour: what the age of stream records can't tell, for where a mapping is
 * off or its filter wrong, there are none. There is no value for a time in which nothing went in: whoever rings by this goes on ringing then,
 * until something came out. A quarter whose only commit came in its last second rings too, and is silent again after the next.
 */
function stuck(label: string, into: IMetric, out: IMetric): MathExpression {
  return new MathExpression({
    label,
    expression: "IF(FILL(out, 0) > 0, 0, into)",
    period: quarter,
    usingMetrics: { into, out },
  });
}
const quarter = Duration.minutes(15);

/**
 * Commits that were appended while none was sequenced. DynamoDB counts the appends, the sequencer its commits. A quarter with nothing but refused
 * appends may ring as well, for AWS doesn't say whether it counts those: better than to take away what was perhaps never added, and be silent.
 */
export const unsequenced = (place: Deployment): MathExpression =>
  stuck(
    "Commits appended while none was sequenced",
    new Metric({
      namespace: "AWS/DynamoDB",
      metricName: "SuccessfulRequestLatency",
      dimensionsMap: { TableName: tableNameOf(place, "events"), Operation: "PutItem" },
      statistic: Stats.SAMPLE_COUNT,
      period: quarter,
    }),
    told(place, "sequencer", "CommitsSequenced", quarter),
  );

/** Commits that were sequenced while none was projected, each counted by who does it. */
export const unprojected = (place: Deployment): MathExpression =>
  stuck(
    "Commits sequenced while none was projected",
    told(place, "sequencer", "CommitsSequenced", quarter),
    told(place, "projector", "CommitsProjected", quarter),
  );

/** Requests that a table throttled, writing or reading. */
export const throttled = (place: Deployment, table: TableName): Metric[] =>
  ["WriteThrottleEvents", "ReadThrottleEvents"].map((name) =>
    ofTable(tableNameOf(place, table), name, Duration.minutes(5)).with({ label: `${table} ${name}` }),
  );
