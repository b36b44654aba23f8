import { setTimeout as delay } from "node:timers/promises";
import { logTo } from "@collegium/api";
import pino, { type Logger } from "pino";
import { type Io, onTerminal, print } from "../io.ts";
import { type Logged, linesFor } from "./log-lines.ts";

/** The log of a server, and how all of it gets out at the end. */
export interface Log {
  readonly log: Logger;
  flush(): Promise<void>;
}

/** Opens the log on stdout: on a terminal for people, elsewhere as lines of JSON. */
export function openLog(io: Io, level: string): Log {
  if (onTerminal(io)) {
    const write = (json: string) => {
      for (const line of linesFor(JSON.parse(json) as Logged)) print(io, line);
    };
    return { log: logTo({ write }, level), flush: async () => {} };
  }
  // Lines are written some at a time: one by one, they would cost as much as the requests that they tell of.
  const lines = pino.destination({ fd: 1, sync: false, minLength: 4096, maxLength, periodicFlush: 100 });
  // A reader of the log that went away, or a full disk, is no reason to stop serving.
  lines.on("error", () => {});
  // Pino calls it when the process ends, and where nothing can be written it tries for ever.
  lines.flushSync = () => {};
  return { log: logTo(lines, level), flush: () => written(lines) };
}

/** Bytes of the log that wait while they can't be written; further lines are lost. */
const maxLength = 4 * 1024 * 1024;
const mostMilliseconds = 3000;

/** Writes the end of the log, where it can be written. */
async function written(lines: ReturnType<typeof pino.destination>): Promise<void> {
  const flushed = () => new Promise<void>((resolve) => lines.flush(() => resolve()));
  // Twice: what came while a write was on its way is left by the first.
  const twice = flushed().then(flushed);
  await Promise.race([twice, delay(mostMilliseconds, undefined, { ref: false })]);
}

const levels = pino.levels.values;

/** Does something of which only warnings and faults are worth a line. */
export async function quietly<T>(log: Logger, work: () => Promise<T>): Promise<T> {
  const { level } = log;
  if ((levels[level] ?? 0) < (levels.warn ?? 0)) log.level = "warn";
  try {
    return await work();
  } finally {
    log.level = level;
  }
}
