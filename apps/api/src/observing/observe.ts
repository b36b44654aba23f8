import type { MiddlewareHandler } from "hono";
import type { Logger } from "pino";
import type { Env, Site } from "../http/env.ts";
import type { Observe } from "./metrics.ts";
import { requestIdOf } from "./request-id.ts";

export interface Observers {
  readonly site: Site;
  readonly log: Logger;
  readonly observe?: Observe;
}

/** Wraps every request: names it, and leaves one log line and one measurement. Neither tokens nor bodies are logged. */
export function observing({ site, log, observe }: Observers): MiddlewareHandler<Env> {
  return async (c, next) => {
    const start = performance.now();
    const requestId = requestIdOf(c.req.raw.headers.get("x-request-id"));
    c.set("site", site);
    c.set("requestId", requestId);
    await next();
    const ms = performance.now() - start;
    const { status } = c.res;
    const route = c.get("route") ?? "none";
    const { method } = c.req;
    observe?.(route, method, status, ms / 1000);
    log.info({
      requestId,
      method,
      route,
      path: c.req.path.slice(0, 200),
      status,
      ms: Math.round(ms * 100) / 100,
      bytes: c.get("bytes") ?? 0,
      actor: c.get("principal")?.actor,
    });
  };
}
