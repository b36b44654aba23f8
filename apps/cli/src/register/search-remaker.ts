import { existsSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { doTasks } from "@collegium/api/thread";
import { sqliteEventStore, sqliteTextStore, Unwritable } from "@collegium/event-store";
import { remaker } from "@collegium/read-model/search";
import { asUnwritable, belongLike, openForReading } from "@collegium/sqlite";
import type { Remade, RemakingFiles, RemakingTask } from "./search-thread.ts";

let remaking: ReturnType<typeof begin> | undefined;

function begin() {
  const { database, search } = workerData as RemakingFiles;
  const wasThere = existsSync(search);
  // A connection of its own: it reads what was recorded while others write.
  const { db, close } = openForReading(database);
  const made = remaker(search, { commits: sqliteEventStore(db), texts: sqliteTextStore(db), like: database });
  return {
    ...made,
    async finish() {
      const position = await made.finish();
      if (!wasThere) belongLike(search, database);
      return position;
    },
    close() {
      made.close();
      close();
    },
  };
}

doTasks<RemakingTask, Remade>(async (task) => {
  try {
    if (task.kind === "begin") {
      remaking = begin();
      return { outcome: "begun" };
    }
    if (!remaking) throw new Error("Nothing was begun");
    if (task.kind === "page") {
      await remaking.put(task.page);
      return { outcome: "put" };
    }
    const position = await remaking.finish();
    remaking.close();

    return { outcome: "remade", position };
  } catch (fault) {
    // What a fault is doesn't come through between threads.
    const told = asUnwritable(fault);
    if (!(told instanceof Unwritable)) throw fault;
    return { outcome: "unwritable", obstacle: told.obstacle, message: told.message };
  }
});
