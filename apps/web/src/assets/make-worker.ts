import { parentPort } from "node:worker_threads";
import { makeAssets } from "./make.ts";

// A fault ends the thread, and is told to who waits for it.
parentPort?.postMessage(await makeAssets());
