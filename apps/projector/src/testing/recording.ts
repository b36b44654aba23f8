import type { Telemetry } from "../telemetry.ts";

/** Telemetry that is kept, for tests to look at. */
export function recording() {
  const counted = new Map<string, number>();
  const lines: { level: string; message: string; fields: Readonly<Record<string, unknown>> }[] = [];
  const gauges = new Map<string, number>();
  const sent: Record<string, number>[] = [];
  const telemetry: Telemetry = {
    begin() {},
    note(level, message, fields) {
      lines.push({ level, message, fields });
    },
    count(metric, by = 1) {
      counted.set(metric, (counted.get(metric) ?? 0) + by);
    },
    gauge(metric, value) {
      gauges.set(metric, value);
    },
    end() {
      sent.push(Object.fromEntries(counted));
    },
  };
  return {
    telemetry,
    lines,
    counts: () => Object.fromEntries(counted),
    /** The number last told of something. */
    now: (metric: string) => gauges.get(metric),
    /** What had been counted at the end of each invocation. */
    sent,
  };
}
