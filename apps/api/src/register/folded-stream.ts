import {
  applied,
  type Commit,
  initialState,
  type Revision,
  type StateOf,
  type StreamName,
  type StreamType,
} from "@collegium/domain";

/** A commit that this version can't read, thrown where a decision needs it: a later version wrote it, and it must not be misread. */
export class UnreadableCommit extends Error {
  override readonly name = "UnreadableCommit";
  readonly stream: StreamName;
  readonly revision: Revision;

  constructor({ stream, revision }: Pick<Commit, "stream" | "revision">, cause: unknown) {
    super(`${stream} can't be read at revision ${revision}: ${(cause as Error).message}`, { cause });
    this.stream = stream;
    this.revision = revision;
  }
}

/** As the domain's `fold`, but says which commit can't be read: throws `UnreadableCommit`. */
export function foldStream<S extends StreamType>(type: S, commits: Iterable<Commit>): StateOf<S> {
  let state = initialState(type);
  for (const commit of commits) {
    try {
      state = applied<S>(state, commit);
    } catch (cause) {
      throw new UnreadableCommit(commit, cause);
    }
  }
  return state;
}
