import { existsSync } from "node:fs";
import { join } from "node:path";
import { openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { fillRegister, generateRegister } from "@collegium/generator";
import { rebuild, sqliteViewSets } from "@collegium/read-model";
import type { BenchContext } from "../bench.ts";

/** A register's file of so many generated commits; made once in a run, and without views at first. */
export async function registerFile({ folder, progress }: BenchContext, commits: number): Promise<string> {
  const path = join(folder, `register-${commits}`, "collegium.db");
  if (existsSync(path)) return path;
  progress(`generating a register of ${commits.toLocaleString("en")} commits`);
  // Nothing here must outlive the run: without syncing it is made several times faster.
  const db = openSqlite(path, { durability: "normal" });
  const events = sqliteEventStore(db);
  await fillRegister({ events, texts: sqliteTextStore(db) }, generateRegister({ seed: 1, commits }));
  db.close();
  return path;
}

/** The same file with its views. */
export async function viewedRegisterFile(context: BenchContext, commits: number): Promise<string> {
  const path = await registerFile(context, commits);
  const db = openSqlite(path, { durability: "normal" });
  const events = sqliteEventStore(db);
  const sets = sqliteViewSets(db);
  if ((await sets.live.checkpoint()) < (await events.head())) {
    context.progress("building its views");
    await rebuild({ commits: events, sets });
  }
  sets.close();
  db.close();
  return path;
}
