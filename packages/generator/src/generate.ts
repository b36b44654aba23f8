import { type NewCommit, type Revision, revision, type StreamName } from "@collegium/domain";
import { later } from "./later.ts";
import { random } from "./random.ts";
import { meeting } from "./session.ts";
import { bodies } from "./vocabulary.ts";
import { newWorld, type Sent, type Write, type Writes } from "./world.ts";

export interface GeneratorOptions {
  /** The same seed gives the same register, commit by commit; a shorter one is the beginning of a longer one. */
  readonly seed: number;
  readonly commits: number;
}

/** A commit and where it belongs: ready for `EventStore.append(stream, expected, commit)`. */
export interface GeneratedCommit {
  readonly stream: StreamName;
  readonly expected: Revision;
  readonly commit: NewCommit;
  /** What an editor sent, where the events don't hold it: words that are kept by their place alone. */
  readonly sent?: readonly Sent[];
  /** The text that this commit deposits; every piece of evidence cuts out exactly its words. */
  readonly text?: string;
}

const founded = Date.UTC(2020, 0, 1);
const editors = ["archive", "press-desk", "research"];

/**
 * A realistic register: 200 states, ministries and organisations, then ministers, topics, series, instruments and sessions with 5 to 30
 * claims each, second accounts, what claims follow, what is set aside, corrections, retractions, searches, accessions, renames and merges. Valid by the domain's rules, and lazy: a register of
 * 200,000 commits takes no more memory than its vocabulary.
 */
export function* generateRegister({ seed, commits }: GeneratorOptions): Generator<GeneratedCommit> {
  const chances = random(seed);
  const revisions = new Map<StreamName, number>();
  let at = founded;
  let count = 0;
  for (const { text, sent, ...write } of writes(newWorld(chances, (stream) => revisions.get(stream) ?? 0))) {
    if (count === commits) return;
    count++;
    at += chances.int(1, 900_000);
    const expected = revisions.get(write.stream) ?? 0;
    revisions.set(write.stream, expected + 1);
    yield {
      ...place(write, `g${seed}-${count}`, at, chances.pick(editors)),
      expected: revision(expected),
      ...(sent && { sent }),
      ...(text === undefined ? {} : { text }),
    };
  }
}

function* writes(world: ReturnType<typeof newWorld>): Writes {
  yield* bodies();
  while (true) {
    yield* meeting(world);
    yield* later(world);
  }
}

const place = ({ stream, events, reason }: Write, id: string, at: number, actor: string) => {
  const commit: NewCommit = {
    id,
    at: new Date(at).toISOString(),
    actor,
    ...(reason === undefined ? {} : { reason }),
    events,
  };
  return { stream, commit };
};
