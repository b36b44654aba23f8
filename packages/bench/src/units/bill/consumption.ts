import { counted, type SessionCosts } from "../session.ts";
import type { Consumption } from "./bill.ts";

/** Capacity units, as docs/units.md has them. */
export interface Units {
  /** Read units of one GET of a document or of a page of a list. */
  readonly read: number;
  /** Read units more of the first GET of a process in five seconds, which looks at the pointer to the live views. */
  readonly look: number;
  /** A session with its source and its vocabulary, from the requests that record it to the views that show it. */
  readonly session: {
    readonly commits: number;
    readonly write: number;
    readonly read: number;
    /** Read units of following it into the search file. */
    readonly followed: number;
  };
}

/** The figures of the sample's two sessions, for each: they are the first of their register, so nothing of their vocabulary was there. */
export function unitsOf({ rows, commits, sheets }: SessionCosts): Units {
  const readBy = (name: string): number => {
    const found = rows.find(({ what }) => what === name);
    if (!found) throw new RangeError(`nothing was measured of: ${name}`);
    return found.read;
  };
  const page = readBy(counted.page);
  return {
    read: Math.max(readBy(counted.document), page),
    look: readBy(counted.first) - page,
    session: {
      commits: commits / 2,
      write: sheets.write / 2,
      read: sheets.read / 2,
      followed: readBy(counted.following) / 2,
    },
  };
}

/** What can't be measured without an account, or depends on readers; each is on the careful side. */
export const assumptions = {
  /** Read units more, on average: the measured page has two sessions, a full one of 25 takes 4, and every fourth read is of a page. */
  fullerPages: 0.75,
  /** Looks at the pointer, for each read: the most there can be, where every reader finds a process that has rested for five seconds. */
  looks: 1,
  /** Milliseconds of the API's function for a read, most of it waiting for DynamoDB. */
  readMilliseconds: 20,
  /** Milliseconds of all three functions for a commit. */
  commitMilliseconds: 600,
  /** Memory of the API's function and the projector's, in GB. */
  gigabytes: 1,
  /** Bytes of an answer as CloudFront sends it, compressed, headers and all. */
  answerBytes: 4_000,
  /** Bytes that a request leaves in logs: the gateway's line, the register's, and Lambda's own three. */
  loggedBytes: 1_000,
  /** Sessions that are in the register already, and what each of them takes with its views. */
  sessions: 2_000,
  sessionBytes: 120_000,
  /** Read units by which a run of the projector, one for each commit, sees how many commits are set aside. */
  asideLook: 1,
  /** Of `infra/`: what the alarms of a stage look at, two of them at two metrics; and metrics of the functions' own, one of them counted from their logs. */
  alarms: 23,
  metrics: 21,
  /** Milliseconds of the searcher, of 1.73 GB, for a version of the search file, where each commit makes one; and what it asks of S3 for that. */
  searcherMilliseconds: 1_500,
  searcherGigabytes: 1.73,
  searchWrites: 3,
  searchReads: 2,
  /** Looks at the pointer to the search file, for each read: the most there can be. */
  searchLooks: 1,
  /** Of the search file, for each session that is in it. */
  searchBytes: 100_000,
} as const;

const gigabyte = 1e9;

/** What reads, sessions and months take of each meter. Every read is taken to come to the register: CloudFront keeps documents for seconds at most. */
export function consumption({ read, look, session }: Units): Consumption {
  const { readMilliseconds, commitMilliseconds, gigabytes, answerBytes, loggedBytes } = assumptions;
  const { searcherMilliseconds, searcherGigabytes, searchWrites, searchReads } = assumptions;
  const searcherSeconds = searcherMilliseconds / 1000;
  const stored = (assumptions.sessions * assumptions.sessionBytes) / gigabyte;
  return {
    read: {
      readUnits: read + assumptions.looks * look + assumptions.fullerPages,
      invocations: 1,
      s3Reads: assumptions.searchLooks,
      gigabyteSeconds: (readMilliseconds / 1000) * gigabytes,
      gatewayRequests: 1,
      edgeRequests: 1,
      edgeGb: answerBytes / gigabyte,
      loggedGb: loggedBytes / gigabyte,
    },
    session: {
      writeUnits: session.write,
      readUnits: session.read + session.followed + assumptions.asideLook * session.commits,
      // The API, the sequencer, the projector and the searcher, for each commit on its own.
      invocations: 4 * session.commits,
      gigabyteSeconds:
        session.commits * ((commitMilliseconds / 1000) * gigabytes + searcherSeconds * searcherGigabytes),
      s3Writes: searchWrites * session.commits,
      s3Reads: searchReads * session.commits,
      gatewayRequests: session.commits,
      edgeRequests: session.commits,
      loggedGb: (4 * session.commits * loggedBytes) / gigabyte,
    },
    month: {
      s3Gb: (assumptions.sessions * assumptions.searchBytes) / gigabyte,
      storedGb: stored,
      backedUpGb: stored,
      alarms: assumptions.alarms,
      metrics: assumptions.metrics,
    },
  };
}
