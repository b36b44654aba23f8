import type { Revision, StreamName } from "@collegium/domain";
import type { CommitReader } from "../port.ts";
import type { HistoryEntry } from "./entry.ts";

/** The commits of a stream after revision `after`, oldest first, with what each changed; none for an unknown stream. */
export async function readHistory(
  _commits: CommitReader,
  _stream: StreamName,
  _page: { after?: Revision; limit: number },
): Promise<HistoryEntry[]> {
  throw new Error("not there yet");
}
