import type { Logger } from "pino";
import type { Exchange } from "../http/env.ts";

/** Leaves the one log line of a request. Neither tokens, nor queries, nor bodies are logged. */
export function trace(
  log: Logger,
  { method, path }: { readonly method: string; readonly path: string },
  { requestId, route, bytes, principal }: Exchange,
  status: number,
  ms: number,
): void {
  log.info({
    requestId,
    method,
    route,
    path: path.length > 200 ? path.slice(0, 200) : path,
    status,
    ms: Math.round(ms * 100) / 100,
    bytes,
    actor: principal?.actor,
  });
}
