import {
  type Commit,
  canonicalJson,
  type KeyOrders,
  maxCommitBytes,
  type NewCommit,
  parseStreamName,
  type Revision,
  type StreamName,
} from "@collegium/domain";
import { CommitTooBig, Malformed } from "./errors.ts";

/** A commit ready to be stored: its place, and its canonical JSON (RFC 8785), which is what adapters keep. */
export interface Prepared {
  readonly commit: Commit;
  readonly json: string;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * Puts a commit in its place after `expected` and checks what every adapter must refuse: a name that is no stream's, a revision that is
 * no count, a commit without id or events, a time that would not sort as text, more than `maxCommitBytes`. All are the caller's faults.
 * A store keeps the `orders` of keys from one commit to the next.
 */
export function prepare(
  stream: StreamName,
  expected: Revision,
  commit: NewCommit,
  orders?: KeyOrders,
): Prepared {
  if (parseStreamName(stream) === undefined) throw new Malformed(`“${stream}” is no stream's name`);
  if (!Number.isSafeInteger(expected) || expected < 0)
    throw new Malformed(`${stream}: ${expected} is no revision`);
  if (commit.id === "") throw new Malformed(`${stream}: a commit without id`);
  if (commit.events.length === 0) throw new Malformed(`${stream}: a commit without events`);
  if (!instant.test(commit.at))
    throw new Malformed(`${stream}: “${commit.at}” is not RFC 3339 in UTC with milliseconds`);
  // Field by field: a commit read from another register brings that register's position along.
  const { id, at, actor, reason, events } = commit;
  const placed: Commit = {
    stream,
    revision: (expected + 1) as Revision,
    id,
    at,
    actor,
    ...(reason === undefined ? {} : { reason }),
    events,
  };
  const json = canonicalJson(placed, orders);
  // A code unit of UTF-16 takes at most three bytes of UTF-8: most commits are known to fit by their length.
  const bytes = json.length * 3 > maxCommitBytes ? Buffer.byteLength(json) : 0;
  if (bytes > maxCommitBytes) throw new CommitTooBig(stream, bytes, maxCommitBytes);
  return { commit: placed, json };
}
