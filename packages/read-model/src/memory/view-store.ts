import type { ViewStore } from "../port.ts";

/** A view set in memory: for tests, and small registers that are read once. */
export function memoryViewStore(): ViewStore {
  throw new Error("not there yet");
}
