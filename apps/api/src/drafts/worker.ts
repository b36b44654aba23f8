import type { KnownName } from "@collegium/drafting";
import { doTasks } from "../threads/thread.ts";
import { draftText } from "./draft.ts";
import type { DraftQuestion, DraftTask } from "./task.ts";

// The answer's JSON is made here, too: it may be as long as the text.
doTasks<DraftTask, string, DraftQuestion, readonly KnownName[]>(async (task, ask) =>
  JSON.stringify(await draftText(task, ask)),
);
