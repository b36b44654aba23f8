import { existsSync } from "node:fs";
import {
  appendingLoader,
  type EventStore,
  type Loader,
  noticingDamage,
  type TextStore,
  Unwritable,
} from "@collegium/event-store";
import type { ViewSets } from "@collegium/read-model";
import { CommandError, exitCodes } from "../exit.ts";
import { discern } from "./discern.ts";
import { explainDisk } from "./disk-faults.ts";
import type { DataFolder } from "./folder.ts";
import { following } from "./following.ts";
import { type Opened, openToRead, openToWrite, scratchSets, type UnreadableViews } from "./stores.ts";
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
  let { current, whole } = openAnyhow(folder, views);
  // Somebody may be in the middle of reading what was opened first.
  const earlier: Opened[] = [];
  const replace = (opened: Opened) => {
    earlier.push(current);
    current = opened;
  };

  function openWholly(): void {
    if (whole) return;
    replace(openToWrite(database, views));
    whole = true;
  }

  function reading(): Opened {
    if (!current.holds()) {
      const again = openAnyhow(folder, views);
      replace(again.current);
      whole = again.whole;
    }
    return current;
  }

  function writing(): Opened {
    try {
      openWholly();
      return current;
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
  const { noting, obstacle } = writability({ database, isWhole: () => whole, probe });
  const stores = following(reading, writing);
  const { damaged, ...kept } = noticingDamage(stores);
  const events: Required<EventStore> = {
    ...kept.events,
    append: (...commit) => noting(() => kept.events.append(...commit)),
  };
  const texts: TextStore = {
    ...kept.texts,
    put: (text) => noting(() => kept.texts.put(text)),
    withhold: (hash) => noting(() => kept.texts.withhold(hash)),
  };
  return {
    events,
    texts,
    sets: stores.sets,
    obstacle,
    damaged,
    mark() {
      const mark = reading().mark?.();
      // A connection counts for itself: the next one might come to the same.
      return mark && `${earlier.length}-${mark}`;
    },
    loader: () => appendingLoader(events),
    scratch() {
      const sets = scratchSets();
      return { sets: { ...sets, live: stores.sets.live }, close: sets.close };
    },
    close() {
      for (const opened of [current, ...earlier]) opened.close();
    },
  };
}

/** Opens it to write, and where the disk is in the way, to read. */
function openAnyhow(
  { path, database }: DataFolder,
  views: UnreadableViews,
): { current: Opened; whole: boolean } {
  try {
    return { current: openToWrite(database, views), whole: true };
  } catch (error) {
    const fault = discern(error, database);
    const readable = fault instanceof Unwritable && fault.obstacle !== "locked" && existsSync(database);
    if (!readable) throw unopened(path, fault);
    try {
      return { current: openToRead(database), whole: false };
    } catch (second) {
      throw unopened(path, discern(second, database), fault);
    }
  }
}

function unopened(path: string, fault: unknown, first: unknown = fault): CommandError {
  const what = `The register in ${path} can't be opened`;
  const told = explainDisk(first, what);
  if (told instanceof CommandError) return told;
  return new CommandError(
    exitCodes.unreachable,
    `${what}: ${(fault as Error).message}`,
    "The folder and its files must be readable and writable by this user, and of a version that this Collegium knows.",
    { cause: fault },
  );
}
