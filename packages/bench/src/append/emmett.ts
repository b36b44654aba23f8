import { timed } from "../measure/turns.ts";
import { importPeer } from "../peers/install.ts";
import type { Contestant } from "./contestants.ts";
import type { Append } from "./workload.ts";

/** What is used of `@event-driven-io/emmett-sqlite` 0.38: its types are not in the workspace, which never installs it. */
interface EmmettSqlite {
  getSQLiteEventStore(options: { fileName: string }): {
    appendToStream(
      stream: string,
      events: EmmettEvent[],
      options: Expected,
    ): Promise<{ nextExpectedStreamVersion: bigint }>;
  };
  sqliteConnection(options: { fileName: string }): EmmettConnection;
  appendToStream(
    connection: EmmettConnection,
    stream: string,
    streamType: string,
    events: EmmettEvent[],
    options: Expected,
  ): Promise<{ success: true; nextStreamPosition: bigint } | { success: false }>;
}

interface EmmettConnection {
  querySingle<T>(sql: string): Promise<T | null>;
  close(): void;
}

interface EmmettEvent {
  readonly type: string;
  readonly data: unknown;
}

interface Expected {
  readonly expectedStreamVersion: bigint | "STREAM_DOES_NOT_EXIST";
}

export interface Emmett {
  /** As its documentation shows it: a store on a file. It opens a connection for each append, and closes it. */
  readonly store: Contestant;
  /** Its append on a connection that is kept open: not what its store does, but as fast as it could be. */
  readonly kept: Contestant;
  /** What `PRAGMA synchronous` says on its connections: 2 is FULL, as for the others. */
  readonly synchronous: number;
  /** How many of its appends had to be tried again so far. */
  retries(): number;
}

/** The peer, on two files of its own. It sets WAL and leaves `synchronous` at its build's default. */
export async function emmett(storePath: string, keptPath: string): Promise<Emmett> {
  const peer = await importPeer<EmmettSqlite>("@event-driven-io/emmett-sqlite");
  const store = peer.getSQLiteEventStore({ fileName: storePath });
  // The store makes the tables with its first append.
  await peer
    .getSQLiteEventStore({ fileName: keptPath })
    .appendToStream("first-1", [{ type: "First", data: {} }], fresh);
  // Asked on a connection that is then left alone: sqlite3 finishes statements late, and an unfinished one would block a commit.
  const asking = peer.sqliteConnection({ fileName: keptPath });
  let retries = 0;
  const onRetry = () => {
    retries++;
  };
  const settings = await asking.querySingle<{ synchronous: number }>("PRAGMA synchronous");
  const connection = peer.sqliteConnection({ fileName: keptPath });
  return {
    synchronous: settings?.synchronous ?? Number.NaN,
    retries: () => retries,
    store: contestant(
      async (stream, events, expected) =>
        (await store.appendToStream(stream, events, expected)).nextExpectedStreamVersion,
      async () => {},
      onRetry,
    ),
    kept: contestant(
      async (stream, events, expected) => {
        const answer = await peer.appendToStream(connection, stream, "session", events, expected);
        if (!answer.success) throw new Error("an append of the benchmark was refused by the peer");
        return answer.nextStreamPosition;
      },
      async () => {
        connection.close();
        asking.close();
      },
      onRetry,
    ),
  };
}

const fresh: Expected = { expectedStreamVersion: "STREAM_DOES_NOT_EXIST" };

function contestant(
  append: (stream: string, events: EmmettEvent[], expected: Expected) => Promise<bigint>,
  close: () => Promise<void>,
  onRetry: () => void,
): Contestant {
  const heads = new Map<string, bigint>();
  return {
    append: (batch) =>
      timed(batch.length, async (n) => {
        const { stream, commit } = batch[n] as Append;
        const head = heads.get(stream);
        const expected = head === undefined ? fresh : { expectedStreamVersion: head };
        const events = commit.events.map(({ type, data }) => ({ type, data }));
        heads.set(stream, await again(() => append(stream, events, expected), onRetry));
      }),
    close,
  };
}

const mostTries = 5;

/**
 * Now and then the peer's commit fails with SQLITE_BUSY, because sqlite3 has not finished an earlier statement of the same transaction,
 * and is rolled back. A caller tries again; so do we, on its clock.
 */
async function again<T>(work: () => Promise<T>, onRetry: () => void): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const busy = error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
      if (!busy || tries === mostTries) throw error;
      onRetry();
    }
  }
}
