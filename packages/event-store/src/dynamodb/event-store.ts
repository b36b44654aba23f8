import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type Commit, keyOrders, type Revision, type StreamName } from "@collegium/domain";
import { calls, pack } from "@collegium/dynamodb";
import { TimeWentBack } from "../errors.ts";
import type { Appended, Conflict, EventStore } from "../port.ts";
import { prepare } from "../prepare.ts";
import { commitPut, commitReader, decode, type StoredCommit } from "./commits.ts";
import { knownHeads } from "./known-heads.ts";
import type { StoreTables } from "./layout.ts";
import { ledger } from "./ledger.ts";

export interface DynamoStoreOptions {
  readonly client: DynamoDBClient;
  readonly tables: StoreTables;
}

/**
 * Commits in DynamoDB. An append is one conditional `PutItem`; what it stands in the ledger is the sequencer's business, so no answer
 * carries a position.
 *
 * A single condition can't see the commit before: that it is there, and not later, is known from having read it, which every decider does.
 * A caller that did not read through this store pays for one read more.
 *
 * Needs `PutItem`, `GetItem` and `Query` on `events`, and `Query` on `ledger`. Make one for a process and keep it.
 */
export function dynamoEventStore({ client, tables }: DynamoStoreOptions): EventStore {
  const db = calls(client);
  const commits = commitReader(db, tables.events);
  const pages = ledger(db, tables.ledger);
  const heads = knownHeads();
  const orders = keyOrders();

  const conflict = async (stream: StreamName): Promise<Conflict> => ({
    outcome: "conflict",
    head: (await commits.head(stream)) as Revision,
  });

  /** What to say when another commit, or this one, is there already. */
  const occupied = async (id: string, { commit }: StoredCommit): Promise<Appended | Conflict> =>
    commit.id === id ? { outcome: "appended", commit, repeated: true } : conflict(commit.stream);

  /** Whether a commit may follow the one before: `gap` where there is none, `early` where that one is later. */
  const fits = async ({ stream, revision, at }: Commit): Promise<"fits" | "gap" | { early: string }> => {
    const before = revision - 1;
    if (before === 0) return "fits";
    const known = heads.of(stream);
    // The place is taken, then, and the append will find out by whom.
    if (known !== undefined && known.revision > before) return "fits";
    const previous = known?.revision === before ? known : (await commits.at(stream, before))?.commit;
    if (previous === undefined) return "gap";
    heads.learn(stream, before, previous.at);
    return at < previous.at ? { early: previous.at } : "fits";
  };

  return {
    async append(stream, expected, newCommit) {
      const { commit, json } = prepare(stream, expected, newCommit, orders);
      const fit = await fits(commit);
      if (fit === "gap") return conflict(stream);
      if (fit !== "fits") {
        const there = await commits.at(stream, commit.revision);
        if (there === undefined) throw new TimeWentBack(stream, fit.early, commit.at);
        return occupied(commit.id, there);
      }
      const written = await db.put({
        ...commitPut(tables.events, commit, await pack(json)),
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      });
      if (!written.done) return occupied(commit.id, await decode(written.inTheWay));
      heads.learn(stream, commit.revision, commit.at);
      return { outcome: "appended", commit, repeated: false };
    },

    async *readStream(stream, after = 0 as Revision, limit) {
      for await (const { commit } of commits.after(stream, after, limit)) {
        heads.learn(stream, commit.revision, commit.at);
        yield commit;
      }
    },

    async *readLedger(after, limit) {
      let left = limit;
      if (left <= 0) return;
      for await (const page of pages.after(after, limit)) {
        for (const commit of page.commits) {
          if (commit.position <= after) continue;
          yield commit;
          if (--left <= 0) return;
        }
      }
    },

    head: () => pages.head(),

    async exists(stream) {
      return heads.of(stream) !== undefined || commits.has(stream, 1);
    },
  };
}
