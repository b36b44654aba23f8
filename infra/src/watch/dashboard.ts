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
import type { Compute } from "../compute/stack.ts";
import type { Tables } from "../data/stack.ts";
import type { Place } from "../place.ts";
import { throttled, told } from "./metrics.ts";

const period = Duration.minutes(5);

/** One page that shows how the register is. */
export function dashboard(
  stack: Stack,
  place: Place,
  address: string,
  { functions, failures, http }: Compute,
  tables: Tables,
  alarms: Alarm[],
): void {
  const { prefix } = place;
  const all = Object.values(functions);
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
          [http.api.metricCount({ period })],
          [http.api.metricClientError({ period }), http.api.metricServerError({ period })],
        ),
        graph("Time to answer", [
          http.api.metricLatency({ period, statistic: Stats.p(50) }),
          http.api.metricLatency({ period, statistic: Stats.p(99) }),
        ]),
        graph(
          "Commits sequenced, projected, set aside",
          [
            told(place, "sequencer", "CommitsSequenced", period),
            told(place, "projector", "CommitsProjected", period),
          ],
          [
            told(place, "sequencer", "CommitsSetAside", period),
            told(place, "projector", "CommitsSetAside", period),
          ],
        ),
      ],
      [
        graph("Age of stream records", [
          functions.sequencer.metric("IteratorAge", { period, statistic: Stats.MAXIMUM }),
          functions.projector.metric("IteratorAge", { period, statistic: Stats.MAXIMUM }),
        ]),
        graph(
          "Errors, throttles, batches given up",
          all.flatMap((one) => [one.metricErrors({ period }), one.metricThrottles({ period })]),
          Object.values(failures).map((queue) => queue.metricApproximateNumberOfMessagesVisible({ period })),
        ),
        graph("Throttled by tables", Object.values(tables).flatMap(throttled)),
      ],
    ],
  });
}
