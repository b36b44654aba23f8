/** What can be read, and be replaced by another of its kind. */
interface Readable {
  /** Whether it is never replaced: then nobody counts who reads. */
  readonly isWhole: boolean;
  close(): void;
}

/** What is open, lent to who reads: what was replaced is closed when the last who had begun to read from it is done. */
export interface Lending<Opened extends Readable> {
  /** What is read from now on. */
  current(): Opened;
  /** What was opened last, whether it is still to be read or not. */
  latest(): Opened;
  /** Puts another in its place. */
  replace(by: Opened): Opened;
  ask<T>(question: (opened: Opened) => Promise<T>): Promise<T>;
  /** Reads one by one, to the end or until nobody wants more; all from what is open when the first is asked for. */
  each<T>(things: (opened: Opened) => AsyncIterable<T>): AsyncIterable<T>;
  /** Asks for what is used longer than the call takes: what it is asked of stays open until all is closed. */
  keep<T>(question: (opened: Opened) => T): T;
  /** Closes all that is open, whoever reads. */
  close(): void;
}

/** Lends `first`, and what `renew` says is to be read by now: the same, or another. */
export function lending<Opened extends Readable>(
  first: Opened,
  renew: (opened: Opened) => Opened,
): Lending<Opened> {
  let latest = first;
  /** All that is open, and how many read from it. */
  const readers = new Map<Opened, number>([[first, 0]]);

  const closeUnread = (opened: Opened): void => {
    if (opened === latest || readers.get(opened) !== 0) return;
    readers.delete(opened);
    opened.close();
  };
  const count = (opened: Opened, more: 1 | -1): void => {
    // Whoever reads while all is closed is done later.
    if (!readers.has(opened)) return;
    readers.set(opened, (readers.get(opened) ?? 0) + more);
    closeUnread(opened);
  };
  const replace = (by: Opened): Opened => {
    const before = latest;
    if (by === before) return by;
    latest = by;
    readers.set(by, 0);
    closeUnread(before);
    return by;
  };
  const current = (): Opened => replace(renew(latest));

  async function lentOnce<T>(opened: Opened, question: (opened: Opened) => Promise<T>): Promise<T> {
    count(opened, 1);
    try {
      return await question(opened);
    } finally {
      count(opened, -1);
    }
  }
  async function* lentEach<T>(things: (opened: Opened) => AsyncIterable<T>): AsyncIterable<T> {
    const opened = current();
    count(opened, 1);
    try {
      yield* things(opened);
    } finally {
      count(opened, -1);
    }
  }

  return {
    current,
    latest: () => latest,
    replace,
    ask(question) {
      const opened = current();
      return opened.isWhole ? question(opened) : lentOnce(opened, question);
    },
    each(things) {
      const opened = current();
      return opened.isWhole ? things(opened) : lentEach(things);
    },
    keep(question) {
      const opened = current();
      count(opened, 1);
      return question(opened);
    },
    close() {
      for (const opened of readers.keys()) opened.close();
      readers.clear();
    },
  };
}
