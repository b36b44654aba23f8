import { Duration } from "aws-cdk-lib";
import { MathExpression, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { ITable } from "aws-cdk-lib/aws-dynamodb";
import { type Place, serviceOf } from "../place.ts";

export const minute = Duration.minutes(1);

type Teller = Parameters<typeof serviceOf>[1];

/** A count of the functions' own, from their embedded metrics. */
export const told = (place: Place, name: Teller, metricName: string, period = minute): Metric =>
  new Metric({
    namespace: "Collegium",
    metricName,
    dimensionsMap: { service: serviceOf(place, name) },
    statistic: Stats.SUM,
    period,
  });

const ofTable = (table: ITable, metricName: string, more: Record<string, string>, period: Duration): Metric =>
  new Metric({
    namespace: "AWS/DynamoDB",
    metricName,
    dimensionsMap: { TableName: table.tableName, ...more },
    period,
  });

/**
 * Commits that were appended in an hour in which none was sequenced: what the age of stream records can't tell, for where a mapping is off or
 * its filter wrong, there are none. DynamoDB counts the appends, the sequencer its commits. An hour whose only commit came in its last seconds
 * would ring too, and be silent again an hour later. So might one with nothing but refused appends, for AWS doesn't say whether it counts
 * those: better than to take away what was perhaps never added, and be silent about a lag.
 */
export function unsequenced(place: Place, events: ITable): MathExpression {
  const period = Duration.hours(1);
  return new MathExpression({
    label: "Commits appended while none was sequenced",
    expression: "IF(appended > 0 AND FILL(sequenced, 0) == 0, appended, 0)",
    period,
    usingMetrics: {
      appended: ofTable(events, "SuccessfulRequestLatency", { Operation: "PutItem" }, period).with({
        statistic: Stats.SAMPLE_COUNT,
      }),
      sequenced: told(place, "sequencer", "CommitsSequenced", period),
    },
  });
}

/** Requests that a table throttled, writing or reading. */
export const throttled = (table: ITable): Metric[] =>
  ["WriteThrottleEvents", "ReadThrottleEvents"].map((name) =>
    ofTable(table, name, {}, Duration.minutes(5)).with({
      statistic: Stats.SUM,
      label: `${table.node.id} ${name}`,
    }),
  );
