import type { DatabaseSync } from "node:sqlite";
import { type Position, position } from "@collegium/domain";
import { checker } from "../checking/check.ts";
import { thingsIn } from "../file/things.ts";
import type { SearchFile, TextReader } from "../port.ts";
import { claimIndex } from "./claims.ts";
import { countClaims } from "./counts.ts";
import { finder } from "./find.ts";
import { listIndex } from "./lists.ts";
import { nameIndex } from "./names.ts";
import { standingNames } from "./standing.ts";

/** What a search file answers; it reads texts where it shows more of them than it keeps. The connection is the caller's: `openSearch`. */
export function searchFile(db: DatabaseSync, { texts }: { readonly texts: TextReader }): SearchFile {
  const things = thingsIn(db);
  const index = claimIndex(db, things);
  const known = db.prepare("SELECT position FROM search");
  return {
    position: (): Position => position(known.get()?.position as number),
    ...nameIndex(db, things),
    ...standingNames(db, things),
    claims: index.page,
    claimPages: index.pages,
    list: listIndex(db, things, index),
    search: finder(db, things, index.tagsOf),
    counts: (by, filters) => countClaims(index, things, by, filters),
    check: checker(db, things, texts),
  };
}
