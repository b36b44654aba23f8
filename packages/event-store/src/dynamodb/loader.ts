import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  type Commit,
  canonicalJson,
  type NewCommit,
  type Position,
  position,
  revision,
  type SequencedCommit,
} from "@collegium/domain";
import { calls, type Packed, pack } from "@collegium/dynamodb";
import type { Loader, Misplaced } from "../loader.ts";
import { type Prepared, prepare } from "../prepare.ts";
import { commitPut, commitReader } from "./commits.ts";
import { knownHeads } from "./known-heads.ts";
import type { StoreTables } from "./layout.ts";
import { lastRevisions, ledger, maxPageBytes } from "./ledger.ts";
import { sequencer } from "./sequencer/sequencer.ts";

export interface DynamoLoaderOptions {
  readonly client: DynamoDBClient;
  readonly tables: StoreTables;
  /** The most writes in one transaction; DynamoDB's own limit unless told. */
  readonly maxWrites?: number;
}

/** What DynamoDB takes in one transaction. Its 4 MB hold the largest page twice: as a page, and commit by commit. */
const maxTransactWrites = 100;

/** A commit that waits for its page. */
interface Waiting extends Prepared, Packed {
  readonly position: Position;
}

/**
 * Loads page by page: each page, its commits and the cursors of their streams come into being in one transaction, or not at all.
 *
 * So a sequencer may run meanwhile, hinted of the very commits that are loaded: it finds them in the ledger already, and a page that it
 * would make of them stands where one stands. Where it sees the parts of a transaction some moments apart, it is as after a sequencer's
 * death: it moves the cursors of the last page itself. A page of its own, of commits that somebody else wrote, makes the next transaction
 * fail, and so does a commit in the place of another: then nothing of it is recorded, and the loader says so.
 *
 * Needs what the sequencer and an append need; a transaction takes twice the write units.
 */
export function dynamoLoader({ client, tables, maxWrites = maxTransactWrites }: DynamoLoaderOptions): Loader {
  const db = calls(client);
  const commits = commitReader(db, tables.events);
  const pages = ledger(db, tables.ledger);
  const heads = knownHeads();
  let waiting: Waiting[] = [];
  let repaired = false;

  /** Why a commit can't follow what its stream holds, as far as that can be known before it is tried. */
  const unfit = async ({ stream, revision: at, at: time }: SequencedCommit): Promise<string | undefined> => {
    const known = heads.of(stream);
    if (known !== undefined && known.revision >= at)
      return `${stream} is at revision ${known.revision} here, and ${at} would follow ${at - 1}`;
    if (at === 1) return undefined;
    const before = known?.revision === at - 1 ? known : (await commits.at(stream, at - 1))?.commit;
    if (before === undefined) return `${stream} has no revision ${at - 1} here for ${at} to follow`;
    return time < before.at
      ? `${stream} has a commit at ${before.at}, which ${time} can't follow`
      : undefined;
  };

  /** Adds a page; false where one of its parts met something that is there already. */
  const add = async (page: readonly Waiting[]): Promise<boolean> => {
    const [first] = page;
    if (first === undefined) return true;
    if (!repaired) {
      // A page is added only by who has seen to the cursors of the one before it: see `sequencer`.
      await sequencer({ client, tables }).sequence([]);
      repaired = true;
    }
    const put = await pages.pagePut(
      first.position,
      page.map(({ json }) => json),
    );
    return db.transact({
      TransactItems: [
        { Put: put },
        ...page.map((one) => ({ Put: commitPut(tables.events, one.commit, one) })),
        ...[...lastRevisions(commitsOf(page))].map((cursor) => ({ Update: pages.cursorMove(...cursor) })),
      ],
    });
  };

  /** How many of the commits are in the ledger already, at their positions; or what else is there. */
  const there = async (page: readonly Waiting[]): Promise<number | Misplaced> => {
    const wanted = new Map(page.map((one) => [one.position, one]));
    let found = 0;
    for await (const { commits } of pages.after(position((page[0]?.position ?? 1) - 1))) {
      for (const { position, ...commit } of commits) {
        const mine = wanted.get(position);
        if (mine === undefined) continue;
        if (mine.json !== canonicalJson(commit))
          return { position, why: `${commit.stream} came there: another process writes to this register` };
        found++;
      }
      if (found === page.length) break;
    }
    return found;
  };

  const obstacle = async (page: readonly Waiting[]): Promise<Misplaced> => {
    for (const { position, commit } of page) {
      if (await commits.has(commit.stream, commit.revision))
        return {
          position,
          why: `${commit.stream} has a revision ${commit.revision} here that is not in the ledger`,
        };
    }
    const [first] = page;
    return {
      position: first?.position as Position,
      why: "the ledger knows later revisions of these streams",
    };
  };

  const flush = async (): Promise<Misplaced | undefined> => {
    while (waiting.length > 0) {
      if (await add(waiting)) waiting = [];
      else {
        // By this one, whose answer was lost, or by another that loads the same.
        const done = await there(waiting);
        if (typeof done !== "number") return done;
        if (done === 0) return obstacle(waiting);
        waiting = waiting.slice(done);
      }
    }
    return undefined;
  };

  return {
    async take(commit) {
      const { stream, revision: at, position, ...rest } = commit;
      const why = await unfit(commit);
      if (why !== undefined) return (await flush()) ?? { position, why };
      const prepared = prepare(stream, revision(at - 1), rest as NewCommit);
      const next: Waiting = { ...prepared, ...(await pack(prepared.json)), position };
      const stopped = fits([...waiting, next], maxWrites) ? undefined : await flush();
      if (stopped) return stopped;
      waiting.push(next);
      heads.learn(stream, at, commit.at);
      return undefined;
    },
    end: flush,
  };
}

const commitsOf = (page: readonly Waiting[]): Commit[] => page.map(({ commit }) => commit);

const fits = (page: readonly Waiting[], maxWrites: number): boolean =>
  1 + page.length + lastRevisions(commitsOf(page)).size <= maxWrites &&
  page.reduce((sum, { bytes }) => sum + bytes, 0) <= maxPageBytes;
