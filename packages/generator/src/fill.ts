import type { EventStore, TextStore } from "@collegium/event-store";
import type { GeneratedCommit } from "./generate.ts";

/** Records generated commits in an empty register, and deposits their texts where a text store is given. Says how many there were. */
export async function fillRegister(
  stores: { readonly events: EventStore; readonly texts?: TextStore },
  commits: Iterable<GeneratedCommit>,
): Promise<number> {
  let count = 0;
  for (const { stream, expected, commit, text } of commits) {
    if (text !== undefined) await stores.texts?.put(text);
    const answer = await stores.events.append(stream, expected, commit);
    if (answer.outcome === "conflict")
      throw new Error(`${stream} is not empty: it is at revision ${answer.head}`);
    count++;
  }
  return count;
}
