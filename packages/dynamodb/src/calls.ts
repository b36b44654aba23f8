import { setTimeout as delay } from "node:timers/promises";
import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DeleteItemCommandInput,
  type DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  type ScanCommandInput,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { asUnavailable, isConflict, isRefused } from "./faults.ts";
import { Unavailable } from "./unavailable.ts";

export type Item = Record<string, AttributeValue>;

/** The answer to a conditional write: done, or refused, with the item that is in the way (where the call asks for it and there is one). */
export type Conditional = { readonly done: true } | { readonly done: false; readonly inTheWay: Item };

/** A read as a caller asks for it: that it is strongly consistent is nobody's choice. */
type Read<Input> = Omit<Input, "ConsistentRead">;
const consistent = { ConsistentRead: true } as const;

/** The most keys that one BatchGetItem takes. */
const batchSize = 100;
/** Tries of what the SDK does not try again by itself. */
const tries = 6;

export type Calls = ReturnType<typeof calls>;

/**
 * The calls that the adapters make. Every read sees all writes that were acknowledged before. Faults are told apart: a condition that did not
 * hold is a value, what passes is thrown as `Unavailable`, and anything else is thrown as it came.
 */
export function calls(client: DynamoDBClient) {
  const conditionally = async (call: () => Promise<unknown>): Promise<Conditional> => {
    try {
      await patiently(call);
      return { done: true };
    } catch (fault) {
      if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
      return { done: false, inTheWay: fault.Item ?? {} };
    }
  };

  const getBatch = async (table: string, keys: Item[]): Promise<{ read: Item[]; left: Item[] }> => {
    const input = { RequestItems: { [table]: { Keys: keys, ...consistent } } };
    const { Responses, UnprocessedKeys } = await patiently(() => client.send(new BatchGetItemCommand(input)));
    return { read: Responses?.[table] ?? [], left: UnprocessedKeys?.[table]?.Keys ?? [] };
  };

  return {
    async get(input: Read<GetItemCommandInput>): Promise<Item | undefined> {
      return (await patiently(() => client.send(new GetItemCommand({ ...input, ...consistent })))).Item;
    },

    put: (input: PutItemCommandInput): Promise<Conditional> =>
      conditionally(() => client.send(new PutItemCommand(input))),

    update: (input: UpdateItemCommandInput): Promise<Conditional> =>
      conditionally(() => client.send(new UpdateItemCommand(input))),

    async delete(input: DeleteItemCommandInput): Promise<void> {
      await patiently(() => client.send(new DeleteItemCommand(input)));
    },

    /** All items of a query, page after page, each fetched when the one before is used up. */
    async *query(input: Read<QueryCommandInput>): AsyncGenerator<Item> {
      let from: Item | undefined;
      do {
        const page = { ...input, ...consistent, ExclusiveStartKey: from };
        const { Items = [], LastEvaluatedKey } = await patiently(() => client.send(new QueryCommand(page)));
        yield* Items;
        from = LastEvaluatedKey;
      } while (from !== undefined);
    },

    /** What one call of a query answers, `Limit` items at most or as many as fit 1 MB; and whether there may be more. */
    async some(
      input: Read<QueryCommandInput>,
    ): Promise<{ readonly items: readonly Item[]; readonly more: boolean }> {
      const { Items = [], LastEvaluatedKey } = await patiently(() =>
        client.send(new QueryCommand({ ...input, ...consistent })),
      );
      return { items: Items, more: LastEvaluatedKey !== undefined };
    },

    /** The first item of a query, read alone. */
    async first(input: Read<QueryCommandInput>): Promise<Item | undefined> {
      return (await patiently(() => client.send(new QueryCommand({ ...input, ...consistent, Limit: 1 }))))
        .Items?.[0];
    },

    /** All items of a table, page after page, each fetched when the one before is used up. */
    async *scan(input: Read<ScanCommandInput>): AsyncGenerator<Item> {
      let from: Item | undefined;
      do {
        const page = { ...input, ...consistent, ExclusiveStartKey: from };
        const { Items = [], LastEvaluatedKey } = await patiently(() => client.send(new ScanCommand(page)));
        yield* Items;
        from = LastEvaluatedKey;
      } while (from !== undefined);
    },

    /** The items with these keys, as they are now, in any order; keys without an item are left out. */
    async getAll(table: string, keys: readonly Item[]): Promise<Item[]> {
      const found: Item[] = [];
      for (let start = 0; start < keys.length; start += batchSize) {
        let wanted: Item[] = keys.slice(start, start + batchSize);
        for (let attempt = 1; wanted.length > 0; attempt++) {
          if (attempt > tries) throw new Unavailable(`DynamoDB: ${table} is too busy to be read`);
          if (attempt > 1) await delay(wait(attempt));
          const { read, left } = await getBatch(table, wanted);
          found.push(...read);
          wanted = left;
        }
      }
      return found;
    },

    /** All or nothing; false where a condition did not hold. */
    async transact(input: TransactWriteItemsCommandInput): Promise<boolean> {
      try {
        await patiently(() => client.send(new TransactWriteItemsCommand(input)));
        return true;
      } catch (fault) {
        if (isRefused(fault)) return false;
        throw fault;
      }
    },
  };
}

/** Tries again what met a transaction, which is over in milliseconds. */
async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (fault) {
      if (isRefused(fault)) throw fault;
      if (!isConflict(fault) || attempt === tries) throw asUnavailable(fault);
    }
    await delay(wait(attempt));
  }
}

const wait = (attempt: number): number => Math.random() * Math.min(500, 20 * 2 ** attempt);
