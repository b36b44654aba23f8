import type { DatabaseSync } from "node:sqlite";
import { changeMark, transactions } from "@collegium/sqlite";
import type { ViewSetId, ViewSets, ViewStore } from "../port.ts";
import { filesBeside } from "./files-beside.ts";
import { areReadable, ensureViews, listedSets, makeSet, type Places } from "./open.ts";
import { openSets } from "./open-sets.ts";
import { promoting } from "./promote.ts";
import { filesInMemory, type SetFiles } from "./set-files.ts";
import { sqliteViewStore } from "./view-store.ts";

/** View sets that hold files open, and can tell whether anything changed. */
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

  const live = () => liveRow.get()?.id as number | undefined;
  /** The same number; undefined where there is no such set. */
  const listed = (id: number) => row.get(id)?.id as number | undefined;

  // The live set is pinned again and again, and seldom another.
  let pinned: { id: number; store: ViewStore } | undefined;
  const pin = (id: number): ViewStore => {
    if (pinned?.id !== id)
      pinned = { id, store: sqliteViewStore(sets, { id: () => id, standing: () => listed(id) }, pin) };
    return pinned.store;
  };

  const liveStore = sqliteViewStore(sets, { id: live, standing: live }, pin);

  // As long as the register's file is the same, it names the same set: a mark is asked for with each page that is served again.
  let named: { readonly by: string; readonly id: number | undefined } = { by: "", id: undefined };
  const namedStore = sqliteViewStore(sets, { id: () => named.id, standing: live }, pin);

  return {
    live: liveStore,

    async create() {
      const id = await transaction(() => makeSet(places) as ViewSetId);
      return { id, views: pin(id) };
    },

    promote: promoting(places, { live, listed }),

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
    mark() {
      const now = mark();
      if (named.by !== now) named = { by: now, id: live() };
      return `${now}-${namedStore.mark()}`;
    },
    close: sets.closeAll,
  };
}
