import type { Telemetry } from "../telemetry.ts";

/** Telemetry that is kept, for tests to look at. */
export function recording() {
  const counted = new Map<string, number>();
  const messages: string[] = [];
  const levels: string[] = [];
  const gauges = new Map<string, number>();
  let ends = 0;
  const telemetry: Telemetry = {
    begin() {},
    note(level, message) {
      messages.push(message);
      levels.push(level);
    },
    count(metric, by = 1) {
      counted.set(metric, (counted.get(metric) ?? 0) + by);
    },
    gauge(metric, value) {
      gauges.set(metric, value);
    },
    end() {
      ends++;
    },
  };
  return {
    telemetry,
    messages,
    levels,
    counts: () => Object.fromEntries(counted),
    /** The number last told of something. */
    now: (metric: string) => gauges.get(metric),
    ended: () => ends,
  };
}
