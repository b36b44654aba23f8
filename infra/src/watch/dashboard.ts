import { Duration, type Stack } from "aws-cdk-lib";
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Stats,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import { functionNames } from "../bundles.ts";
import type { Deployment } from "../deployment.ts";
import { tableNames } from "../tables.ts";
import { age, damageMet, givenUp, requests, run, throttled, told } from "./metrics.ts";

const period = Duration.minutes(5);

/** One page that shows how the register is. */
export function dashboard(
  stack: Stack,
  place: Deployment,
  { address, apiId }: { address: string; apiId: string },
  alarms: Alarm[],
): void {
  const { prefix } = place;
  const streams = ["sequencer", "projector", "searcher"] as const;
  const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
    new GraphWidget({ title, left, right, width: 8, height: 6 });
  new Dashboard(stack, "dashboard", {
    dashboardName: `${prefix}register`,
    defaultInterval: Duration.days(1),
    widgets: [
      [new TextWidget({ markdown: `# ${prefix}register\n[${address}](${address})`, width: 24, height: 2 })],
      [new AlarmStatusWidget({ title: "Alarms", alarms, width: 24, height: 3 })],
      [
        graph(
          "Requests, and those that failed",
          [requests(apiId, "Count", period, Stats.SAMPLE_COUNT)],
          [requests(apiId, "4xx", period), requests(apiId, "5xx", period)],
        ),
        graph("Time to answer", [
          requests(apiId, "Latency", period, Stats.p(50)),
          requests(apiId, "Latency", period, Stats.p(99)),
        ]),
        graph(
          "Commits sequenced, projected; set aside, damaged",
          [
            told(place, "sequencer", "CommitsSequenced", period),
            told(place, "projector", "CommitsProjected", period),
          ],
          [
            told(place, "sequencer", "CommitsSetAside", period),
            told(place, "projector", "CommitsAside", period).with({ statistic: Stats.MAXIMUM }),
            damageMet(place, period),
          ],
        ),
      ],
      [
        graph(
          "Age of stream records",
          streams.map((name) => age(place, name, period)),
        ),
        graph(
          "Errors, throttles, batches given up",
          functionNames.flatMap((name) => [
            run(place, name, "Errors", period),
            run(place, name, "Throttles", period),
          ]),
          streams.map((name) => givenUp(place, name, period)),
        ),
        graph(
          "Throttled by tables",
          tableNames.flatMap((table) => throttled(place, table)),
        ),
      ],
    ],
  });
}
