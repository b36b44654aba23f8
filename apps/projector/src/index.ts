export type { StreamHandler } from "./batch.ts";
export { tellOfPoison, tellOfProjecting } from "./projector/decisions.ts";
export { projectorHandler } from "./projector/handler.ts";
export { tellOfSequencing } from "./sequencer/decisions.ts";
export { sequencerHandler } from "./sequencer/handler.ts";
export type { Telemetry } from "./telemetry.ts";
