import { workerData } from "node:worker_threads";
import { doTasks } from "@collegium/api/thread";
import { Unwritable } from "@collegium/event-store";
import type { Progress } from "@collegium/read-model";
import { remakeSearch } from "@collegium/read-model/search";
import { asUnwritable } from "@collegium/sqlite";
import type { Remade, RemakingFiles } from "./remake-search.ts";
import { openToRead } from "./stores.ts";

const { database, search } = workerData as RemakingFiles;

doTasks<null, Remade, Progress, void>(async (_, tell) => {
  // A connection of its own: it reads what was recorded while others write.
  const register = openToRead(database);
  try {
    const position = await remakeSearch(search, {
      commits: register.events,
      texts: register.texts,
      onProgress: (position, head) => void tell({ position, head }),
    });
    return { outcome: "remade", position };
  } catch (fault) {
    // What a fault is doesn't come through between threads.
    const told = asUnwritable(fault);
    if (!(told instanceof Unwritable)) throw fault;
    return { outcome: "unwritable", obstacle: told.obstacle, message: told.message };
  } finally {
    register.close();
  }
});
