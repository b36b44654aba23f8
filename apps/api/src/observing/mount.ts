import { send } from "../http/answer.ts";
import type { Routes } from "../http/routes.ts";
import type { Metrics } from "./metrics.ts";

/** `GET /metrics`: for Prometheus, in its text format. No part of the public contract. */
export function mountMetrics({ serve }: Routes, { type, read }: Metrics): void {
  serve("get", "/metrics", async (c) => {
    return send(c, await read(), { type, cache: "no-store" });
  });
}
