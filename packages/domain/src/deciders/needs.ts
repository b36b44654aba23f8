import type { DraftEvent } from "../events/index.ts";
import type { StreamName } from "../names.ts";
import type { State } from "./state.ts";

/** What `decide` will ask of its context: to be fetched beforehand. */
export interface Needs {
  /** Streams whose existence matters. */
  readonly streams: readonly StreamName[];
  /** Sources whose texts are quoted. */
  readonly sources: readonly string[];
  /** Topics of which must be known what they were merged into, and so on to the end of the chain. */
  readonly topics: readonly string[];
}

export function needs(_stream: StreamName, _drafts: readonly DraftEvent[], _state: State): Needs {
  return { streams: [], sources: [], topics: [] };
}
