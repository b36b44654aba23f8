import type { ConsumedCapacity, DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** What calls cost, as DynamoDB bills them. */
export interface Cost {
  readonly calls: number;
  /** Write units: a kilobyte each, twice that in a transaction. */
  readonly write: number;
  /** Read units: 4 KB each, strongly consistent; half that where not. */
  readonly read: number;
}

/** What one call cost, and what it was: `PutItem`, and its input. */
export interface CallCost extends Cost {
  readonly command: string;
  readonly input: object;
}

const writing = /^(Put|Update|Delete|BatchWrite|TransactWrite)/;

/** Measures what each call of `client` costs from now on; `take` gives them in their order, and begins anew. */
export function itemisedMeter(client: DynamoDBClient): { take(): readonly CallCost[] } {
  let costs: CallCost[] = [];
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } });
        const { ConsumedCapacity: consumed } = answer.output as {
          ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[];
        };
        const units = [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
        const command = commandName.replace(/Command$/, "");
        const [write, read] = writing.test(command) ? [units, 0] : [0, units];
        costs.push({ command, input: args.input, calls: 1, write, read });
        return answer;
      },
    { step: "initialize", name: "collegiumMeter" },
  );
  return {
    take() {
      const taken = costs;
      costs = [];
      return taken;
    },
  };
}

/** What costs come to together. */
export const total = (costs: Iterable<Cost>): Cost => {
  const sum = { calls: 0, write: 0, read: 0 };
  for (const { calls, write, read } of costs) {
    sum.calls += calls;
    sum.write += write;
    sum.read += read;
  }
  return sum;
};

/** Measures what the calls of `client` cost from now on; `take` gives the sum, and begins anew. */
export function meter(client: DynamoDBClient): { take(): Cost } {
  const itemised = itemisedMeter(client);
  return { take: () => total(itemised.take()) };
}
