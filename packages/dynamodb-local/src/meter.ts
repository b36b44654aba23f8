import type { ConsumedCapacity, DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** What calls cost, as DynamoDB bills them. */
export interface Cost {
  readonly calls: number;
  /** Write units: a kilobyte each, twice that in a transaction. */
  readonly write: number;
  /** Read units: 4 KB each, strongly consistent; half that where not. */
  readonly read: number;
}

const writing = /^(Put|Update|Delete|BatchWrite|TransactWrite)/;

/** Measures what the calls of `client` cost from now on; `take` gives the sum, and begins anew. */
export function meter(client: DynamoDBClient): { take(): Cost } {
  let cost = { calls: 0, write: 0, read: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } });
      cost.calls++;
      const { ConsumedCapacity: consumed } = answer.output as {
        ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[];
      };
      const kind = writing.test(`${context.commandName}`) ? "write" : "read";
      for (const { CapacityUnits = 0 } of [consumed ?? []].flat()) cost[kind] += CapacityUnits;
      return answer;
    },
    { step: "initialize", name: "collegiumMeter" },
  );
  return {
    take() {
      const taken = cost;
      cost = { calls: 0, write: 0, read: 0 };
      return taken;
    },
  };
}
