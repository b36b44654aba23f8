import { randomInt } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { ensure } from "@collegium/sqlite";
import type { OpenSets } from "./open-sets.ts";
import { layout, registry } from "./schema.ts";
import type { SetFiles } from "./set-files.ts";

/** The connection to a register's file, and what is known of its sets. */
export interface Places {
  readonly register: DatabaseSync;
  readonly files: SetFiles;
  readonly sets: OpenSets;
}

/**
 * Has a live set that this version can read: where there is none, one that is empty. What another version made, older or newer, is removed.
 * Where all is there, nothing is written.
 */
export function ensureViews({ register, files, sets }: Places): void {
  ensure(
    register,
    () => !areReadable({ register, files, sets }),
    () => {
      if (layoutOf(register) !== layout) dropAll(register);
      register.exec(registry);
      register.exec("DELETE FROM view_sets WHERE id = (SELECT id FROM view_live)");
      const id = makeSet({ register, files, sets });
      register
        .prepare("INSERT OR REPLACE INTO view_live (only, id, layout) VALUES (1, ?, ?)")
        .run(id, layout);
      sets.open(id).file.settle?.();
    },
  );
}

/** Whether there are views that this version can read: opening them changes nothing. */
export function areReadable(places: Places): boolean {
  if (layoutOf(places.register) !== layout) return false;
  const live = () => listedSets(places.register)[0];
  for (let id = live(); id !== undefined; ) {
    const found = isReadable(places, id);
    const now = live();
    // Another process may have put another in its place, and removed it, while it was opened.
    if (found || now === id) return found;
    id = now;
  }
  return false;
}

function isReadable({ files, sets }: Places, id: number): boolean {
  if (!files.has(id)) return false;
  try {
    sets.open(id);
    return true;
  } catch (fault) {
    if (isUnreadable(fault) || !files.has(id)) return false;
    throw fault;
  }
}

/**
 * Makes a set, listed, within a write transaction of the register's file. So whatever is there and not listed was left by a process that
 * was killed, and is removed. A number is never another set's, also not in a copy of the register that went its own way.
 */
export function makeSet({ register, files, sets }: Places): number {
  const listed = listedSets(register);
  for (const id of files.list()) if (!listed.includes(id)) files.remove(id);
  const id = randomInt(2 ** 48 - 1);
  register.prepare("INSERT INTO view_sets (id) VALUES (?)").run(id);
  sets.make(id);
  return id;
}

/** All sets there are, the live one first. */
export const listedSets = (register: DatabaseSync): number[] =>
  register
    .prepare("SELECT id FROM view_sets ORDER BY id <> (SELECT id FROM view_live), id")
    .all()
    .map(({ id }) => id as number);

/** Undefined where there are no views, or they are older than this number. */
function layoutOf(register: DatabaseSync): unknown {
  const told = register.prepare("SELECT 1 FROM pragma_table_info('view_live') WHERE name = 'layout'").get();
  return told && register.prepare("SELECT layout FROM view_live").get()?.layout;
}

function dropAll(register: DatabaseSync): void {
  const tables = register
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'view_*'")
    .all();
  for (const { name } of tables) register.exec(`DROP TABLE "${name}"`);
}

/** SQLITE_ERROR, for a table that is lost, SQLITE_CORRUPT and SQLITE_NOTADB (https://sqlite.org/rescode.html). */
const isUnreadable = (fault: unknown): boolean =>
  fault instanceof Error && "errcode" in fault && [1, 11, 26].includes(Number(fault.errcode) & 0xff);
