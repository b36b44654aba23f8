import type { DatabaseSync } from "node:sqlite";
import {
  keyOrders,
  type Position,
  type Revision,
  type SequencedCommit,
  type StreamName,
} from "@collegium/domain";
import { atMost, type Patience, transactions, usualPatience } from "@collegium/sqlite";
import { TimeWentBack } from "../errors.ts";
import type { Appended, Conflict, EventStore } from "../port.ts";
import { prepare } from "../prepare.ts";
import { storedCommit } from "../stored-commit.ts";
import { ensureTables } from "./schema.ts";

/** Rows fetched at once: at most 8 MiB of commits in memory, whatever the register's size. */
const batch = 128;

/** Streams of which one query tells the revisions: they are short. */
const streamsAtOnce = 1_000;

/**
 * Commits in one SQLite file. Open the connection with durability `full`: then an append that returned survives a power cut.
 *
 * It tells all that a store may tell beside, which whoever stands before it must hand on.
 *
 * A commit is stored as its canonical JSON without position, so that reading it is one parse, and exports are the stored bytes.
 */
export function sqliteEventStore(db: DatabaseSync, patience: Patience = usualPatience): Required<EventStore> {
  ensureTables(db);
  const orders = keyOrders();
  const transact = transactions(db, patience);
  const lastPosition = db.prepare("SELECT max(position) AS position FROM commits");
  const headOf = db.prepare(
    "SELECT revision, at FROM commits WHERE stream = ? ORDER BY revision DESC LIMIT 1",
  );
  const commitAt = db.prepare("SELECT position, id, body FROM commits WHERE stream = ? AND revision = ?");
  const insert = db.prepare("INSERT INTO commits (stream, revision, id, at, body) VALUES (?, ?, ?, ?, ?)");
  const ledgerAfter = db.prepare(
    `SELECT position, stream, revision, body FROM commits WHERE position > ? ORDER BY position ${atMost}`,
  );
  const streamAfter = db.prepare(
    `SELECT revision, body FROM commits WHERE stream = ? AND revision > ? ORDER BY revision ${atMost}`,
  );
  // The index of streams and revisions holds positions, too: no commit is touched.
  const revisionsAfter = db.prepare(
    `SELECT count(*) AS count, max(stream) AS last, json_group_object(stream, revision) FILTER (WHERE revision > 1) AS several
     FROM (SELECT stream, max(revision) AS revision FROM commits WHERE stream > ? AND position <= ?
           GROUP BY stream ORDER BY stream ${atMost})`,
  );
  // Names of streams are ASCII: "0" is the character after "/". What a text holds is found in it far sooner than it is parsed.
  const streamsAfter = db.prepare(
    `SELECT stream, revision, iif(EXISTS (SELECT 1 FROM json_each(?) WHERE instr(body, value)), body, NULL) AS body FROM commits
     WHERE (stream, revision) > (?, ?) AND stream < ? AND position <= ? ORDER BY stream, revision ${atMost}`,
  );

  const head = () => (lastPosition.get() as { position: number | null }).position ?? 0;

  return {
    async append(stream, expected, newCommit) {
      // Outside the transaction: other writers wait for the lock, not for this.
      const { commit, json } = prepare(stream, expected, newCommit, orders);
      return transact<Appended | Conflict>(() => {
        const last = headOf.get(stream) as HeadRow | undefined;
        if ((last?.revision ?? 0) !== expected) {
          const recorded = commitAt.get(stream, commit.revision) as CommitRow | undefined;
          if (recorded?.id !== commit.id)
            return { outcome: "conflict", head: (last?.revision ?? 0) as Revision };
          const position = recorded.position as Position;
          const stored = storedCommit(recorded.body, stream, commit.revision);
          return { outcome: "appended", commit: stored, position, repeated: true };
        }
        if (last && commit.at < last.at) throw new TimeWentBack(stream, last.at, commit.at);
        const { lastInsertRowid } = insert.run(stream, commit.revision, commit.id, commit.at, json);
        return { outcome: "appended", commit, position: lastInsertRowid as Position, repeated: false };
      });
    },

    async *readStream(stream, after = 0 as Revision, limit = Number.POSITIVE_INFINITY) {
      let seen: number = after;
      let left = limit;
      while (left > 0) {
        const size = Math.min(batch, left);
        const rows = streamAfter.all(stream, seen, size) as { revision: Revision; body: string }[];
        for (const { revision, body } of rows) {
          seen = revision;
          yield storedCommit(body, stream, revision);
        }
        if (rows.length < size) return;
        left -= rows.length;
      }
    },

    async *readLedger(after, limit) {
      let seen: number = after;
      let left = limit;
      while (left > 0) {
        const size = Math.min(batch, left);
        const rows = ledgerAfter.all(seen, size) as unknown as LedgerRow[];
        for (const { position, stream, revision, body } of rows) {
          seen = position;
          yield Object.assign(storedCommit(body, stream, revision), { position }) satisfies SequencedCommit;
        }
        if (rows.length < size) return;
        left -= rows.length;
      }
    },

    async head() {
      return head() as Position;
    },

    async exists(stream) {
      return headOf.get(stream) !== undefined;
    },

    async *lastRevisions(upTo) {
      for (let seen = ""; ; ) {
        const { count, last, several } = revisionsAfter.get(
          seen,
          upTo,
          streamsAtOnce,
        ) as unknown as Revisions;
        yield* Object.entries(JSON.parse(several)) as [StreamName, Revision][];
        if (count < streamsAtOnce) return;
        seen = last;
      }
    },

    async *readType(type, upTo, words) {
      const quoted = JSON.stringify(words.map((word) => JSON.stringify(word)));
      let [seen, last]: [string, number] = [`${type}/`, 0];
      for (;;) {
        const rows = streamsAfter.all(quoted, seen, last, `${type}0`, upTo, batch) as unknown as SomeRow[];
        for (const { stream, revision, body } of rows) {
          [seen, last] = [stream, revision];
          if (body !== null) yield storedCommit(body, stream, revision);
        }
        if (rows.length < batch) return;
      }
    },
  };
}

interface SomeRow {
  readonly stream: StreamName;
  readonly revision: Revision;
  /** Null where it has none of the words. */
  readonly body: string | null;
}

interface LedgerRow extends SomeRow {
  readonly body: string;
  readonly position: Position;
}

interface Revisions {
  /** Of how many streams, and up to which: none where there is none. */
  readonly count: number;
  readonly last: string;
  /** JSON: the last revision of each of them that has more than one. */
  readonly several: string;
}

interface HeadRow {
  readonly revision: number;
  readonly at: string;
}

interface CommitRow {
  readonly position: number;
  readonly id: string;
  readonly body: string;
}
