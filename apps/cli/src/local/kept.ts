import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { createTables } from "@collegium/dynamodb";
import { isBusy } from "@collegium/event-store";
import { projector } from "@collegium/read-model";
import { CommandError, exitCodes } from "../exit.ts";
import type { DataFolder } from "../register/folder.ts";
import { registerTables, type TablesRegister } from "../register/tables.ts";

/** A folder for DynamoDB Local's tables that is ours alone until it is closed, or this process ends. */
export interface KeptFolder extends Disposable {
  readonly path: string;
}

/**
 * Takes the folder of the tables, in the data folder. Two DynamoDB Locals on one folder would not know of each other. The lock is the system's: that
 * of a process that was killed is gone.
 */
export function keepIn({ path }: DataFolder): KeptFolder {
  const tables = join(path, "dynamodb");
  mkdirSync(tables, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(tables, "in-use.db"));
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (fault) {
    lock.close();
    if (!isBusy(fault)) throw fault;
    throw new CommandError(
      exitCodes.unreachable,
      `Another start:dynamodb has its tables in ${tables}.`,
      "End it first, or name another folder with --data or COLLEGIUM_DATA.",
    );
  }
  return { path: tables, [Symbol.dispose]: () => lock.close() };
}

/** Makes the tables that are not there: all of them at first, and the rest where that was interrupted. */
export async function ensureTables({ client }: TablesRegister, prefix: string): Promise<void> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const missing = Object.entries(registerTables).filter(([name]) => !TableNames.includes(`${prefix}${name}`));
  await createTables(client, Object.fromEntries(missing), prefix);
}

/** Makes good what the functions were never told of, or had not done, when the last run ended: their streams may not go back so far. */
export async function madeGood({ order, events, sets }: TablesRegister): Promise<void> {
  await order.reconcile();
  await projector({ commits: events, views: sets.live }).catchUp();
}
