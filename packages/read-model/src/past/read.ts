import type { StreamName } from "@collegium/domain";
import type { CommitReader, ViewStore } from "../port.ts";
import type { Answer, ReadOptions } from "../reads/document.ts";

/** The document as it was at a time (RFC 3339); undefined before its first commit. */
export async function readAsOf(
  _register: { commits: CommitReader; views: ViewStore },
  _stream: StreamName,
  _at: string,
  _options: ReadOptions,
): Promise<Answer | undefined> {
  throw new Error("not there yet");
}
