import {
  type Commit,
  maxCommitBytes,
  type Position,
  type Revision,
  type SequencedCommit,
  type StreamName,
} from "@collegium/domain";
import { type Calls, type Item, pack, unpack } from "@collegium/dynamodb";
import { DamagedItem } from "../errors.ts";
import { cursorKey, cursorOf, number, pageKey, pagePartition } from "./layout.ts";
import { parse } from "./parse.ts";

/** The most commits in a page. */
export const maxPageCommits = 256;
/**
 * The most bytes in a page, counted as its commits take them in `events`. Packed together they take less, so the item stays well below
 * DynamoDB's 400 KB. One commit always fits: it has at most `maxCommitBytes`.
 */
export const maxPageBytes = 300_000;

/** Commits with neighbouring positions, whole; never changed once written. */
export interface Page {
  readonly first: Position;
  readonly commits: readonly SequencedCommit[];
}

/** Table `ledger`: pages, and up to which revision each stream is in them. All reads see every write that was acknowledged before. */
export function ledger(db: Calls, table: string) {
  const pages = (range: string, position: number) => ({
    TableName: table,
    ConsistentRead: true,
    KeyConditionExpression: `part = :page AND #first ${range} :position`,
    ExpressionAttributeNames: { "#first": "first" },
    ExpressionAttributeValues: { ":page": { S: pagePartition }, ":position": number(position) },
  });
  const descending = { ScanIndexForward: false };

  /** The writing of a page, where none stands yet. */
  const pagePut = async (first: Position, commits: readonly string[]) => {
    const { attributes } = await pack(`[${commits.join(",")}]`);
    return {
      TableName: table,
      Item: { ...pageKey(first), count: number(commits.length), ...attributes },
      ConditionExpression: "attribute_not_exists(part)",
    };
  };

  /** The moving of a cursor, forward only. */
  const cursorMove = (stream: StreamName, revision: Revision) => ({
    TableName: table,
    Key: cursorKey(stream),
    UpdateExpression: "SET revision = :revision",
    ConditionExpression: "attribute_not_exists(revision) OR revision < :revision",
    ExpressionAttributeValues: { ":revision": number(revision) },
  });

  return {
    pagePut,
    cursorMove,

    /** The position of the last commit; 0 for an empty ledger. */
    async head(): Promise<Position> {
      const last = await db.first({
        ...pages(">", 0),
        ...descending,
        ProjectionExpression: "#first, #count",
        ExpressionAttributeNames: { "#first": "first", "#count": "count" },
      });
      return (last ? nextAfter(last) - 1 : 0) as Position;
    },

    async lastPage(): Promise<Page | undefined> {
      const last = await db.first({ ...pages(">", 0), ...descending });
      return last && decodePage(last);
    },

    /** Pages that hold positions after `after`, in order; the first may begin before. Holds one answer of DynamoDB, 1 MB, in memory. */
    async *after(after: Position): AsyncGenerator<Page> {
      const within = await db.first({ ...pages("<=", after + 1), ...descending });
      const next = within ? nextAfter(within) : 1;
      if (within && next > after + 1) yield await decodePage(within);
      // Positions are dense: a page that begins later would leave a gap.
      for await (const item of db.query(pages(">=", next))) yield await decodePage(item);
    },

    /** Adds a page behind the last one, or tells that another sequencer was first. `commits` are in canonical JSON. */
    async add(first: Position, commits: readonly string[]): Promise<boolean> {
      return (await db.put(await pagePut(first, commits))).done;
    },

    /** Up to which revision each of these streams is in the ledger; 0 for one that is not. */
    async cursors(streams: Iterable<StreamName>): Promise<Map<StreamName, Revision>> {
      const wanted = new Set(streams);
      const found = new Map([...wanted].map((stream) => [stream, 0 as Revision]));
      for (const item of await db.getAll(table, [...wanted].map(cursorKey))) found.set(...cursorOf(item));
      return found;
    },

    /** Moves a cursor forward; never back. */
    async move(stream: StreamName, revision: Revision): Promise<void> {
      await db.update(cursorMove(stream, revision));
    },
  };
}

export type Ledger = ReturnType<typeof ledger>;

/** The last revision of each stream among commits in order: where a page puts their cursors. */
export const lastRevisions = (commits: readonly Commit[]): Map<StreamName, Revision> =>
  new Map(commits.map(({ stream, revision }) => [stream, revision]));

/** The position that follows a stored page. */
const nextAfter = (item: Item): number => Number(item.first?.N) + Number(item.count?.N);

async function decodePage(item: Item): Promise<Page> {
  const first = Number(item.first?.N);
  const json = await unpack(item, maxPageCommits * (maxCommitBytes + 1) + 1);
  const commits = parse<SequencedCommit[]>(json);
  if (commits?.length !== Number(item.count?.N)) {
    throw new DamagedItem(`ledger page ${first}`, "its text is not that of its commits");
  }
  return {
    first: first as Position,
    commits: commits.map((commit, index) => Object.assign(commit, { position: (first + index) as Position })),
  };
}
