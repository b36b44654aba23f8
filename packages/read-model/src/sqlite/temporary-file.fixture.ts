import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Connections to one register's file, as processes have them. */
export function temporaryFile(): { folder: string; open(): DatabaseSync } & AsyncDisposable {
  const folder = mkdtempSync(join(tmpdir(), "collegium-views-"));
  const opened: DatabaseSync[] = [];
  return {
    folder,
    open() {
      const db = new DatabaseSync(join(folder, "register.sqlite"), { timeout: 5_000 });
      db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
      opened.push(db);
      return db;
    },
    async [Symbol.asyncDispose]() {
      for (const db of opened) db.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The files of sets, without those of their logs. */
export const setsIn = (folder: string) => readdirSync(folder).filter((name) => /-views-\d+$/.test(name));
