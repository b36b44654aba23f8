import { parentPort } from "node:worker_threads";
import { compareTexts } from "./compare.ts";
import type { Pair } from "./threads.ts";

// The whole of a thread: what it is sent is compared, and told as it will be served, so that neither holds up who waits for other things.
parentPort?.on("message", ({ earlier, later }: Pair) => {
  parentPort?.postMessage(JSON.stringify(compareTexts(earlier, later)));
});
