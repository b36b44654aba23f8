import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type fc from "fast-check";

/** Holds back every call until the scheduler lets it go: one at a time, in an order that fast-check chooses, and repeats for its seed. */
export function scheduled(client: DynamoDBClient, scheduler: fc.Scheduler): DynamoDBClient {
  client.middlewareStack.add(
    (next) => async (args) => {
      // Settled inside: the scheduler itself leaves rejections unhandled.
      const [sent] = await scheduler.scheduleFunction(() => Promise.allSettled([next(args)]))();
      if (sent.status === "rejected") throw sent.reason;
      return sent.value;
    },
    { step: "initialize", priority: "low", name: "scheduled" },
  );
  return client;
}
