import {
  type Commit,
  commitBytes,
  type Decision,
  type DomainEvent,
  maxCommitBytes,
  type Position,
  type QuotationNote,
  type Refusal,
  revision,
  type State,
  type StreamName,
  typeOf,
} from "@collegium/domain";
import { pacedCommits, pacer } from "@collegium/read-model";
import {
  type Detail,
  errorOf,
  type PlaceOf,
  type Problem,
  type ProblemError,
  problem,
} from "../problems/problem.ts";
import { foldStream } from "../register/folded-stream.ts";
import type { Register } from "../register/register.ts";
import { readCommits } from "./context.ts";
import { earlier, type RequestId } from "./idempotency.ts";
import { movedOn, type Seen } from "./moved-on.ts";

/** One request to write, with everything but the register's own answer decided. */
export interface Write extends Seen {
  readonly stream: StreamName;
  readonly actor: string;
  readonly request: RequestId;
  readonly reason?: string;
  /** Decide and answer, record nothing. */
  readonly dryRun: boolean;
  decide(state: State): Promise<Decision>;
  /** What is to be told of what was decided upon a state: the same whenever it is asked. */
  notes?(before: State, events: readonly DomainEvent[]): readonly QuotationNote[];
  /** Where a decided event's fields stand in the request. */
  readonly place: PlaceOf;
  /** Runs before the commit that will refer to what it does. */
  prepare?(): Promise<void>;
}

export interface Written {
  /** `decided` and `repeated` by a dry run: what would be recorded, and what this very request recorded before. */
  readonly outcome: "recorded" | "decided" | "repeated";
  readonly commit: Commit;
  readonly position?: Position;
  /** What is told of it, with pointers into the request's body. */
  readonly notes: readonly QuotationNote[];
}

/**
 * Decides one write upon the stream as it is, and appends it.
 *
 * Law: the same request, sent again at any time after any crash, is answered as the first time and recorded once. The key is looked
 * for before the precondition: a retry still names the revision that its first try, now recorded, was made upon. A dry run is answered
 * as the write would be, so it looks for its key, too.
 */
export async function record(
  register: Pick<Register, "events" | "clock">,
  write: Write,
): Promise<Written | Problem> {
  const { events } = register;
  const commits = await readCommits(pacedCommits(events, pacer()), write.stream);
  const repeated = earlier(commits, write.request);
  if (repeated) return repeat(register, repeated, commits, write);

  const head = commits.at(-1)?.revision ?? revision(0);
  if (!write.seen.includes(head)) return movedOn(commits, write);

  const state = foldStream(typeOf(write.stream), commits);
  const decision = await write.decide(state);
  if (decision.outcome === "refused") return refused(decision.refusals, write);
  const commit: Commit = {
    stream: write.stream,
    revision: revision(head + 1),
    id: write.request.commitId,
    at: later(register.clock().toISOString(), commits.at(-1)?.at),
    actor: write.actor,
    ...(write.reason !== undefined && { reason: write.reason }),
    events: decision.events,
  };
  const bytes = commitBytes(commit);
  if (bytes > maxCommitBytes) {
    return problem(
      "commit-too-large",
      `The commit would be ${bytes} bytes; at most ${maxCommitBytes} are taken.`,
    );
  }
  const notes = notesOf(write, state, commit);
  if (write.dryRun) return { outcome: "decided", commit, notes };

  await write.prepare?.();
  const { stream: _stream, revision: _revision, ...fresh } = commit;
  const appended = await events.append(write.stream, head, fresh);
  // Somebody was first, perhaps this very request's other try: reading again tells which, and ends here, for the head has moved.
  if (appended.outcome === "conflict") return record(register, write);
  return { outcome: "recorded", commit: appended.commit, position: appended.position, notes };
}

const notesOf = ({ notes, place }: Write, before: State, { events }: Commit): readonly QuotationNote[] =>
  (notes?.(before, events) ?? []).map((note) => ({ ...note, ...place(note.pointer) }));

/** Appending again what is there answers with its position: the store's law, and the way by which a crash is repaired. */
async function repeat(
  { events }: Pick<Register, "events">,
  commit: Commit,
  commits: readonly Commit[],
  write: Write,
): Promise<Written | Problem> {
  if (commit.id !== write.request.commitId) {
    return problem("idempotency-key-reused", "This Idempotency-Key was sent before, with another body.");
  }
  const { stream, revision: at, ...rest } = commit;
  const before = commits.filter((other) => other.revision < at);
  const notes = notesOf(write, foldStream(typeOf(stream), before), commit);
  if (write.dryRun) return { outcome: "repeated", commit, notes };
  const appended = await events.append(stream, revision(at - 1), rest);
  if (appended.outcome === "conflict") throw new Error(`${stream} lost revision ${at}`);
  return { outcome: "recorded", commit: appended.commit, position: appended.position, notes };
}

function refused(refusals: readonly Refusal[], write: Write): Problem {
  const errors = refusals.map((refusal) => errorOf(refusal, write.place));
  const tooLarge = refusals.every(({ rule }) => rule === "commit-too-large");
  return problem(tooLarge ? "commit-too-large" : "refused", summary(errors), { errors });
}

/** The first refusal, in its own words, and how many more there are. */
export const summary = (errors: readonly Pick<ProblemError, "detail">[]): Detail => {
  const first = errors[0]?.detail ?? "The request is refused.";
  return errors.length > 1
    ? `${first} There ${errors.length > 2 ? "are" : "is"} ${errors.length - 1} more.`
    : first;
};

const later = (now: string, previous = ""): string => (now > previous ? now : previous);
