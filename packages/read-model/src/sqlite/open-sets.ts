import { changeMark } from "@collegium/sqlite";
import { type Connection, connect } from "./connection.ts";
import type { SetFile, SetFiles } from "./set-files.ts";
import { type ViewSet, viewSet } from "./view-set.ts";

/** A set that is open, and what it is open through. */
export interface OpenSet extends Pick<Connection, "exec" | "prepare" | "transaction" | "snapshot"> {
  readonly file: SetFile;
  readonly set: ViewSet;
  /** Another one after each change of it. */
  readonly mark: () => string;
}

/** The sets of a register that this process has open, each once. */
export interface OpenSets {
  /** Opens a set where it isn't; throws where there is none, or none that can be read. */
  open(id: number): OpenSet;
  make(id: number): OpenSet;
  close(id: number): void;
  closeAll(): void;
}

/** `listed` tells which sets there are: of others that were open, another process has removed them. */
export function openSets(files: SetFiles, listed: () => readonly number[]): OpenSets {
  const all = new Map<number, OpenSet>();

  const keep = (id: number, file: SetFile): OpenSet => {
    try {
      const connection = connect(file.db);
      const opened = { ...connection, file, set: viewSet(connection), mark: changeMark(file.db) };
      all.set(id, opened);
      return opened;
    } catch (fault) {
      file.close();
      throw fault;
    }
  };
  const close = (id: number) => {
    all.get(id)?.file.close();
    all.delete(id);
  };

  return {
    open(id) {
      const known = all.get(id);
      if (known) return known;
      // A switch is what brings one that is new: then others may be gone, and what they took on the disk is to be free.
      const there = listed();
      for (const other of all.keys()) if (!there.includes(other)) close(other);
      return keep(id, files.open(id));
    },
    make: (id) => keep(id, files.make(id)),
    close,
    closeAll() {
      for (const id of all.keys()) close(id);
    },
  };
}
