import { logTo } from "@collegium/api";
import { Command } from "commander";
import pino from "pino";
import type { Io } from "../io.ts";
import { say } from "../io.ts";
import { dataFolder, dataOption, prepareFolder } from "../register/folder.ts";
import { registerKey } from "../register/key.ts";
import { openRegister } from "../register/open.ts";
import { registerApp } from "../serve/app.ts";
import { sampleFolder } from "../serve/assets.ts";
import { serveConfig } from "../serve/config.ts";
import { greet } from "../serve/greeting.ts";
import { lifecycleEnded } from "../serve/lifecycle.ts";
import { listen } from "../serve/listen.ts";
import { applySample, wantsSample } from "../serve/sample.ts";
import { askedToEnd } from "../serve/signals.ts";
import { bringUpViews } from "../serve/views.ts";
import type { Define } from "./define.ts";

const graceMilliseconds = 3000;

const help = `
An empty register first gets a sample: the founding sessions, recorded from digests. Each request is a line of JSON on stdout; what
is for people goes to stderr. SIGTERM and Ctrl-C end it: running requests are answered first.

Environment: HOST, PORT, COLLEGIUM_DATA, COLLEGIUM_SAMPLE (on, off), COLLEGIUM_BASE_URL, LOG_LEVEL, and for an OIDC issuer
COLLEGIUM_OIDC_ISSUER, _AUDIENCE, _AUDIENCE_CLAIM, _JWKS_URI, _SCOPE_CLAIM, _SCOPE_PREFIX. See docs/operating.md.

Examples:
  collegium serve
  collegium serve --port 9000 --data /srv/register
  COLLEGIUM_SAMPLE=off collegium serve --host 0.0.0.0`;

interface ServeOptions {
  readonly host?: string;
  readonly port?: string;
  readonly data?: string;
}

/** `serve`: the whole register in one process, until it is asked to end. */
export const serveCommand: Define = (io) =>
  new Command("serve")
    .summary("serve a register on this machine")
    .description("Serves a register from one SQLite file: the API, its reference, and the views.")
    .option("--host <address>", "the address to listen on (HOST)")
    .option("--port <number>", "the port to listen on, 0 for any (PORT)")
    .addOption(dataOption())
    .addHelpText("after", help)
    .action((options: ServeOptions) => serve(options, io));

async function serve(options: ServeOptions, io: Io): Promise<void> {
  const config = serveConfig(options, io);
  const folder = dataFolder(io, options.data);
  prepareFolder(folder);
  const ended = Promise.race([askedToEnd(), lifecycleEnded()]);
  const { key } = await registerKey(folder);
  const register = openRegister(folder);
  try {
    // Lines are written some at a time: one by one, they would cost as much as the reads that they tell of.
    const logs = pino.destination({ fd: 1, sync: false, minLength: 4096, periodicFlush: 100 });
    // A reader of the log that went away is no reason to stop serving.
    logs.on("error", () => {});
    const log = logTo(logs, config.logLevel);
    const { app, views } = registerApp(register, { key, log, ...config });
    await bringUpViews(io, register, views);
    const sample = config.sample && (await wantsSample(register.events));
    const filled = sample ? await applySample(app, key, sampleFolder()) : 0;
    const server = await listen(app.fetch, { ...config, log });
    greet(io, { url: server.url, folder: folder.path, filled });
    const why = await ended;
    say(io, `${why}: ending, once running requests are answered.`);
    await server.close(graceMilliseconds);
    logs.flushSync();
  } finally {
    register.close();
  }
}
