import type { Logger } from "pino";
import type { Exchange } from "./env.ts";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Leaves the one log line of a request: at `debug` of a read, whatever the reader did wrong, for metrics count them; of a write, also a refused
 * one, and of what failed here at `info`. Neither tokens, nor queries, nor bodies are logged. That of a write names its commit as the lines of
 * the sequencer and the projector do, `topic/arms@3`, by which it can be followed to the views.
 */
export function trace(
  log: Logger,
  { method, path }: { readonly method: string; readonly path: string },
  { requestId, route, bytes, actor, recorded }: Exchange,
  status: number,
  ms: number,
): void {
  const level = status < 500 && reading.has(method) ? "debug" : "info";
  // Asked for first: a busy register would make up a line for each read that nobody gets.
  if (!log.isLevelEnabled(level)) return;
  log[level]({
    requestId,
    method,
    route,
    path: path.length > 200 ? path.slice(0, 200) : path,
    status,
    ms: Math.round(ms * 100) / 100,
    bytes,
    actor,
    ...(recorded && { commit: `${recorded.stream}@${recorded.revision}`, commitId: recorded.id }),
  });
}
