import type { Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Compute } from "../compute/stack.ts";
import type { Tables } from "../data/stack.ts";
import type { Place } from "../place.ts";
import { minute, told, unsequenced } from "./metrics.ts";

interface Watched {
  readonly metric: IMetric;
  /** What it means, and what to do next: the text of the e-mail. */
  readonly means: string;
  /** Rings from here on; at 1 if nothing else is said. */
  readonly from?: number;
  /** For so many periods in a row. */
  readonly periods?: number;
}

const minutes = 60_000;

/**
 * What somebody should hear of. Each has a section in docs/runbook.md. Throttled tables are not among it: their calls are tried again, and what
 * fails in spite of that shows as age, or as a 5xx.
 */
export function watched(
  place: Place,
  { functions, failures, http }: Compute,
  { events }: Tables,
): Record<string, Watched> {
  const streams = ["sequencer", "projector"] as const;
  const of = <T>(names: readonly T[], watch: (name: T) => readonly [string, Watched]) =>
    Object.fromEntries(names.map(watch));
  return {
    ...of(streams, (name) => [
      `${name}-age`,
      {
        metric: functions[name].metric("IteratorAge", { statistic: Stats.MAXIMUM, period: minute }),
        from: 2 * minutes,
        periods: 3,
        means: `What was recorded waits for the ${name} for more than 2 minutes. Its log says why.`,
      },
    ]),
    ...of(streams, (name) => [
      `${name}-failures`,
      {
        metric: failures[name].metricApproximateNumberOfMessagesVisible({
          statistic: Stats.MAXIMUM,
          period: minute,
        }),
        means: `The ${name} gave up on a batch. Nothing is lost: redrive, or reconcile.`,
      },
    ]),
    ...of(streams, (name) => [
      `${name}-poison`,
      {
        metric: told(place, name, "CommitsSetAside"),
        means: `A commit was set aside by the ${name}: it can't be read or projected. /readyz and the log name it.`,
      },
    ]),
    "sequencer-lag": {
      metric: unsequenced(place, events),
      means:
        "Commits were appended in the last hour and none was sequenced. Look whether the mapping is on; reconcile.",
    },
    "api-5xx": {
      metric: http.api.metricServerError({ statistic: Stats.SUM, period: minute.plus(minute) }),
      from: 3,
      means: "The API answered three times with 5xx in two minutes. Its log says why.",
    },
    ...of(["api", ...streams] as const, (name) => [
      `${name}-throttles`,
      {
        metric: functions[name].metricThrottles({ statistic: Stats.SUM, period: minute }),
        periods: 3,
        means: `The ${name} is refused executions: the account's limit of concurrent ones is reached. Ask AWS for more.`,
      },
    ]),
  };
}

/** Makes an alarm of each, which tells the topic when it rings and when it ends. */
export function alarmsOf(
  stack: Stack,
  { prefix }: Place,
  topic: ITopic,
  everything: Readonly<Record<string, Watched>>,
): Alarm[] {
  const action = new SnsAction(topic);
  return Object.entries(everything).map(([name, { metric, means, from = 1, periods = 1 }]) => {
    const alarm = new Alarm(stack, name, {
      alarmName: `${prefix}${name}`,
      alarmDescription: means,
      metric,
      threshold: from,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      // Nothing happening is the usual state of a register.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    return alarm;
  });
}
