import type { Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { functionNames } from "../bundles.ts";
import type { Deployment } from "../deployment.ts";
import {
  age,
  damageMet,
  givenUp,
  minute,
  requests,
  run,
  type Teller,
  told,
  unprojected,
  unsequenced,
} from "./metrics.ts";

interface Watched {
  readonly metric: IMetric;
  /** What it means, and what to do next: the text of the e-mail. */
  readonly means: string;
  /** Rings from here on; at 1 if nothing else is said. */
  readonly from?: number;
  /** For so many periods in a row. */
  readonly periods?: number;
  /**
   * Goes on ringing while there is no news of it, until something says that it is well again. Where this is not set, no news is good news:
   * nothing happening is the usual state of a register.
   */
  readonly lasting?: true;
}

const minutes = 60_000;

/**
 * What somebody should hear of. Each has a section in docs/runbook.md. Throttled tables are not among it: their calls are tried again, and what
 * fails in spite of that shows as age, or as a 5xx.
 */
export function watched(place: Deployment, apiId: string): Record<string, Watched> {
  const streams = ["sequencer", "projector", "searcher"] as const satisfies readonly Teller[];
  const of = <T>(names: readonly T[], watch: (name: T) => readonly [string, Watched]) =>
    Object.fromEntries(names.map(watch));
  return {
    ...of(streams, (name) => [
      `${name}-age`,
      {
        metric: age(place, name),
        from: 2 * minutes,
        periods: 3,
        means: `What was recorded waits for the ${name} for more than 2 minutes. Its log says why.`,
      },
    ]),
    ...of(streams, (name) => [
      `${name}-failures`,
      {
        metric: givenUp(place, name),
        means: `The ${name} gave up on a batch. Nothing is lost: redrive, or reconcile.`,
      },
    ]),
    "sequencer-poison": {
      // Which commits it can't read the sequencer learns only from hints: it can't tell when there are none left.
      metric: told(place, "sequencer", "CommitsSetAside"),
      lasting: true,
      means:
        "A commit can't be read, and was set aside by the sequencer. Its log names it. Once it is mended, set this alarm to OK.",
    },
    "projector-poison": {
      // How many there are now, told by every run.
      metric: told(place, "projector", "CommitsAside").with({ statistic: Stats.MAXIMUM }),
      lasting: true,
      means:
        "Commits can't be projected, and are set aside. /readyz counts them, the log names them. Ends with the first commit after the mending.",
    },
    "sequencer-lag": {
      metric: unsequenced(place),
      lasting: true,
      means: "Commits were appended, and none was sequenced. Look whether the mapping is on; reconcile.",
    },
    "projector-lag": {
      metric: unprojected(place),
      lasting: true,
      means: "Commits were sequenced, and none was projected. Look whether the mapping is on; reconcile.",
    },
    "api-5xx": {
      metric: requests(apiId, "5xx", minute.plus(minute)),
      from: 3,
      means:
        "The register answered three times with 5xx in two minutes, a page or the API. Their logs say why.",
    },
    damaged: {
      // Only whoever reads an item learns that it is damaged: no news is no sign that it was mended.
      metric: damageMet(place),
      lasting: true,
      means:
        "Something that was recorded is damaged, and a reader met it. Logs name it, at “damaged”. Once it is mended, set this alarm to OK.",
    },
    "search-size": {
      metric: told(place, "searcher", "SearchFileBytes").with({ statistic: Stats.MAXIMUM }),
      from: 1_000_000_000,
      means:
        "The search file has 1 GB. Fetching it takes those readers some seconds who come to a new process: see docs/deploy.md for what then.",
    },
    ...of(functionNames, (name) => [
      `${name}-throttles`,
      {
        metric: run(place, name, "Throttles"),
        periods: 3,
        means: `The ${name} is refused executions: the account's limit of concurrent ones is reached. Ask AWS for more.`,
      },
    ]),
  };
}

/** Makes an alarm of each, which tells the topic when it rings and when it ends. */
export function alarmsOf(
  stack: Stack,
  { prefix }: Deployment,
  topic: ITopic,
  everything: Readonly<Record<string, Watched>>,
): Alarm[] {
  const action = new SnsAction(topic);
  return Object.entries(everything).map(([name, { metric, means, from = 1, periods = 1, lasting }]) => {
    const alarm = new Alarm(stack, name, {
      alarmName: `${prefix}${name}`,
      alarmDescription: means,
      metric,
      threshold: from,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: lasting ? TreatMissingData.IGNORE : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    return alarm;
  });
}
