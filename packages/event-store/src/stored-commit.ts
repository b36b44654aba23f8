import type { Commit, Revision, StreamName } from "@collegium/domain";
import { DamagedItem } from "./errors.ts";
import { parse } from "./parse.ts";

/** How a commit's place is told: the key of its item, or of its row. */
export const commitPlace = (stream: StreamName, revision: number): string =>
  `commit ${revision} of ${stream}`;

/**
 * What is kept for a commit, as that commit. Throws `DamagedItem` where it is none, or that of another place: it was damaged, or written to by
 * hand. What its events say is not looked at: a later version may have recorded them.
 */
export function storedCommit(json: string | undefined, stream: StreamName, revision: Revision): Commit {
  const commit = parse<unknown>(json);
  const place = commitPlace(stream, revision);
  if (!isCommit(commit)) throw new DamagedItem(place, "its text is no commit");
  const told = commitPlace(commit.stream, commit.revision);
  if (told !== place) throw new DamagedItem(place, `its text is that of ${told}`);
  return commit;
}

/** Whether something has what every commit has. */
export function isCommit(value: unknown): value is Commit {
  if (typeof value !== "object" || value === null) return false;
  const { stream, revision, id, at, events } = value as Partial<Commit>;
  return [stream, id, at].every(isText) && Number.isSafeInteger(revision) && Array.isArray(events);
}

const isText = (value: unknown): boolean => typeof value === "string";
