import { isDeepStrictEqual } from "node:util";
import { sendWrite, type Write, type Written } from "@collegium/cli/apply";
import {
  type DraftEvent,
  needs,
  revision,
  type SourceDetails,
  type StreamName,
  streamName,
} from "@collegium/domain";
import { draftsOf, type GeneratedCommit } from "@collegium/generator";
import type { Engine } from "./engines.ts";

/** Commits written at once. Together they fit into one page of the ledger, which is in the order of their times: so positions are alike. */
const together = 50;

/** Writes generated commits through the APIs of all engines, each commit at its own time and by its own editor. */
export async function writeRegister(
  engines: readonly Engine[],
  commits: Iterable<GeneratedCommit>,
  onProgress: (commits: number) => void = () => {},
): Promise<number> {
  let count = 0;
  for (const batch of batches(commits, together)) {
    const answers = await Promise.all(engines.map((engine) => writeBatch(engine, batch)));
    for (const [index, [first, ...others]] of zip(answers).entries())
      for (const other of others)
        if (!isDeepStrictEqual(first, other))
          throw new Error(
            `${batch[index]?.stream} was answered otherwise: ${JSON.stringify([first, other])}`,
          );
    count += batch.length;
    onProgress(count);
  }
  await Promise.all(engines.map((engine) => engine.shown()));
  return count;
}

/**
 * Writes at once what does not depend on each other, where that makes no difference to the ledger; then sequences all of it. A commit waits for
 * those before it to its own stream and to those that it refers to, and for those that refer to its own: they may refer to what it takes back.
 */
async function writeBatch(engine: Engine, batch: readonly GeneratedCommit[]) {
  const last = new Map<StreamName, Promise<unknown>>();
  const referring = new Map<StreamName, Promise<unknown>[]>();
  let previous: Promise<unknown> = Promise.resolve();
  const answers = batch.map((one) => {
    const referred = referredTo(one);
    const before = engine.ordersByTime
      ? [...[one.stream, ...referred].map((stream) => last.get(stream)), ...(referring.get(one.stream) ?? [])]
      : [previous];
    const answer = Promise.all(before).then(() => send(engine, one));
    last.set(one.stream, answer);
    referring.delete(one.stream);
    for (const stream of referred) referring.set(stream, [...(referring.get(stream) ?? []), answer]);
    previous = answer;
    return answer;
  });
  const written = await Promise.all(answers);
  await engine.sequence(batch.map(({ stream, expected }) => ({ stream, revision: revision(expected + 1) })));
  return written;
}

/** What the API answers, but for the position, which only SQLite knows at once. */
async function send(engine: Engine, one: GeneratedCommit): Promise<Omit<Written, "position">> {
  const client = engine.as(one.commit.actor, () => new Date(one.commit.at));
  const sent = await sendWrite(client, writeOf(one));
  if (!sent.ok) throw new Error(`${engine.name}: ${one.stream}: ${JSON.stringify(sent.problem)}`);
  const { position: _, ...answer } = sent.data;
  return answer;
}

const referredTo = ({ stream, commit }: GeneratedCommit): StreamName[] => {
  const { streams, sources } = needs(stream, commit.events as readonly DraftEvent[]);
  return [...streams, ...sources.map((source) => streamName("source", source))];
};

/** A generated commit as its editor sent it. */
function writeOf(one: GeneratedCommit): Write {
  const { stream, expected, commit, text } = one;
  const [first] = commit.events;
  if (first?.type === "SourceDeposited" && text !== undefined) {
    const { sha256: _, length: __, mediaType: ___, ...details } = first.data;
    return { kind: "deposit", stream, details: details as SourceDetails, text };
  }
  const reason = commit.reason === undefined ? {} : { reason: commit.reason };
  return { kind: "append", stream, expected, drafts: draftsOf(one) as DraftEvent[], ...reason };
}

function* batches<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Columns as rows. */
const zip = <T>(columns: readonly (readonly T[])[]): (readonly T[])[] =>
  (columns[0] ?? []).map((_, index) => columns.map((column) => column[index] as T));
