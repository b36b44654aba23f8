import type { Logger } from "pino";
import { type Io, say } from "../io.ts";
import type { ServeConfig } from "./config.ts";
import { listen } from "./listen.ts";
import { openLog, quietly } from "./log.ts";
import type { WholeApp } from "./pages.ts";

const graceMilliseconds = 3000;

/** What is served, made ready. */
export interface Composed {
  readonly app: WholeApp;
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
  const { log, flush } = openLog(io, config.logLevel);
  const { app, greet, stop = async () => {} } = await compose(log);
  // Making the reference takes longer than anything that is asked for: it is made before anybody waits.
  await quietly(log, async () => app.request("/openapi.json"));
  try {
    const server = await listen(app.fetch, { ...config, log });
    greet(server.url);
    say(io, `${await ended}: ending, once running requests are answered.`);
    await server.close(graceMilliseconds);
  } finally {
    await stop();
    await flush();
  }
}
