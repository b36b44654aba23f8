import { DatabaseSync } from "node:sqlite";
import {
  type EventStore,
  openSqlite,
  sqliteEventStore,
  sqliteTextStore,
  type TextStore,
  type Unwritable,
} from "@collegium/event-store";
import {
  readableFilesBeside,
  readableViewSets,
  type SetFiles,
  type SqliteViewSets,
  sqliteViewSets,
  type ViewSets,
} from "@collegium/read-model";
import { openForReading, writeProbe } from "@collegium/sqlite";

/** A register's file, open. */
export interface Opened {
  readonly events: Required<EventStore>;
  readonly texts: TextStore;
  readonly sets: ViewSets;
  /** Whether it was opened to write. */
  readonly isWhole: boolean;
  /** Whether what is read is still the file as it is. */
  holds(): boolean;
  /** Another one after each change of the file, by whomever; missing where it is opened for reading alone, and may be another file by now. */
  mark?(): string;
  /** Whether a write would go in. */
  probe(): Promise<Unwritable | undefined>;
  close(): void;
}

/** What becomes of views that this version can't read: they are made anew, or left for the version that may be serving them. */
export type UnreadableViews = "renewed" | "left";

/**
 * Opens the file through two connections, one for what is recorded, one for which views there are; both outlive a power cut. Views that this
 * version can't read are made anew, or `left` for who serves them, and none are seen.
 */
export function openToWrite(database: string, views: UnreadableViews = "renewed"): Opened {
  const log = openSqlite(database, { durability: "full" });
  return closingOnFault(log, () => {
    const register = openSqlite(database, { durability: "full" });
    return closingOnFault(register, () => {
      const found = views === "left" ? readableViewSets(register) : sqliteViewSets(register);
      const sets = found ?? scratchSets();
      return closingOnFault(sets, () => ({
        events: sqliteEventStore(log),
        texts: sqliteTextStore(log),
        sets,
        isWhole: true,
        holds: () => true,
        ...(found && { mark: found.mark }),
        probe: writeProbe(log),
        close() {
          sets.close();
          register.close();
          log.close();
        },
      }));
    });
  });
}

/** The same where nothing can be written: what is recorded, and the views as far as they were made. Writing throws what is in the way. */
export function openToRead(database: string): Opened {
  const { db, holds, close } = openForReading(database);
  const files = readableFilesBeside(database);
  return closingOnFault({ close }, () => {
    const sets = readableSets(db, files);
    return {
      events: sqliteEventStore(db),
      texts: sqliteTextStore(db),
      sets,
      isWhole: false,
      holds: () => holds() && files.holds(),
      probe: writeProbe(db),
      close() {
        sets.close();
        close();
      },
    };
  });
}

/** Views that can't be read would be made anew beside the register. Where nothing can be written there, they are made elsewhere. */
function readableSets(register: DatabaseSync, files: SetFiles): SqliteViewSets {
  try {
    return readableViewSets(register, files) ?? scratchSets();
  } catch {
    return scratchSets();
  }
}

/** Empty view sets of this process alone: in memory, and on the disk of temporary files (`SQLITE_TMPDIR`) where they are large. */
export function scratchSets(): SqliteViewSets {
  const register = new DatabaseSync("");
  const sets = sqliteViewSets(register);
  return {
    ...sets,
    close() {
      sets.close();
      register.close();
    },
  };
}

function closingOnFault<T>(opened: { close(): void }, open: () => T): T {
  try {
    return open();
  } catch (fault) {
    opened.close();
    throw fault;
  }
}
