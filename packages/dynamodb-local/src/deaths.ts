import { isDeepStrictEqual } from "node:util";
import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";

/** What tables hold, by what each of them is for. */
export type Stored = Readonly<Record<string, readonly Record<string, AttributeValue>[]>>;
type Tables = Readonly<Record<string, string>>;

/** What a process left behind that died, which is what the next one finds. */
export interface Death {
  /** `after call 12, PutItem`. Calls that only read, and come next, leave the same. */
  readonly at: string;
  /** The step that it died in: the next process does it again, and those after it. */
  readonly step: number;
  readonly stored: Stored;
}

const reading = /^(Get|BatchGet|Query|Scan)/;

/**
 * Every death that a life can have: before and after each single call of its process. The life is lived once, one call at a time, and looked at
 * between any two. That is all there is to see, for of a dead process nothing is left but what it stored: dying after a call leaves what dying
 * before the next one does, and so does dying after it where it only reads. Each death is then survived by itself, upon a copy (`restore`).
 */
export async function deathsIn(
  { client, observer, tables }: { client: DynamoDBClient; observer: DynamoDBClient; tables: Tables },
  life: readonly (() => Promise<void>)[],
): Promise<{ readonly deaths: readonly Death[]; readonly calls: number }> {
  const deaths: Death[] = [];
  let [step, calls] = [0, 0];
  const look = async (at: string) => {
    const stored = await read(observer, tables);
    const last = deaths.at(-1);
    if (last?.step !== step || !isDeepStrictEqual(last.stored, stored)) deaths.push({ at, step, stored });
  };

  let before: Promise<unknown> = Promise.resolve();
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        const call = before.then(async () => {
          const [answer] = await Promise.allSettled([next(args)]);
          calls++;
          if (!reading.test(commandName))
            await look(`after call ${calls}, ${commandName.replace("Command", "")}`);
          return answer;
        });
        before = call;
        const answer = await call;
        if (answer.status === "rejected") throw answer.reason;
        return answer.value;
      },
    { step: "initialize", name: "collegiumDeaths" },
  );
  for (const live of life) {
    await look(`before call ${calls + 1}`);
    await live();
    step++;
  }
  return { deaths, calls };
}

async function read(client: DynamoDBClient, tables: Tables): Promise<Stored> {
  const stored: Record<string, Record<string, AttributeValue>[]> = {};
  for (const [name, TableName] of Object.entries(tables)) {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName, ConsistentRead: true }),
    );
    if (LastEvaluatedKey) throw new RangeError(`${TableName} is too large to be looked at after each call`);
    stored[name] = Items;
  }
  return stored;
}

/** The most items that one BatchWriteItem takes. */
const batchSize = 25;

/** Puts what was stored into other tables, which are empty. */
export async function restore(client: DynamoDBClient, tables: Tables, stored: Stored): Promise<void> {
  for (const [name, items] of Object.entries(stored))
    for (let from = 0; from < items.length; from += batchSize) {
      const puts = items.slice(from, from + batchSize).map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [tables[name] ?? name]: puts } }));
    }
}
