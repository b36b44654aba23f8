import {
  canonicalJson,
  type DomainEvent,
  type NewCommit,
  revision,
  type StreamName,
  streamName,
} from "@collegium/domain";
import { generateRegister } from "@collegium/generator";

/** Commits to append, one after another to each stream in turn. */
export interface Append {
  readonly stream: StreamName;
  readonly expected: number;
  readonly commit: NewCommit;
  /** The bytes that a store keeps of it. */
  readonly json: string;
}

/** How many streams take turns. */
const streams = 50;

/** Endless appends of commits with `size` events each, cut from generated sessions. */
export function* appends(size: number, seed: number): Generator<Append> {
  const samples = eventLists(size, seed);
  for (let n = 0; ; n++) {
    const stream = streamName("session", `bench-${n % streams}`);
    const expected = Math.floor(n / streams);
    const commit = {
      id: `${seed}-${n}`,
      at: "2024-01-01T00:00:00.000Z",
      actor: "bench",
      events: samples[n % samples.length] as DomainEvent[],
    };
    yield {
      stream,
      expected,
      commit,
      json: canonicalJson({ ...commit, stream, revision: revision(expected + 1) }),
    };
  }
}

function eventLists(size: number, seed: number): DomainEvent[][] {
  const lists: DomainEvent[][] = [];
  for (const { commit } of generateRegister({ seed, commits: 3_000 })) {
    // Claims only: the first event of a session's commit is the session itself.
    const events = commit.events.slice(1, size + 1);
    if (commit.events[0]?.type === "SessionHeld" && events.length === size) lists.push(events);
  }
  return lists;
}

/** Takes the next `count` from an endless list. */
export function take<T>(items: Iterator<T>, count: number): T[] {
  return Array.from({ length: count }, () => items.next().value as T);
}
