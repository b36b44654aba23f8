import type { Telemetry } from "@collegium/projector";
import type { Logger } from "pino";
import { Counter, type Registry } from "prom-client";

/** What a function tells, in the log of this process and among its metrics: `collegium_function_<name>`, as CloudWatch has it under `name`. */
export function functionTelemetry(log: Logger, registry: Registry): (service: string) => Telemetry {
  const counts = new Counter({
    name: "collegium_function_decisions_total",
    help: "What the sequencer and the projector did, and decided without anybody noticing",
    labelNames: ["service", "metric"],
    registers: [registry],
  });
  return (service) => {
    const lines = log.child({ service });
    return {
      begin() {},
      note: (level, message, fields) => lines[level](fields, message),
      count: (metric, by = 1) => counts.inc({ service, metric }, by),
      // What there is now, such as commits that are set aside, the register's own metrics say.
      gauge() {},
      end() {},
    };
  };
}
