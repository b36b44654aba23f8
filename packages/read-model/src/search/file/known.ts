import { glance } from "@collegium/sqlite";

/** How far the search file at a path knows the ledger; 0 where there is none, or none that can be read. */
export const searchedUpTo = (path: string): number =>
  Number(glance(path, (db) => db.prepare("SELECT position FROM search").get()?.position) ?? 0);
