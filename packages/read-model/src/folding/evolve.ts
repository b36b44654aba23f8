import {
  type Commit,
  type DomainEvent,
  idOf,
  type StreamName,
  type StreamType,
  typeOf,
  upcast,
} from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { evolveBody } from "./body.ts";
import { evolveInstrument } from "./instrument.ts";
import { evolvePerson } from "./person.ts";
import { evolveSeries } from "./series.ts";
import { evolveSession } from "./session.ts";
import { evolveSource } from "./source.ts";
import { evolveTopic } from "./topic.ts";

/** What every document begins with; a document that was there before keeps its first day. */
type Start<D> = <T extends StreamType>(
  type: T,
) => Partial<D> & { id: string; type: T; revision: number; recordedAt: string; updatedAt: string };

/**
 * The document after one more event. `document()` is the document before it, and throws where there is none;
 * `start` begins one. References carry their id for a name until names are embedded.
 */
export type Evolve<D, E> = (document: () => D, event: E, start: Start<D>, at: string) => D;

// Each function takes the events of its own stream type; `applyCommit` checks nothing else, for the store keeps streams apart.
const evolvers = {
  body: evolveBody,
  person: evolvePerson,
  topic: evolveTopic,
  series: evolveSeries,
  source: evolveSource,
  instrument: evolveInstrument,
  session: evolveSession,
} as unknown as Record<StreamType, Evolve<StoredDocument, DomainEvent>>;

/**
 * The document after one more commit, its events of any recorded version.
 * Throws on what can't be read: an unknown event or version, a claim that does not stand, a stream that was never begun.
 */
export function applyCommit(document: StoredDocument | undefined, commit: Commit): StoredDocument {
  let next = document;
  for (const recorded of commit.events) next = applyEvent(next, upcast(recorded), commit);
  if (!next) throw new RangeError("A commit without events");
  return { ...next, revision: commit.revision, updatedAt: commit.at };
}

function applyEvent(
  document: StoredDocument | undefined,
  event: DomainEvent,
  { stream, at, revision }: Commit,
): StoredDocument {
  const current = () => {
    if (!document) throw new RangeError(`${event.type} in a stream that was never begun`);
    return document;
  };
  const head = { id: idOf(stream), revision, recordedAt: at, updatedAt: at };
  const start = ((type: StreamType) => begin(document, { ...head, type })) as Start<StoredDocument>;
  const next: StoredDocument | undefined = evolvers[typeOf(stream)](current, event, start, at);
  if (!next) throw new RangeError(`${event.type} is no event of ${stream satisfies StreamName}`);
  return next;
}

/** A session that was announced is begun again when it is held: it keeps its first day and its claims. */
function begin(
  document: StoredDocument | undefined,
  head: { id: string; type: StreamType; recordedAt: string },
) {
  if (!document) return head;
  const claims = document.type === "session" ? { claims: document.claims } : {};
  return { ...head, recordedAt: document.recordedAt, ...claims };
}
