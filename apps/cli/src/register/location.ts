import { Command, Option } from "commander";
import { CommandError, exitCodes } from "../exit.ts";
import type { Io } from "../io.ts";
import { type DataFolder, dataFolder, dataOption } from "./folder.ts";

/** Where a register is: in a folder on this machine, or in DynamoDB's tables whose names begin with `prefix`. */
export type RegisterLocation =
  | { readonly store: "sqlite"; readonly folder: DataFolder }
  | { readonly store: "dynamodb"; readonly prefix: string };

/** The options that say so, as they were given. */
export interface LocationOptions {
  readonly store?: string;
  readonly data?: string;
  readonly tables?: string;
}

const stores = ["sqlite", "dynamodb"] as const;

/** A command that works on the register at a place. */
export const commandAt = (name: string): Command =>
  new Command(name)
    .addOption(
      new Option("--store <engine>", `what holds the register: ${stores.join(" or ")} (COLLEGIUM_STORE)`),
    )
    .addOption(dataOption())
    .addOption(
      new Option("--tables <prefix>", "what the names of its DynamoDB tables begin with (COLLEGIUM_TABLES)"),
    );

/**
 * The place that was asked for, by options before the environment. An option of the other engine is refused: whoever names a folder must
 * not be given tables. Only where it is `keyed` the folder counts besides tables: for the key in it.
 */
export function locationOf(io: Io, given: LocationOptions, { keyed = false } = {}): RegisterLocation {
  const store = storeOf(given.store ?? (io.env.COLLEGIUM_STORE || "sqlite"));
  if (store === "sqlite") {
    if (given.tables !== undefined) throw foreign("--tables names tables of DynamoDB", store);
    return { store, folder: dataFolder(io, given.data) };
  }
  if (given.data !== undefined && !keyed) throw foreign("--data names a folder on this machine", store);
  return { store, prefix: prefixOf(given.tables ?? io.env.COLLEGIUM_TABLES) };
}

/** A place in words, to stand after “the register in”. */
export const locationName = (place: RegisterLocation): string =>
  place.store === "sqlite" ? place.folder.path : `the tables ${place.prefix}*`;

function storeOf(name: string): RegisterLocation["store"] {
  const store = stores.find((one) => one === name);
  if (store) return store;
  throw new CommandError(
    exitCodes.usage,
    `The store is “${name}”, neither ${stores.join(" nor ")}.`,
    "Name it with --store or COLLEGIUM_STORE.",
  );
}

const foreign = (what: string, store: string) =>
  new CommandError(
    exitCodes.usage,
    `${what}, but the store is ${store}.`,
    "Name the store that you mean with --store, or leave the option out.",
  );

/** DynamoDB's names are of these characters alone; a prefix that can't begin one is a mistake, not a register that is missing. */
const namePart = /^[A-Za-z0-9_.-]{1,200}$/;

function prefixOf(prefix: string | undefined): string {
  if (prefix && namePart.test(prefix)) return prefix;
  throw new CommandError(
    exitCodes.usage,
    prefix ? `No table's name begins with “${prefix}”.` : "Which tables hold the register is not said.",
    "Say what their names begin with, such as collegium- for collegium-events: --tables, or COLLEGIUM_TABLES.",
  );
}
