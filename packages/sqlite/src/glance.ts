import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";

/**
 * Asks a database something, and leaves nothing beside it: who opens one in WAL mode for reading alone makes its log, and can't take it away. Undefined
 * where there is none, or none that can answer.
 */
export function glance<T>(path: string, ask: (db: DatabaseSync) => T): T | undefined {
  const url = pathToFileURL(path);
  url.search = existsSync(`${path}-wal`) ? "mode=ro" : "mode=ro&immutable=1";
  try {
    using db = new DatabaseSync(url, { readOnly: true, timeout: 0 });
    return ask(db);
  } catch {
    return undefined;
  }
}
