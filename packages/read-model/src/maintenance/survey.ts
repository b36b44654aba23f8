import {
  type Commit,
  type DomainEvent,
  type EventType,
  type Position,
  type RecordedEvent,
  type Revision,
  type StreamName,
  streamName,
  typeOf,
  upcast,
} from "@collegium/domain";
import { followLedger } from "../follow-ledger.ts";
import type { CommitReader } from "../port.ts";

/** What must be known of a ledger before any of its documents can be made for good. */
export interface Survey {
  /** Everything below is of the ledger up to here. */
  readonly end: Position;
  /** The last revision of each stream that has more than one: a few dozen bytes a stream. */
  readonly revisions: ReadonlyMap<StreamName, Revision>;
  /** By source, the sources that ever said that they supersede it; what each says in the end is in its document. */
  readonly successors: ReadonlyMap<StreamName, ReadonlySet<StreamName>>;
  /** Hashes of the texts that were withheld: a store may still hold their words, and another source have the same. */
  readonly withheld: ReadonlySet<string>;
}

/** Looks a ledger through, and remembers little of it. Of most streams the last revision is enough, where the store tells it. */
export async function survey(commits: CommitReader, end: Position): Promise<Survey> {
  const revisions = new Map<StreamName, Revision>();
  const successors = new Map<StreamName, Set<StreamName>>();
  const meet = (stream: StreamName, revision: Revision) =>
    void (revision > 1 && revisions.set(stream, revision));
  const withheld = new Set<StreamName>();
  const hear = ({ stream, events }: Commit) => {
    if (events.some(({ type }) => type === "SourceWithheld")) withheld.add(stream);
    for (const source of events.flatMap(superseded))
      successors.set(source, (successors.get(source) ?? new Set()).add(stream));
  };
  if (commits.lastRevisions && commits.readType) {
    for await (const [stream, last] of commits.lastRevisions(end)) meet(stream, last);
    for await (const commit of commits.readType("source", end, telling)) hear(commit);
  } else
    for await (const commit of followLedger(commits, { upTo: end })) {
      meet(commit.stream, commit.revision);
      if (typeOf(commit.stream) === "source") hear(commit);
    }
  const hashes = await Array.fromAsync(withheld, (stream) => hashOf(commits, stream));
  return { end, revisions, successors, withheld: new Set(hashes.filter((hash) => hash !== undefined)) };
}

/** Words of which each commit has one that tells of a text what a survey asks: few of all sources have. */
const telling = ["SourceWithheld", "supersedes"] as const satisfies readonly (EventType | "supersedes")[];

/** The hash of a source's text; undefined where its deposit can't be read. */
async function hashOf(commits: CommitReader, stream: StreamName): Promise<string | undefined> {
  for await (const { events } of commits.readStream(stream))
    for (const event of events) {
      const deposited = inCurrentForm(event);
      if (deposited?.type === "SourceDeposited") return deposited.data.sha256;
    }
  return undefined;
}

/** Commits of a stream as far as a survey goes. */
export async function* until(last: number, commits: AsyncIterable<Commit>): AsyncGenerator<Commit> {
  for await (const commit of commits) {
    if (commit.revision > last) return;
    yield commit;
  }
}

function superseded(recorded: RecordedEvent): StreamName[] {
  const id = supersedes(recorded);
  return typeof id === "string" ? [streamName("source", id)] : [];
}

function supersedes(recorded: RecordedEvent): string | null | undefined {
  const event = inCurrentForm(recorded);
  if (event?.type === "SourceDeposited") return event.data.supersedes;
  return event?.type === "SourceDetailsCorrected" ? event.data.changes.supersedes : undefined;
}

/** What can't be read is set aside when its document is made. */
function inCurrentForm(recorded: RecordedEvent): DomainEvent | undefined {
  try {
    return upcast(recorded);
  } catch {
    return undefined;
  }
}
