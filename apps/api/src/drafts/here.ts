import { draftText } from "./draft.ts";
import type { DraftText } from "./task.ts";

/** Drafts where it is asked for: in a function that does nothing else. */
export const draftHere: DraftText = async (task, answer) => JSON.stringify(await draftText(task, answer));
