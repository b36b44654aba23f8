import { setTimeout as delay } from "node:timers/promises";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type Calls, calls } from "@collegium/dynamodb";
import type { ViewSetId, ViewSets, ViewStore } from "../port.ts";
import { atOnce } from "./at-once.ts";
import { bodies } from "./bodies.ts";
import { documentWriter } from "./document-writer.ts";
import { entryWriter } from "./entries.ts";
import { toFound, toView } from "./items.ts";
import { documentPlace, itemKeyOf, keyOf, names, partitionOf, setPrefix, type ViewTables } from "./layout.ts";
import { pointer } from "./pointer.ts";
import { queries } from "./queries.ts";
import { records } from "./records.ts";
import { scans } from "./scans.ts";
import { dynamoViewStore, fixed, type Shared } from "./view-store.ts";

export interface DynamoViewOptions {
  readonly client: DynamoDBClient;
  readonly tables: ViewTables;
  /**
   * How long a process may go on reading the former set after a switch, in milliseconds (default 5,000): so often it reads the pointer. All
   * processes of a register have it alike, for a set that was live is emptied only after twice that.
   */
  readonly trustedMilliseconds?: number;
  /**
   * Milliseconds; the wall clock if not given. One that only goes forward would not do: it may stand still while a function of Lambda is frozen,
   * and what was trusted before would be trusted after.
   */
  readonly now?: () => number;
  /** Waits so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

const deletedAtOnce = 16;

/**
 * The view sets of a register in table `views`. Reads of the live set are strongly consistent: who was told that a commit is shown, sees it.
 *
 * Needs `GetItem`, `Query`, and for projecting also `BatchGetItem`, `PutItem`, `UpdateItem` and `DeleteItem`; for rebuilding and verifying
 * also `Scan` and `ConditionCheckItem`. Make one for a process and keep it.
 */
export function dynamoViewSets({
  client,
  tables,
  trustedMilliseconds = 5_000,
  now = Date.now,
  wait = delay,
}: DynamoViewOptions): ViewSets {
  const db = calls(client);
  const table = tables.views;
  const live = pointer(db, table, trustedMilliseconds, now);
  const shared = sharedBy(db, table);
  const { records } = shared;

  return {
    live: dynamoViewStore(shared, live),

    async create() {
      const id = await records.create();
      return { id, views: dynamoViewStore(shared, fixed(id)) };
    },

    async promote(id, head) {
      for (;;) {
        const mine = await records.read(id);
        if (!mine || mine.removed || mine.checkpoint < head) return false;
        const from = await live.read();
        if (from === id) return true;
        if (mine.checkpoint < ((await records.read(from))?.checkpoint ?? 0)) return false;
        // Refused where any of that has changed since; each time something went forward, so this ends.
        if (!(await records.switchLive(from, id, mine.checkpoint))) continue;
        live.forget();
        return true;
      }
    },

    async remove(id) {
      const record = await records.read(id);
      if (!record || record.emptied) return true;
      if (!(await records.markRemoved(id))) return false;
      // Readers may be at it until they look at the pointer again, and finish what they began then.
      if (record.lived) await wait(2 * trustedMilliseconds);
      await empty(db, table, id);
      await records.markEmptied(id);
      return true;
    },

    async list() {
      const first = await live.read();
      return [first, ...(await records.all()).filter((id) => id !== first)];
    },
  };
}

/** One set by its number, whether it is live or not. */
export const dynamoViewSet = (
  { client, tables }: Pick<DynamoViewOptions, "client" | "tables">,
  id: ViewSetId,
): ViewStore => dynamoViewStore(sharedBy(calls(client), tables.views), fixed(id));

function sharedBy(db: Calls, table: string): Shared {
  const stored = bodies(db, table);
  return {
    records: records(db, table),
    queries: queries(db, table, stored),
    scan: scans(db, table, stored),
    writeEntry: entryWriter(db, table, stored),
    writeDocument: documentWriter(db, table, stored),
    async getDocument(set, stream) {
      const Key = keyOf(documentPlace(set, stream));
      const item = await db.get({ TableName: table, Key });
      return item && toView(stored, stream, item);
    },
    async findDocuments(set, streams) {
      const asked = new Map(streams.map((stream) => [partitionOf(set, stream), stream]));
      const items = await db.getAll(
        table,
        [...asked.values()].map((stream) => keyOf(documentPlace(set, stream))),
      );
      return items.flatMap((item) => {
        const stream = asked.get(itemKeyOf(item).partition);
        return stream === undefined ? [] : [toFound(stored, stream, item)];
      });
    },
  };
}

/** Deletes all items of a set, found by a walk through the whole table. Started again after a death, it goes on with what is left. */
async function empty(db: Calls, table: string, id: ViewSetId): Promise<void> {
  const keys = db.scan({
    TableName: table,
    FilterExpression: "begins_with(#partition, :prefix)",
    ProjectionExpression: "#partition, #sort",
    ExpressionAttributeNames: names("partition", "sort"),
    ExpressionAttributeValues: { ":prefix": { S: setPrefix(id) } },
  });
  await atOnce(keys, deletedAtOnce, (item) => db.delete({ TableName: table, Key: keyOf(itemKeyOf(item)) }));
}
