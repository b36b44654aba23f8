import { DatabaseSync } from "node:sqlite";
import {
  evidenceIn,
  idOf,
  referencesOf,
  type SequencedCommit,
  sessionAndClaim,
  streamName,
} from "@collegium/domain";
import type { Recorded } from "./check-commit.ts";

/** A piece of evidence, and where the commit stands that holds it. */
export interface Quoted {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** What was sent to single the words out. */
  readonly prefix: string | null;
  readonly suffix: string | null;
  /** The commit's place: its line in an archive, its position in a ledger. */
  readonly at: number;
  readonly stream: string;
}

/** A deposit of a text, by the source that it began. */
export interface Deposited {
  readonly source: string;
  readonly length: number;
  /** The version of its event: it says how the text was normalised. */
  readonly version: number;
  readonly at: number;
}

/** A stream that was referred to before it began, if it ever did. */
interface Awaited {
  readonly stream: string;
  /** Who referred to it first, and where. */
  readonly by: string;
  readonly at: number;
}

/** A claim of another session that was referred to. */
interface AwaitedClaim extends Awaited {
  readonly claim: string;
}

/** What of a ledger can only be checked when all of it, or a text, is at hand. */
export interface EvidenceBook {
  /**
   * Enters what a commit deposits, withholds, quotes and refers to; `begun` tells which streams have begun so far. False where its stream has
   * a commit of its id already.
   */
  enter(
    commit: SequencedCommit,
    events: readonly Recorded[],
    at: number,
    begun: (stream: string) => boolean,
  ): boolean;
  /** Hashes of all texts that were deposited, in the order of their first deposits. */
  hashes(): IterableIterator<string>;
  /** Who deposited a text, the first one first. */
  depositors(hash: string): Deposited[];
  isWithheld(source: string): boolean;
  /** All that is quoted from a text, in the order of its positions. */
  quotedFrom(hash: string): IterableIterator<Quoted>;
  /** Streams that were referred to and did not begin before that. Whether they did later, `begun` tells. */
  awaited(begun: (stream: string) => boolean): IterableIterator<Awaited>;
  /** Claims of other sessions that were referred to. */
  awaitedClaims(): IterableIterator<AwaitedClaim>;
  close(): void;
}

// A database without a name lives in its cache, and goes to a file without a name where that is full: memory is bounded whatever is read, and
// nothing is left behind (https://www.sqlite.org/inmemorydb.html#temp_db). To have no journal at all is not for databases of Node's (SQLITE_DBCONFIG_DEFENSIVE).
const tables = `
  PRAGMA journal_mode = MEMORY;
  PRAGMA synchronous = OFF;
  PRAGMA cache_size = -32768;
  CREATE TABLE deposits (source TEXT PRIMARY KEY, hash TEXT NOT NULL, length INTEGER NOT NULL, version INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE TABLE quoted (source TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, exact TEXT NOT NULL, prefix TEXT, suffix TEXT, at INTEGER NOT NULL, stream TEXT NOT NULL) STRICT;
  CREATE TABLE awaited (stream TEXT PRIMARY KEY, by TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE claims (stream TEXT NOT NULL, claim TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (stream, claim)) STRICT, WITHOUT ROWID;
  CREATE TABLE ids (stream TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (stream, id)) STRICT, WITHOUT ROWID;
  BEGIN;
`;
/** What is read when writing is over: an index that is made then costs less than one that is kept up. */
function readers(db: DatabaseSync) {
  db.exec(`
    CREATE INDEX deposits_by_hash ON deposits (hash);
    CREATE INDEX quoted_by_source ON quoted (source);
  `);
  const ofText = "FROM quoted JOIN deposits USING (source) WHERE deposits.hash = ?";
  return {
    hashes: db.prepare("SELECT hash FROM deposits GROUP BY hash ORDER BY min(at), min(rowid)"),
    depositors: db.prepare(
      "SELECT source, length, version, at FROM deposits WHERE hash = ? ORDER BY at, rowid",
    ),
    quoted: db.prepare(
      `SELECT source, start, "end", exact, prefix, suffix, quoted.at, stream ${ofText} ORDER BY start`,
    ),
    awaited: db.prepare("SELECT stream, by, at FROM awaited ORDER BY at"),
    claims: db.prepare("SELECT stream, claim, by, at FROM claims ORDER BY at"),
  };
}

const rows = <Row>(found: unknown): IterableIterator<Row> => found as IterableIterator<Row>;

/** An empty book, in a database of its own that is gone when it is closed. */
export function evidenceBook(): EvidenceBook {
  const db = new DatabaseSync("");
  db.exec(tables);
  const deposit = db.prepare("INSERT OR IGNORE INTO deposits VALUES (?, ?, ?, ?, ?)");
  const quote = db.prepare("INSERT INTO quoted VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  const refer = db.prepare("INSERT OR IGNORE INTO awaited VALUES (?, ?, ?)");
  const referToClaim = db.prepare("INSERT OR IGNORE INTO claims VALUES (?, ?, ?, ?)");
  const identify = db.prepare("INSERT OR IGNORE INTO ids VALUES (?, ?)");
  const withheld = new Set<string>();
  let made: ReturnType<typeof readers> | undefined;
  const reading = () => {
    made ??= readers(db);
    return made;
  };
  return {
    enter({ stream, id }, events, at, begun) {
      for (const { event, version } of events) {
        if (event.type === "SourceDeposited")
          deposit.run(idOf(stream), event.data.sha256, event.data.length, version, at);
        if (event.type === "SourceWithheld") withheld.add(idOf(stream));
        for (const { evidence } of evidenceIn(event.data)) {
          const { source, start, end, exact, prefix = null, suffix = null } = evidence;
          quote.run(source, start, end, exact, prefix, suffix, at, stream);
        }
        for (const reference of referencesOf(event)) if (!begun(reference)) refer.run(reference, stream, at);
        if (event.type !== "ClaimFollowed") continue;
        const { session, claim } = sessionAndClaim(event.data.earlier);
        referToClaim.run(streamName("session", session), claim, stream, at);
      }
      return identify.run(stream, id).changes > 0;
    },
    *hashes() {
      for (const { hash } of rows<{ hash: string }>(reading().hashes.iterate())) yield hash;
    },
    depositors: (hash) => [...rows<Deposited>(reading().depositors.iterate(hash))],
    isWithheld: (source) => withheld.has(source),
    quotedFrom: (hash) => rows<Quoted>(reading().quoted.iterate(hash)),
    *awaited(begun) {
      for (const row of rows<Awaited>(reading().awaited.iterate())) if (!begun(row.stream)) yield row;
    },
    awaitedClaims: () => rows<AwaitedClaim>(reading().claims.iterate()),
    close: () => db.close(),
  };
}
