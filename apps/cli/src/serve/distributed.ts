import type { RegisterKey } from "@collegium/api";
import type { Logger } from "pino";
import type { Io } from "../io.ts";
import type { TablesRegister } from "../register/tables.ts";
import { apiApp } from "./app.ts";
import type { ServeConfig } from "./config.ts";
import { greet } from "./greeting.ts";
import { withPages } from "./pages.ts";
import type { Composed } from "./run.ts";
import { openSearchAt } from "./search.ts";

export interface Distributed extends ServeConfig {
  readonly key: RegisterKey | undefined;
  readonly log: Logger;
  /** Whether the sequencer and the projector run here as well. */
  readonly withFunctions: boolean;
  /** The register in words. */
  readonly place: string;
  /** The folder of its key. */
  readonly folder: string;
}

/** A register in DynamoDB: the API as a deployed function has it, which records and reads, and if wished the other functions beside it. */
export async function distributed(
  io: Io,
  register: TablesRegister,
  { key, log, withFunctions, place, folder, ...config }: Distributed,
): Promise<Composed> {
  const search = openSearchAt("", register);
  // Commits are sequenced by other processes, and nobody tells of them.
  const broughtUp = async () => {
    await search.catchUp();
    return search.file;
  };
  const { app: api, registry, observe } = apiApp(register, { key, log, ...config }, broughtUp);
  const { baseUrl, reportTo, signInOrigins } = config;
  const views = register.sets.live;
  const behind = { ...register, views, search: broughtUp, log, observe, baseUrl, reportTo, signInOrigins };
  const app = withPages(api, behind);
  const told = { place, folder: key && folder, filled: 0 };
  if (!withFunctions)
    return {
      app,
      greet: (url) => greet(io, { url, ...told, notes: [unseen] }),
      stop: () => search.close(),
    };
  // Loaded for whoever runs them alone.
  const { runFunctions, functionTelemetry } = await import("../functions/index.ts");
  const functions = await runFunctions(register, functionTelemetry(log, registry));
  return {
    app,
    greet: (url) => greet(io, { url, ...told }),
    stop: async () => {
      await functions.stop();
      await search.close();
    },
  };
}

const unseen =
  "What is recorded shows when the functions on the tables' streams have seen it: deployed ones, or those of --with-functions.";
