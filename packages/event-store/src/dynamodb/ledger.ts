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
import { parse } from "../parse.ts";
import { isCommit } from "../stored-commit.ts";
import { type KeptPage, keptPages, nextAfter } from "./kept-pages.ts";
import { cursorKey, cursorOf, maxPageCommits, number, pageKey, pagePartition } from "./layout.ts";

/**
 * The most bytes in a page, counted as its commits take them in `events`. Packed together they take less, so the item stays well below
 * DynamoDB's 400 KB. One commit always fits: it has at most `maxCommitBytes`.
 */
export const maxPageBytes = 300_000;

/** Pages that one call asks for at most: where they are full, DynamoDB ends its answer earlier, at 1 MB. */
const mostPagesAtOnce = 128;

/** Commits with neighbouring positions, whole; never changed once written. */
export interface Page {
  readonly first: Position;
  readonly commits: readonly SequencedCommit[];
}

/** Table `ledger`: pages, and up to which revision each stream is in them. All reads see every write that was acknowledged before. */
export function ledger(db: Calls, table: string) {
  const pages = (range: string, position: number) => ({
    TableName: table,
    KeyConditionExpression: `part = :page AND #first ${range} :position`,
    ExpressionAttributeNames: { "#first": "first" },
    ExpressionAttributeValues: { ":page": { S: pagePartition }, ":position": number(position) },
  });
  const descending = { ScanIndexForward: false };
  const kept = keptPages();

  const read = async (item: Item): Promise<KeptPage> => {
    const page = await unpackPage(item);
    kept.keep(page);
    return page;
  };
  /** The page that holds a position, or else the last one before it. */
  const upTo = async (position: number): Promise<KeptPage | undefined> => {
    // Positions are dense: what holds the one before is the last, where it does not hold this one too.
    const known = kept.holding(position) ?? kept.holding(position - 1);
    if (known) return known;
    const item = await db.first({ ...pages("<=", position), ...descending });
    return item && read(item);
  };
  /**
   * Pages from the one that begins at `next`, of which at least one holds what is wanted still. How many are asked for at once follows from
   * how many commits the one before had: neighbours are alike, for they were written by as busy a register.
   */
  async function* from(next: number, wanted: number, like: number): AsyncGenerator<KeptPage> {
    let [at, left, count] = [next, wanted, like];
    const passed = (page: KeptPage): KeptPage => {
      left -= page.count;
      [at, count] = [nextAfter(page), page.count];
      return page;
    };
    while (left > 0) {
      const known = kept.holding(at);
      if (known) {
        yield passed(known);
        continue;
      }
      const size = Math.min(mostPagesAtOnce, Math.ceil(left / count));
      const { items, more } = await db.some({ ...pages(">=", at), Limit: size });
      for (const item of items) yield passed(await read(item));
      if (!more) return;
    }
  }

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
      const known = kept.last();
      // What a query looks at is paid for whole, whatever it answers with: so it looks behind what is known, where mostly nothing is.
      const last = await db.first({ ...pages(">", known?.first ?? 0), ...descending });
      const page = last ? await read(last) : known;
      return (page ? nextAfter(page) - 1 : 0) as Position;
    },

    async lastPage(): Promise<Page | undefined> {
      const last = await db.first({ ...pages(">", 0), ...descending });
      return last && decodePage(await read(last));
    },

    /**
     * Pages that hold the `wanted` commits after `after`, in order; the first may begin before, and the last end behind them. What it costs
     * follows from how many are wanted. Holds one answer of DynamoDB, 1 MB, in memory.
     */
    async *after(after: Position, wanted = Number.POSITIVE_INFINITY): AsyncGenerator<Page> {
      const within = await upTo(after + 1);
      const next = within ? nextAfter(within) : 1;
      const inside = within && next > after + 1;
      if (inside) yield decodePage(within);
      // Positions are dense: a page that begins later would leave a gap.
      const left = inside ? wanted - (next - (after + 1)) : wanted;
      for await (const page of from(next, left, within?.count ?? 1)) yield decodePage(page);
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

/** A stored page; throws `DamagedItem` where it is none. */
async function unpackPage(item: Item): Promise<KeptPage> {
  const [first, count] = [Number(item.first?.N), Number(item.count?.N)];
  const json = await unpack(item, maxPageCommits * (maxCommitBytes + 1) + 1);
  const commits = parse<unknown>(json);
  if (json === undefined || !Array.isArray(commits) || commits.length !== count || !commits.every(isCommit))
    throw new DamagedItem(`ledger page ${first}`, "its text is not that of its commits");
  return { first, count, json };
}

/** Its commits, new for each who asks. */
const decodePage = ({ first, json }: KeptPage): Page => ({
  first: first as Position,
  commits: (JSON.parse(json) as SequencedCommit[]).map((commit, index) =>
    Object.assign(commit, { position: (first + index) as Position }),
  ),
});
