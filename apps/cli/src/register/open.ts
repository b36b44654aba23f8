import {
  appendingLoader,
  type EventStore,
  type Loader,
  noticingDamage,
  type TextStore,
  Unwritable,
} from "@collegium/event-store";
import type { ViewSets } from "@collegium/read-model";
import { discern } from "./discern.ts";
import type { DataFolder } from "./folder.ts";
import { following } from "./following.ts";
import { lending } from "./lending.ts";
import { type Opened, openToRead, openToWrite, scratchSets, type UnreadableViews } from "./stores.ts";
import { unopened } from "./unopened.ts";
import { writability } from "./writability.ts";

/** A register, open. */
export interface Register {
  readonly events: EventStore;
  readonly texts: TextStore;
  readonly sets: ViewSets;
  /** What records an archive's commits at their positions. */
  loader(): Loader;
  /** View sets for a rebuild that is only compared and thrown away, beside the live one. */
  scratch(): { readonly sets: ViewSets; close(): void };
  /** What is in the way of writing now; undefined where nothing is. Missing where the engine has no disk of ours. */
  obstacle?(): Promise<Unwritable | undefined>;
  /** How many different damaged items were met since it was opened. */
  damaged(): number;
  /** Another one after each change of the register, by whomever it is made; undefined where none is known. Missing where the engine has none. */
  mark?(): string | undefined;
  /** Lets go of the file or the connections; nothing may be called after. */
  close(): void;
}

/**
 * Opens the register's file. Where nothing can be written, on a full disk or one that is for reading alone, it is opened for reading; each
 * write tries again to open it wholly, so that it is as ever when there is room again. Whoever only looks at it leaves views of another version
 * as they are: that version may be serving them.
 */
export function openRegister(folder: DataFolder, views: UnreadableViews = "renewed"): Register {
  const { database } = folder;
  const open = lending(openAnyhow(folder, views), (opened) =>
    opened.holds() ? opened : openAnyhow(folder, views),
  );

  function writing(): Opened {
    if (open.latest().isWhole) return open.latest();
    try {
      return open.replace(openToWrite(database, views));
    } catch (fault) {
      throw discern(fault, database);
    }
  }

  const probe = async () => {
    try {
      return await writing().probe();
    } catch (fault) {
      if (fault instanceof Unwritable) return fault;
      throw fault;
    }
  };
  const { noting, obstacle } = writability({ database, isWhole: () => open.latest().isWhole, probe });
  const stores = following(open, (write) => noting(async () => write(writing())));
  const { events, texts, damaged } = noticingDamage(stores);
  return {
    events,
    texts,
    sets: stores.sets,
    obstacle,
    damaged,
    // Of one connection: what is opened to write is opened once, and nothing else has a mark.
    mark: () => open.current().mark?.(),
    loader: () => appendingLoader(events),
    scratch() {
      const sets = scratchSets();
      return { sets: { ...sets, live: stores.sets.live }, close: sets.close };
    },
    close: open.close,
  };
}

/** Opens it to write, and where the disk is in the way, to read. */
function openAnyhow({ path, database }: DataFolder, views: UnreadableViews): Opened {
  try {
    return openToWrite(database, views);
  } catch (error) {
    const fault = discern(error, database);
    // Another's lock passes: to read beside it might be to read what is half written.
    if (!(fault instanceof Unwritable) || fault.obstacle === "locked") throw unopened(path, fault);
    try {
      return openToRead(database);
    } catch {
      throw unopened(path, fault);
    }
  }
}
