import { type App, logTo } from "@collegium/api";
import pino, { type Logger } from "pino";
import { type Io, say } from "../io.ts";
import type { ServeConfig } from "./config.ts";
import { listen } from "./listen.ts";

const graceMilliseconds = 3000;

/** What is served, made ready. */
export interface Composed {
  readonly app: App;
  /** Called when it listens: tells people where. */
  greet(url: string): void;
  /** Ends what runs beside the API, once no request runs any more. */
  stop?(): Promise<void>;
}

/** Serves what `compose` makes, until `ended` says why it is to end. Running requests are answered before it returns. */
export async function run(
  io: Io,
  config: ServeConfig,
  ended: Promise<string>,
  compose: (log: Logger) => Promise<Composed>,
): Promise<void> {
  // Lines are written some at a time: one by one, they would cost as much as the reads that they tell of.
  const logs = pino.destination({ fd: 1, sync: false, minLength: 4096, periodicFlush: 100 });
  // A reader of the log that went away is no reason to stop serving.
  logs.on("error", () => {});
  const log = logTo(logs, config.logLevel);
  const { app, greet, stop = async () => {} } = await compose(log);
  try {
    const server = await listen(app.fetch, { ...config, log });
    greet(server.url);
    say(io, `${await ended}: ending, once running requests are answered.`);
    await server.close(graceMilliseconds);
  } finally {
    await stop();
    logs.flushSync();
  }
}
