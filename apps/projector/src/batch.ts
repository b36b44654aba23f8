import { Unavailable } from "@collegium/dynamodb";
import { ViewSetRemoved } from "@collegium/read-model";
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { type Telemetry, tell } from "./telemetry.ts";

/** A Lambda function on a DynamoDB stream, with `ReportBatchItemFailures` in its event source mapping. */
export type StreamHandler = (event: DynamoDBStreamEvent, context?: Context) => Promise<DynamoDBBatchResponse>;

/** There was no time for all that the records tell of: they come again, and nothing is wrong. */
export class Unfinished extends Error {
  override readonly name = "Unfinished";
}

/**
 * Handles batches of a stream. All records go together, because they are hints and cost less so. Where that fails for a reason that does not
 * pass, they go one by one: what comes before the one that fails is done, and Lambda begins again with that one, until it gives up on it
 * and goes on behind. Nothing is lost by that: a hint that was given up is made good by the next of its stream, or by `reconcile`.
 */
export function onBatches(
  handle: (records: readonly DynamoDBRecord[]) => Promise<void>,
  telemetry: Telemetry,
): StreamHandler {
  const failed = (record: DynamoDBRecord | undefined, fault: unknown): DynamoDBBatchResponse => {
    const itemIdentifier = record?.dynamodb?.SequenceNumber;
    const message = "Records failed and will come again";
    // A rebuild switched views while these were written: the next try writes to those that took their place.
    const level = fault instanceof ViewSetRemoved ? "warn" : "error";
    if (!(fault instanceof Unfinished))
      tell(telemetry, { level, message, metric: "BatchesFailed" }, { from: itemIdentifier, error: fault });
    // Without a number only the whole batch can fail.
    if (itemIdentifier === undefined) throw fault;
    return { batchItemFailures: [{ itemIdentifier }] };
  };

  const oneByOne = async (records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse> => {
    for (const record of records) {
      try {
        await handle([record]);
      } catch (fault) {
        return failed(record, fault);
      }
    }
    return { batchItemFailures: [] };
  };

  return async ({ Records: records }, context) => {
    telemetry.begin(context);
    try {
      await handle(records);
      return { batchItemFailures: [] };
    } catch (fault) {
      const wholly = fault instanceof Unavailable || fault instanceof Unfinished || records.length === 1;
      if (wholly) return failed(records[0], fault);
      return await oneByOne(records);
    } finally {
      telemetry.end();
    }
  };
}
