import type { Registry } from "prom-client";
import { send } from "../http/answer.ts";
import type { App } from "../http/endpoint.ts";

/** `GET /metrics`: for Prometheus, in its text format. No part of the public contract. */
export function mountMetrics(app: App, registry: Registry): void {
  app.get("/metrics", async (c) => {
    c.set("route", "/metrics");
    return send(c, await registry.metrics(), { type: registry.contentType, cache: "no-store" });
  });
}
