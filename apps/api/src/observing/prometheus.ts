import type { Observe } from "@collegium/http";
import { readPoison } from "@collegium/read-model";
import { Gauge, Histogram, type Registry } from "prom-client";
import type { MetricsOf } from "./metrics.ts";

const methods = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT"]);

/** Metrics in a registry of Prometheus: how long requests take, by route, and where ledger and views stand. */
export const prometheus =
  (registry: Registry): MetricsOf =>
  ({ events, views, damaged = () => 0 }) => {
    const seconds = new Histogram({
      name: "http_request_duration_seconds",
      help: "Time from a request's head to its answer, by route pattern",
      labelNames: ["route", "method", "status"],
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [registry],
    });
    const gauge = (name: string, help: string, read: () => Promise<number>) =>
      new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          this.set(await read());
        },
      });
    gauge("collegium_ledger_position", "Position of the ledger's last commit", () => events.head());
    gauge("collegium_views_position", "Position up to which the views show all commits", () =>
      views.checkpoint(),
    );
    gauge(
      "collegium_poisoned_commits",
      "Commits that no view could be made of, set aside; counted to 100",
      async () => (await readPoison(views)).length,
    );
    gauge(
      "collegium_damaged_items",
      "Damaged commits, ledger pages and texts that readers met since this process began; counted to 100",
      async () => damaged(),
    );
    // Methods are the client's words; unknown ones share a label, so that nobody can make up series without end.
    const observe: Observe = (route, method, status, took) =>
      seconds.observe({ route, method: methods.has(method) ? method : "other", status }, took);
    return { observe, type: registry.contentType, read: () => registry.metrics() };
  };
