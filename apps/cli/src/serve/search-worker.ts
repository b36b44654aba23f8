import { DatabaseSync } from "node:sqlite";
import { workerData } from "node:worker_threads";
import { doTasks } from "@collegium/api/thread";
import { searchFile } from "@collegium/read-model/search";
import type { Found, SearchData, SearchTask, TextFound } from "./search-threads.ts";

const { path } = workerData as SearchData;
// A connection of its own, which never waits for the one that writes: the file has a write-ahead log.
const db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
let ask: (hash: string) => Promise<TextFound>;
// Texts come from the side of the pool, which knows of what is withheld.
const file = searchFile(db, { texts: { get: (hash) => ask(hash) } });

doTasks<SearchTask, Found, string, TextFound>((task, asking) => {
  ask = asking;
  return task.kind === "search" ? file.search(task.request) : file.check(task.q);
});
