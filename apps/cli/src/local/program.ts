import { Command } from "commander";
import type { Io } from "../io.ts";
import { dataOption } from "../register/folder.ts";
import { type LocalOptions, startLocal } from "./start.ts";

const help = `
Everything is here: AWS's DynamoDB Local (it needs a Java runtime), the tables, the API, and the sequencer and projector that Lambda
runs, fed by the tables' streams. With a data folder (--data, COLLEGIUM_DATA) its tables are kept there, beside the register's key; without one
what is recorded lives in memory and is gone at the end.

Environment: HOST, PORT, COLLEGIUM_DATA, COLLEGIUM_SAMPLE (on, off), COLLEGIUM_BASE_URL, LOG_LEVEL, COLLEGIUM_OIDC_…

Examples:
  npx -y pnpm@12 start:dynamodb
  npx -y pnpm@12 start:dynamodb --data ./register
  PORT=9000 npx -y pnpm@12 start:dynamodb   # beside a collegium on 8787`;

/** `start:dynamodb`: a program of its own, for DynamoDB Local comes with the sources alone. */
export const program = (io: Io): Command =>
  new Command("start:dynamodb")
    .description("Runs the whole distributed register on this machine, on DynamoDB Local.")
    .option("--host <address>", "the address to listen on (HOST)")
    .option("--port <number>", "the port to listen on, 0 for any (PORT)")
    .addOption(dataOption())
    .addHelpText("after", help)
    .action((options: LocalOptions) => startLocal(options, io));
