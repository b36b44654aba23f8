import { type Commit, type Revision, revision } from "@collegium/domain";
import { type Detail, type Problem, problem } from "../problems/problem.ts";

/** What a writer has seen of the stream. */
export interface Seen {
  /** The revisions of which one must be the stream's: 0 to create; none holds where this is empty. */
  readonly seen: readonly Revision[];
  /** Where the stream's history goes on after a revision. */
  historyAfter(revision: Revision): string;
}

/** A 412 tells at most this many bytes of commits: one always fits. */
const told = 65_536;

/**
 * The precondition does not hold: answers with what was recorded since what the writer has seen, and where the rest of it is.
 * Only a revision that the stream had was seen of it: one above its head tells nothing, like a tag that is not the register's.
 */
export function movedOn(commits: readonly Commit[], { seen, historyAfter }: Seen): Problem {
  const head = commits.at(-1)?.revision ?? revision(0);
  const last = revision(Math.max(0, ...seen.filter((one) => one <= head)));
  const since = commits.filter((commit) => commit.revision > last);
  const happened = upTo(told, since);
  const more = happened.length < since.length && historyAfter(happened.at(-1)?.revision ?? last);
  return problem("precondition-failed", detailOf(head, seen), {
    extra: { revision: head, happened, ...(more && { more }) },
    headers: head > 0 ? { etag: `"${head}"` } : undefined,
  });
}

function detailOf(head: number, seen: readonly number[]): Detail {
  if (head === 0) return "There is no such record yet: create it with If-None-Match: *.";
  if (seen.includes(0)) return `The record exists already, at revision ${head}.`;
  if (seen.length === 0) return `If-Match names no ETag of the register; the record is at revision ${head}.`;
  return `You have seen revision ${seen.join(", ")}; the record is at revision ${head}.`;
}

function upTo(bytes: number, commits: readonly Commit[]): Commit[] {
  let size = 0;
  const end = commits.findIndex((commit) => {
    size += Buffer.byteLength(JSON.stringify(commit));
    return size > bytes;
  });
  return end < 0 ? [...commits] : commits.slice(0, Math.max(1, end));
}
