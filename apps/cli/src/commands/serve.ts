import { CommandError, exitCodes } from "../exit.ts";
import { type Io, say } from "../io.ts";
import { explained, openTablesAt } from "../register/at.ts";
import { type DataFolder, dataFolder, prepareFolder } from "../register/folder.ts";
import { type FoundKey, foundKey, registerKey } from "../register/key.ts";
import {
  commandAt,
  type LocationOptions,
  locationName,
  locationOf,
  type RegisterLocation,
} from "../register/location.ts";
import { openRegister, type Register } from "../register/open.ts";
import { expectWhole } from "../register/whole.ts";
import { type ServeConfig, serveConfig } from "../serve/config.ts";
import { distributed } from "../serve/distributed.ts";
import { embedded } from "../serve/embedded.ts";
import { requireFreePort } from "../serve/free-port.ts";
import { lifecycleEnded } from "../serve/lifecycle.ts";
import { run } from "../serve/run.ts";
import { askedToEnd } from "../serve/signals.ts";
import type { Define } from "./define.ts";

const help = `
An empty register in SQLite first gets a sample: the founding sessions, recorded from digests. Each write and each fault is a line
on stdout: on a terminal for people, elsewhere of JSON. With LOG_LEVEL=debug reads are, too. What else is to be said goes to stderr.
SIGTERM and Ctrl-C end it: running requests are answered first.

With DynamoDB it records and reads as the deployed API does. Positions and views are the business of two functions on the tables'
streams: deployed ones, or with --with-functions the same ones in this process. The data folder then holds the register's key
alone, and none is made where an OIDC issuer is set.

Environment: HOST, PORT, COLLEGIUM_STORE, COLLEGIUM_DATA, COLLEGIUM_TABLES, COLLEGIUM_SAMPLE (on, off), COLLEGIUM_BASE_URL,
COLLEGIUM_REPORT_TO, LOG_LEVEL, and for an OIDC issuer COLLEGIUM_OIDC_ISSUER, COLLEGIUM_OIDC_AUDIENCE, COLLEGIUM_OIDC_AUDIENCE_CLAIM,
COLLEGIUM_OIDC_JWKS_URI, COLLEGIUM_OIDC_SCOPE_CLAIM, COLLEGIUM_OIDC_SCOPE_PREFIX; for signing in there COLLEGIUM_OIDC_CLIENT_ID,
COLLEGIUM_OIDC_SIGN_IN_SCOPE, COLLEGIUM_OIDC_LOOPBACK, COLLEGIUM_OIDC_ORIGINS.
AWS's region, credentials and endpoint are taken as everywhere: AWS_REGION, AWS_PROFILE … See docs/operating.md.

Examples:
  collegium serve
  collegium serve --port 9000 --data /srv/register
  COLLEGIUM_SAMPLE=off collegium serve --host 0.0.0.0
  collegium serve --store dynamodb --tables collegium-`;

interface ServeOptions extends LocationOptions {
  readonly host?: string;
  readonly port?: string;
  readonly withFunctions?: boolean;
}

/** `serve`: a register, until the process is asked to end. */
export const serveCommand: Define = (io) =>
  commandAt("serve")
    .summary("serve a register on this machine")
    .description(
      "Serves a register over HTTP: the API and its reference, and with SQLite also the making of its views.",
    )
    .option("--host <address>", "the address to listen on (HOST)")
    .option("--port <number>", "the port to listen on, 0 for any (PORT)")
    .option("--with-functions", "with DynamoDB: run the sequencer and the projector here as well")
    .addHelpText("after", help)
    .action((options: ServeOptions) => serve(options, io));

async function serve(options: ServeOptions, io: Io): Promise<void> {
  const config = serveConfig(options, io);
  const place = locationOf(io, options, { keyed: true });
  if (place.store === "sqlite" && options.withFunctions)
    throw new CommandError(
      exitCodes.usage,
      "With SQLite there are no functions to run: the views are made as commits are recorded.",
      "Leave --with-functions out, or name the store: --store dynamodb",
    );
  await requireFreePort(config);
  const ended = Promise.race([askedToEnd(), lifecycleEnded()]);
  if (place.store === "dynamodb")
    return explained(place, () => serveTables(io, config, ended, place, options));
  const { folder } = place;
  expectWhole(folder);
  prepareFolder(folder);
  const register = openRegister(folder);
  try {
    const key = await keyOf(io, folder, register);
    await run(io, config, ended, (log) =>
      embedded(io, register, { ...config, key, folder: folder.path, search: folder.search, log }),
    );
  } finally {
    register.close();
  }
}

async function serveTables(
  io: Io,
  config: ServeConfig,
  ended: Promise<string>,
  place: RegisterLocation & { store: "dynamodb" },
  { data, withFunctions = false }: ServeOptions,
): Promise<void> {
  const folder = dataFolder(io, data);
  const key = await keyBeside(io, folder, config);
  const register = await openTablesAt(place);
  try {
    const served = { ...config, key, withFunctions, place: locationName(place), folder: folder.path };
    await run(io, config, ended, (log) => distributed(io, register, { ...served, log }));
  } finally {
    register.close();
  }
}

/** The key in the folder, made where there is none; undefined where nothing can be written there. */
async function keyOf(io: Io, folder: DataFolder, { obstacle }: Register) {
  const inTheWay = await obstacle?.();
  return told(io, inTheWay ? await foundKey(folder) : await registerKey(folder));
}

/** The key in the folder. It is made where there is none, unless an issuer's tokens are taken: then none is needed. */
async function keyBeside(io: Io, folder: DataFolder, { oidc }: ServeConfig) {
  if (oidc) return told(io, await foundKey(folder));
  prepareFolder(folder);
  return told(io, await registerKey(folder));
}

function told(io: Io, found: FoundKey | undefined) {
  if (found?.warning) say(io, found.warning);
  return found?.key;
}
