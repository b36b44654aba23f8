import {
  appendingLoader,
  type EventStore,
  type Loader,
  openSqlite,
  sqliteEventStore,
  sqliteTextStore,
  type TextStore,
} from "@collegium/event-store";
import { sqliteViewSets, type ViewSets } from "@collegium/read-model";
import { CommandError, exitCodes } from "../exit.ts";
import type { DataFolder } from "./folder.ts";

/** A register, open. */
export interface Register {
  readonly events: EventStore;
  readonly texts: TextStore;
  readonly sets: ViewSets;
  /** What records an archive's commits at their positions. */
  loader(): Loader;
  /** Lets go of the file or the connections; nothing may be called after. */
  close(): void;
}

/**
 * Opens the register's file through two connections: what is recorded must survive a power cut (`full`), while views
 * are derived and may lose their last writes to one (`normal`); they catch up at the next start.
 */
export function openRegister({ path, database }: DataFolder): Register {
  try {
    const log = openSqlite(database, { durability: "full" });
    const derived = openSqlite(database, { durability: "normal" });
    const events = sqliteEventStore(log);
    return {
      events,
      loader: () => appendingLoader(events),
      texts: sqliteTextStore(log),
      sets: sqliteViewSets(derived),
      close() {
        derived.close();
        log.close();
      },
    };
  } catch (error) {
    throw new CommandError(
      exitCodes.unreachable,
      `The register in ${path} can't be opened: ${(error as Error).message}`,
      "The folder and its files must be readable and writable by this user, and of a version that this Collegium knows.",
    );
  }
}
