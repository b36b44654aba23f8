import { Duration } from "aws-cdk-lib";
import { MathExpression, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { ITable } from "aws-cdk-lib/aws-dynamodb";

export const minute = Duration.minutes(1);

/** A count of the functions' own, from their embedded metrics. */
export const told = (service: "sequencer" | "projector", metricName: string, period = minute): Metric =>
  new Metric({
    namespace: "Collegium",
    metricName,
    dimensionsMap: { service },
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
 * would ring too, and be silent again an hour later.
 */
export function unsequenced(events: ITable): MathExpression {
  const period = Duration.hours(1);
  return new MathExpression({
    label: "Commits appended while none was sequenced",
    expression:
      "IF(appended - FILL(refused, 0) > 0 AND FILL(sequenced, 0) == 0, appended - FILL(refused, 0), 0)",
    period,
    usingMetrics: {
      appended: ofTable(events, "SuccessfulRequestLatency", { Operation: "PutItem" }, period).with({
        statistic: Stats.SAMPLE_COUNT,
      }),
      refused: ofTable(events, "ConditionalCheckFailedRequests", {}, period).with({ statistic: Stats.SUM }),
      sequenced: told("sequencer", "CommitsSequenced", period),
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
