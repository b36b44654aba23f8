import type { Registry } from "prom-client";
import { send } from "../http/answer.ts";
import type { Routes } from "../http/routes.ts";

/** `GET /metrics`: for Prometheus, in its text format. No part of the public contract. */
export function mountMetrics({ serve }: Routes, registry: Registry): void {
  serve("get", "/metrics", async (c) => {
    return send(c, await registry.metrics(), { type: registry.contentType, cache: "no-store" });
  });
}
