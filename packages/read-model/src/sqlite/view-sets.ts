import type { DatabaseSync } from "node:sqlite";
import { setTimeout as delay } from "node:timers/promises";
import type { Position } from "@collegium/domain";
import { atOnce, changeMark, transactions, Unwritable, usualPatience } from "@collegium/sqlite";
import type { ViewSetId, ViewSets, ViewStore } from "../port.ts";
import { areReadable, ensureViews, listedSets, makeSet, type Places } from "./open.ts";
import { type OpenSet, openSets } from "./open-sets.ts";
import { filesBeside, filesInMemory, type SetFiles } from "./set-files.ts";
import { sqliteViewStore } from "./view-store.ts";

export interface SqliteViewSets extends ViewSets {
  /** Another one after each change of what is live, or of the register's file, by whomever it is made. */
  mark(): string;
  /** Closes the sets' files; nothing may be called after. */
  close(): void;
}

/**
 * The view sets of a register in SQLite, each in a file of its own beside the register's, in which stands which there are and which is live.
 * Has an empty live set where there is none that this version can read. The connection to the register's file is the caller's, who opens and
 * closes it, and must not be within a transaction when anything here is called.
 */
export function sqliteViewSets(register: DatabaseSync, files = filesOf(register)): SqliteViewSets {
  return opened(placesOf(register, files), (places) => {
    ensureViews(places);
    return viewSetsAt(places);
  });
}

/** The same where there are view sets that this version can read: nothing is written. Undefined where there are none. */
export function readableViewSets(
  register: DatabaseSync,
  files = filesOf(register),
): SqliteViewSets | undefined {
  return opened(placesOf(register, files), (places) =>
    areReadable(places) ? viewSetsAt(places) : undefined,
  );
}

/** Leaves nothing open where that fails. */
function opened<T>(places: Places, open: (places: Places) => T): T {
  try {
    return open(places);
  } catch (fault) {
    places.sets.closeAll();
    throw fault;
  }
}

const placesOf = (register: DatabaseSync, files: SetFiles): Places => ({
  register,
  files,
  sets: openSets(files, () => listedSets(register)),
});

/** Between looks whether a set can be put in the place of one that another process writes to: it does so for moments. */
const pause = 5;

function filesOf(register: DatabaseSync): SetFiles {
  const path = register.location();
  return path ? filesBeside(path) : filesInMemory();
}

function viewSetsAt(places: Places): SqliteViewSets {
  const { register, files, sets } = places;
  const transaction = transactions(register);
  const mark = changeMark(register);
  const liveRow = register.prepare("SELECT id FROM view_live");
  const row = register.prepare("SELECT id FROM view_sets WHERE id = ?");
  const remove = register.prepare("DELETE FROM view_sets WHERE id = ?");
  const pointTo = register.prepare("UPDATE view_live SET id = ?");

  const live = () => liveRow.get()?.id as number | undefined;
  const listed = (id: number) => row.get(id)?.id as number | undefined;

  // The live set is pinned again and again, and seldom another.
  let pinned: { id: number; store: ViewStore } | undefined;
  const pin = (id: number): ViewStore => {
    if (pinned?.id !== id)
      pinned = { id, store: sqliteViewStore(sets, { id: () => id, standing: () => listed(id) }, pin) };
    return pinned.store;
  };

  const liveStore = sqliteViewStore(sets, { id: live, standing: live }, pin);

  /** Undefined where another process writes to the register's file or to the live set at this moment. */
  function promotedNow(id: number, head: Position): boolean | undefined {
    const before = live();
    const point = () => {
      // Whoever was first has another in its place by now.
      if (live() !== before) return undefined;
      const mine = listed(id) === undefined ? undefined : sets.open(id).set.checkpoint();
      return mine !== undefined && mine >= head && mine >= shown() && pointTo.run(id).changes > 0;
    };
    const pointed = () => atOnce(register, point)?.result;
    const held = ifReadable(({ file }) => file.db);
    let isHeld = false;
    try {
      if (held)
        return atOnce(held, () => {
          isHeld = true;
          return pointed();
        })?.result;
    } catch (fault) {
      if (isHeld) throw fault;
    }
    // One that can't be held, for it is damaged or for reading alone, gives way to any other.
    return pointed();
  }

  const shown = () => ifReadable(({ set }) => set.checkpoint()) ?? 0;

  /** Asks the live set. One that can't be read shows nothing, and gives way to any other. */
  function ifReadable<T>(ask: (opened: OpenSet) => T): T | undefined {
    const id = live();
    try {
      return id === undefined ? undefined : ask(sets.open(id));
    } catch {
      return undefined;
    }
  }

  return {
    live: liveStore,

    async create() {
      const id = await transaction(() => makeSet(places) as ViewSetId);
      return { id, views: pin(id) };
    },

    async promote(id, head) {
      if (listed(id) === undefined) return false;
      sets.open(id).file.settle();
      for (const end = performance.now() + usualPatience.milliseconds; performance.now() < end; ) {
        const done = promotedNow(id, head);
        if (done !== undefined) return done;
        await delay(pause);
      }
      throw new Unwritable("locked");
    },

    async remove(id) {
      const letGo = () => {
        sets.close(id);
        files.remove(id);
      };
      try {
        if (!(await transaction(() => live() !== id && remove.run(id)))) return false;
      } catch (fault) {
        // There may be no room to say so as long as it is there.
        if (live() !== id) letGo();
        throw fault;
      }
      letGo();
      return true;
    },

    list: async () => listedSets(register) as ViewSetId[],
    mark: () => `${mark()}-${liveStore.mark()}`,
    close: sets.closeAll,
  };
}
