import type { DatabaseSync } from "node:sqlite";
import type { Transact } from "@collegium/sqlite";
import type { Pace } from "../../pace.ts";
import { takeNames } from "./names.ts";

export interface Forgetting {
  readonly transact: Transact;
  readonly pace: Pace;
  /** Does something while nobody else reads the file: what is forgotten stays in its write-ahead log while somebody does. */
  alone<T>(work: () => T): Promise<T>;
}

/**
 * Merges each index into one piece, a little at a time, so that none keeps words of rows that are gone; and puts away the write-ahead log, which
 * does; and takes its name from a file that is being made to take this one's place, which may have them yet.
 */
export async function forget(db: DatabaseSync, { transact, pace, alone }: Forgetting): Promise<void> {
  const changes = db.prepare("SELECT total_changes() AS count");
  const merge = db.prepare("INSERT INTO passage_words (passage_words, rank) VALUES ('merge', ?)");
  for (let pages = -200; ; pages = 200) {
    await pace();
    const done = await transact(() => {
      const before = changes.get()?.count as number;
      merge.run(pages);
      // The statement itself counts for one.
      return (changes.get()?.count as number) - before < 2;
    });
    if (done) break;
  }
  await alone(() => db.exec("PRAGMA wal_checkpoint(TRUNCATE)"));
  const path = db.location();
  if (path) takeNames(path);
}
