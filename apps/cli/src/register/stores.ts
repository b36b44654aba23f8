import { DatabaseSync } from "node:sqlite";
import {
  type EventStore,
  openSqlite,
  sqliteEventStore,
  sqliteTextStore,
  type TextStore,
  type Unwritable,
} from "@collegium/event-store";
import { hasViews, sqliteViewSets, type ViewSets } from "@collegium/read-model";
import { changeMark, openForReading, writeProbe } from "@collegium/sqlite";

/** A register's file, open. */
export interface Opened {
  readonly events: Required<EventStore>;
  readonly texts: TextStore;
  readonly sets: ViewSets;
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
 * Opens the file through two connections: what is recorded must survive a power cut (`full`), while views are derived and may lose their
 * last writes to one (`normal`); they catch up at the next start. Views that this version can't read are made anew, or `left` for who serves
 * them, and none are seen.
 */
export function openToWrite(database: string, views: UnreadableViews = "renewed"): Opened {
  const log = openSqlite(database, { durability: "full" });
  return closingOnFault(log, () => {
    const derived = openSqlite(database, { durability: "normal" });
    return closingOnFault(derived, () => {
      const { sets, close } =
        views === "left" && !hasViews(derived)
          ? scratchSets()
          : { sets: sqliteViewSets(derived), close: () => {} };
      return {
        events: sqliteEventStore(log),
        texts: sqliteTextStore(log),
        sets,
        holds: () => true,
        mark: changeMark(derived),
        probe: writeProbe(log),
        close() {
          close();
          derived.close();
          log.close();
        },
      };
    });
  });
}

/** The same where nothing can be written: what is recorded, and the views as far as they were made. Writing throws what is in the way. */
export function openToRead(database: string): Opened {
  const { db, holds, close } = openForReading(database);
  try {
    const { sets, close: closeSets } = readableSets(db);
    return {
      events: sqliteEventStore(db),
      texts: sqliteTextStore(db),
      sets,
      holds,
      probe: writeProbe(db),
      close() {
        closeSets();
        close();
      },
    };
  } catch (fault) {
    close();
    throw fault;
  }
}

/** Views that this version can't read would be made anew in the file. Where nothing can be written there, they are made beside it. */
function readableSets(db: DatabaseSync): { sets: ViewSets; close(): void } {
  try {
    return { sets: sqliteViewSets(db), close: () => {} };
  } catch {
    return scratchSets();
  }
}

/** Empty view sets of this process alone: in memory, and on the disk of temporary files (`SQLITE_TMPDIR`) where they are large. */
export function scratchSets(): { sets: ViewSets; close(): void } {
  const db = new DatabaseSync("");
  return { sets: sqliteViewSets(db), close: () => db.close() };
}

function closingOnFault<T>(db: DatabaseSync, open: () => T): T {
  try {
    return open();
  } catch (fault) {
    db.close();
    throw fault;
  }
}
