import type { RegisterKey } from "@collegium/api";
import { dynamoClient } from "@collegium/dynamodb";
import { hasJava, localConfig, startDynamoDbLocal } from "@collegium/dynamodb-local";
import type { Logger } from "pino";
import { CommandError, exitCodes } from "../exit.ts";
import { type Io, say } from "../io.ts";
import { dataFolder, prepareFolder } from "../register/folder.ts";
import { registerKey } from "../register/key.ts";
import { openTables, type TablesRegister } from "../register/tables.ts";
import { sampleFolder } from "../serve/assets.ts";
import { type ServeConfig, serveConfig } from "../serve/config.ts";
import { distributed } from "../serve/distributed.ts";
import { requireFreePort } from "../serve/free-port.ts";
import { greet } from "../serve/greeting.ts";
import { lifecycleEnded } from "../serve/lifecycle.ts";
import { quietly } from "../serve/log.ts";
import { type Composed, run } from "../serve/run.ts";
import { applySample, wantsSample } from "../serve/sample.ts";
import { askedToEnd } from "../serve/signals.ts";
import { ensureTables, keepIn, madeGood } from "./kept.ts";
import { shown } from "./shown.ts";

export interface LocalOptions {
  readonly host?: string;
  readonly port?: string;
  readonly data?: string;
}

const prefix = "collegium-";

/** Runs DynamoDB Local and a register in it, until the process is asked to end; then ends both. */
export async function startLocal(options: LocalOptions, io: Io): Promise<void> {
  const config = serveConfig(options, io);
  const ended = Promise.race([askedToEnd(), lifecycleEnded()]);
  // A second signal ends it at once, and DynamoDB Local with it: that is bound to `exit`, which a signal alone does not cause.
  const onceMore = () => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit());
  };
  // Where it can't be told when to end, who runs below hears of it.
  ended.then(onceMore, () => {});
  requireJava();
  await requireFreePort(config);
  const folder = dataFolder(io, options.data);
  prepareFolder(folder);
  const { key, warning } = await registerKey(folder);
  if (warning) say(io, warning);
  // Whoever names a folder wants to find it all there again.
  using kept = options.data || io.env.COLLEGIUM_DATA ? keepIn(folder) : undefined;
  say(io, "Starting DynamoDB Local …");
  const database = await startDynamoDbLocal({ ownGroup: true, folder: kept?.path });
  try {
    const register = openTables(prefix, dynamoClient(localConfig(database.endpoint)));
    try {
      await ensureTables(register, prefix);
      if (kept) await madeGood(register);
      const told = {
        ...config,
        ended,
        key,
        folder: folder.path,
        kept: kept?.path,
        endpoint: database.endpoint,
      };
      await run(io, config, ended, (log) => compose(io, register, { ...told, log }));
    } finally {
      register.close();
    }
  } finally {
    await database.stop();
  }
}

interface Local extends ServeConfig {
  readonly ended: Promise<string>;
  readonly key: RegisterKey;
  readonly folder: string;
  /** Where its tables are kept; in memory where it is missing. */
  readonly kept: string | undefined;
  readonly endpoint: string;
  readonly log: Logger;
}

async function compose(io: Io, register: TablesRegister, local: Local): Promise<Composed> {
  const { key, folder, kept, endpoint, ended } = local;
  const place = `DynamoDB Local at ${endpoint}`;
  const { app, stop } = await distributed(io, register, { ...local, withFunctions: true, place });
  try {
    const sample = local.sample && (await wantsSample(register.events));
    if (sample && (await register.events.head()) === 0) say(io, "Recording a sample …");
    const filled = sample ? await quietly(local.log, () => applySample(app, key, sampleFolder())) : 0;
    // Its functions are at it already; who is greeted is to find it, unless that takes too long.
    const complete = await shown(register.sets.live, filled, { ended });
    const said = [...(complete ? [] : [incomplete]), ...notes(endpoint, kept)];
    const greetAt = (url: string) => greet(io, { url, place, folder, filled, notes: said });
    return { app, greet: greetAt, ...(stop && { stop }) };
  } catch (fault) {
    await stop?.();
    throw fault;
  }
}

const incomplete =
  "Not all of the sample is shown yet: the functions are still at it. /readyz tells how far they are, and the log what keeps them.";

const notes = (endpoint: string, kept: string | undefined): string[] => [
  `For other commands on it, such as collegium verify or collegium export:

  export COLLEGIUM_STORE=dynamodb COLLEGIUM_TABLES=${prefix} AWS_ENDPOINT_URL=${endpoint}
  export AWS_REGION=local AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local`,
  kept === undefined
    ? "It is all in memory: what is recorded is gone when it ends, unless it was exported. With --data FOLDER it is kept there."
    : `Its tables are kept in ${kept}.`,
];

function requireJava(): void {
  if (hasJava()) return;
  throw new CommandError(
    exitCodes.unreachable,
    "DynamoDB Local needs a Java runtime, and there is none on the PATH.",
    "Debian and Ubuntu have it by: apt-get install default-jre-headless. Without one, npx -y pnpm@12 start serves the same register from SQLite.",
  );
}
