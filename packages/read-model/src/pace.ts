import type { CommitReader, ViewStore, ViewWrite } from "./port.ts";

/** To be awaited again and again within work that may be long. */
export type Pace = () => Promise<void>;

/** Milliseconds that work goes on before others have a turn: far more than a turn costs, far less than anybody notices. */
const stretch = 5;

/**
 * The pace of one piece of work: lets others have a turn of the event loop, where the last one was a while ago. Stores that answer at once,
 * as SQLite's do, never let go of it by themselves.
 */
export function pacer(): Pace {
  let began = performance.now();
  const turn = async () => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    began = performance.now();
  };
  // Mostly there is nothing to wait for: one promise serves all who ask then.
  const none = Promise.resolve();
  return () => (performance.now() - began < stretch ? none : turn());
}

/** Commits, read at a pace. */
export function pacedCommits<C extends CommitReader>(commits: C, pace: Pace): C {
  const { readType } = commits;
  return {
    ...commits,
    readStream: (...asked) => pacedItems(commits.readStream(...asked), pace),
    readLedger: (...asked) => pacedItems(commits.readLedger(...asked), pace),
    readType: readType && ((...asked) => pacedItems(readType(...asked), pace)),
  };
}

async function* pacedItems<T>(items: AsyncIterable<T>, pace: Pace): AsyncGenerator<T> {
  for await (const item of items) {
    await pace();
    yield item;
  }
}

/** Views, read and written at a pace. */
export const pacedViews = (views: ViewStore, pace: Pace): ViewStore => ({
  ...views,
  async get(stream) {
    await pace();
    return views.get(stream);
  },
  async find(streams) {
    const found = await inParts(streams, pace, (some) => views.find(some));
    return found.map((one) => ({
      ...one,
      async read() {
        await pace();
        return one.read();
      },
    }));
  },
  mentioned: (streams, narrowed) => inParts(streams, pace, (some) => views.mentioned(some, narrowed)),
  async query(asked) {
    await pace();
    return views.query(asked);
  },
  async write(position, writes) {
    for (const some of transactions(writes)) {
      await pace();
      await views.write(position, some);
    }
    await pace();
  },
});

/** As many as one call of DynamoDB answers. */
const askedAtOnce = 100;

async function inParts<T, R>(
  all: readonly T[],
  pace: Pace,
  ask: (some: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const answers: R[] = [];
  for (let begin = 0; begin < all.length; begin += askedAtOnce) {
    await pace();
    for (const one of await ask(all.slice(begin, begin + askedAtOnce))) answers.push(one);
  }
  return answers;
}

/** Writes of one transaction, which is one turn, and characters in them. */
const writtenAtOnce = 250;
const charactersAtOnce = 250_000;

/** Writes in parts that are short. In their order, so that who dies in between leaves what a death within a page would. */
function* transactions(writes: readonly ViewWrite[]): Generator<readonly ViewWrite[]> {
  let begin = 0;
  let size = 0;
  for (let n = 0; n < writes.length; n++) {
    const own = sizeOf(writes[n] as ViewWrite);
    if (n > begin && (n - begin === writtenAtOnce || size + own > charactersAtOnce)) {
      yield writes.slice(begin, n);
      [begin, size] = [n, 0];
    }
    size += own;
  }
  if (begin < writes.length) yield writes.slice(begin);
}

function sizeOf(write: ViewWrite): number {
  if (write.kind === "document") return write.view.body.length;
  return write.kind === "entry" ? write.entry.body.length : 0;
}
