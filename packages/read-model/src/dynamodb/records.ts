import { type Position, position } from "@collegium/domain";
import type { Calls, Item } from "@collegium/dynamodb";
import { ViewSetRemoved } from "../errors.ts";
import type { Step, ViewSetId } from "../port.ts";
import { firstSet, keyOf, names, number, pointerKey, recordKey, recordOf, setsPartition } from "./layout.ts";

/** What is recorded of a set. */
export interface SetRecord {
  readonly checkpoint: Position;
  /** Where the step ends that was begun last. */
  readonly upTo: Position;
  /** Whether readers may still be at it. */
  readonly lived: boolean;
  readonly removed: boolean;
  /** Removed, and nothing of it is left. */
  readonly emptied: boolean;
}

/** The sets of a register and their checkpoints. The first set needs no record: it begins empty and live. */
export function records(db: Calls, table: string) {
  const read = async (id: ViewSetId): Promise<SetRecord | undefined> => {
    const item = await db.get({ TableName: table, Key: keyOf(recordKey(id)) });
    return item ? toRecord(item) : id === firstSet ? toRecord({}) : undefined;
  };

  return {
    read,

    /** The record of a set that can be written to. */
    async standing(id: ViewSetId): Promise<SetRecord> {
      const record = await read(id);
      if (!record || record.removed) throw new ViewSetRemoved();
      return record;
    },

    /** Every set that is not wholly gone. */
    async all(): Promise<ViewSetId[]> {
      const ids = new Set([firstSet]);
      for await (const item of db.query({
        TableName: table,
        KeyConditionExpression: "#partition = :sets",
        ExpressionAttributeNames: names("partition"),
        ExpressionAttributeValues: { ":sets": { S: setsPartition } },
      })) {
        const id = recordOf(item);
        if (id !== undefined && toRecord(item).emptied) ids.delete(id);
        else if (id !== undefined) ids.add(id);
      }
      return [...ids].sort((a, b) => a - b);
    },

    /** Records a set with a number that none ever had: records stay when their sets are gone. */
    async create(): Promise<ViewSetId> {
      for (;;) {
        const last = await lastRecord(db, table);
        const id = (Math.max(last, firstSet) + 1) as ViewSetId;
        const { done } = await db.put({
          TableName: table,
          Item: { ...keyOf(recordKey(id)), checkpoint: number(0) },
          ConditionExpression: "attribute_not_exists(#sort)",
          ExpressionAttributeNames: names("sort"),
        });
        if (done) return id;
      }
    },

    async begin(id: ViewSetId, after: Position, upTo: Position): Promise<Step> {
      const none = after === 0 ? "attribute_not_exists(#checkpoint) OR " : "";
      const written = await db.update({
        TableName: table,
        Key: keyOf(recordKey(id)),
        UpdateExpression: "SET #upTo = :upTo",
        ConditionExpression: `attribute_not_exists(#removed) AND (${none}#checkpoint = :after)
          AND (attribute_not_exists(#upTo) OR #upTo <= :after)`,
        ExpressionAttributeNames: names("upTo", "checkpoint", "removed"),
        ExpressionAttributeValues: { ":upTo": number(upTo), ":after": number(after) },
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      });
      if (written.done) return { after, upTo };
      const { inTheWay } = written;
      if (inTheWay.removed) throw new ViewSetRemoved();
      return stepOf(toRecord(inTheWay));
    },

    async advance(id: ViewSetId, to: Position): Promise<void> {
      await db.update({
        TableName: table,
        Key: keyOf(recordKey(id)),
        UpdateExpression: "SET #checkpoint = :to",
        ConditionExpression:
          "attribute_not_exists(#removed) AND (attribute_not_exists(#checkpoint) OR #checkpoint < :to)",
        ExpressionAttributeNames: names("checkpoint", "removed"),
        ExpressionAttributeValues: { ":to": number(to) },
      });
    },

    /** Moves the pointer from one set to another, unless it moved already, or the one that is left has gone further; all at once. */
    switchLive: (from: ViewSetId, to: ViewSetId, checkpoint: Position): Promise<boolean> =>
      db.transact({
        TransactItems: [
          {
            Update: {
              TableName: table,
              Key: keyOf(pointerKey),
              UpdateExpression: "SET #id = :to",
              ConditionExpression:
                from === firstSet ? "attribute_not_exists(#id) OR #id = :from" : "#id = :from",
              ExpressionAttributeNames: names("id"),
              ExpressionAttributeValues: { ":from": number(from), ":to": number(to) },
            },
          },
          {
            ConditionCheck: {
              TableName: table,
              Key: keyOf(recordKey(from)),
              ConditionExpression: "attribute_not_exists(#checkpoint) OR #checkpoint <= :checkpoint",
              ExpressionAttributeNames: names("checkpoint"),
              ExpressionAttributeValues: { ":checkpoint": number(checkpoint) },
            },
          },
          {
            Update: {
              TableName: table,
              Key: keyOf(recordKey(to)),
              UpdateExpression: "SET #lived = :lived",
              ConditionExpression: "attribute_exists(#sort) AND attribute_not_exists(#removed)",
              ExpressionAttributeNames: names("lived", "sort", "removed"),
              ExpressionAttributeValues: { ":lived": { BOOL: true } },
            },
          },
        ],
      }),

    /** Marks a set as removed, unless it is live: false then. From here on nothing is written to it. */
    markRemoved: (id: ViewSetId): Promise<boolean> =>
      db.transact({
        TransactItems: [
          {
            ConditionCheck: {
              TableName: table,
              Key: keyOf(pointerKey),
              ConditionExpression:
                id === firstSet
                  ? "attribute_exists(#id) AND #id <> :id"
                  : "attribute_not_exists(#id) OR #id <> :id",
              ExpressionAttributeNames: names("id"),
              ExpressionAttributeValues: { ":id": number(id) },
            },
          },
          {
            Update: {
              TableName: table,
              Key: keyOf(recordKey(id)),
              UpdateExpression: "SET #removed = :removed",
              ExpressionAttributeNames: names("removed"),
              ExpressionAttributeValues: { ":removed": { BOOL: true } },
            },
          },
        ],
      }),

    async markEmptied(id: ViewSetId): Promise<void> {
      await db.update({
        TableName: table,
        Key: keyOf(recordKey(id)),
        UpdateExpression: "SET #emptied = :emptied",
        ExpressionAttributeNames: names("emptied"),
        ExpressionAttributeValues: { ":emptied": { BOOL: true } },
      });
    },
  };
}

export type Records = ReturnType<typeof records>;

/** The step that is begun at a set's checkpoint. */
export const stepOf = ({ checkpoint, upTo }: Pick<SetRecord, "checkpoint" | "upTo">): Step => ({
  after: checkpoint,
  upTo: position(Math.max(upTo, checkpoint)),
});

const toRecord = (item: Item): SetRecord => ({
  checkpoint: position(Number(item.checkpoint?.N ?? 0)),
  upTo: position(Number(item.upTo?.N ?? 0)),
  lived: item.lived !== undefined || recordOf(item) === firstSet,
  removed: item.removed !== undefined,
  emptied: item.emptied !== undefined,
});

/** The greatest number that a record has; 0 without one. */
async function lastRecord(db: Calls, table: string): Promise<number> {
  let last = 0;
  for await (const item of db.query({
    TableName: table,
    KeyConditionExpression: "#partition = :sets",
    ExpressionAttributeNames: names("partition"),
    ExpressionAttributeValues: { ":sets": { S: setsPartition } },
  }))
    last = Math.max(last, recordOf(item) ?? 0);
  return last;
}
