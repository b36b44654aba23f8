export { runFunctions } from "./run.ts";
export { functionTelemetry } from "./telemetry.ts";
