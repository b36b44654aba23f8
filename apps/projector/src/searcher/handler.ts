import { pagePartition } from "@collegium/event-store/dynamodb";
import type { Published } from "@collegium/read-model/search";
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { onBatches, type StreamHandler } from "../batch.ts";
import { type Telemetry, tell } from "../telemetry.ts";

export interface Searching {
  /** Brings the search file up to the ledger, as far as there is time. */
  publish(): Promise<Published>;
}

/**
 * Brings the search file up to the ledger when its stream tells of a new page. A record says no more than that there is something. Where there
 * was no time for all, what was done is there, and the batch comes again.
 */
export function searcherHandler({ publish }: Searching, telemetry: Telemetry): StreamHandler {
  let unfinished = false;
  const handler = onBatches(async (records) => {
    unfinished = false;
    if (!records.some(({ dynamodb }) => dynamodb?.Keys?.part?.S === pagePartition)) return;
    const published = await publish();
    tellOfPublishing(telemetry, published);
    unfinished = published.more;
  }, telemetry);
  return async (event: DynamoDBStreamEvent, context?: Context): Promise<DynamoDBBatchResponse> => {
    const response = await handler(event, context);
    const itemIdentifier = event.Records[0]?.dynamodb?.SequenceNumber;
    return unfinished && itemIdentifier !== undefined
      ? { batchItemFailures: [{ itemIdentifier }] }
      : response;
  };
}

function tellOfPublishing(telemetry: Telemetry, { outcome, ...fields }: Published): void {
  const { bytes } = fields;
  if (outcome === "nothing-new")
    tell(
      telemetry,
      {
        level: "info",
        message: "Hint of a ledger page that the search file knows",
        metric: "DuplicateHints",
      },
      fields,
    );
  else
    tell(
      telemetry,
      { level: "info", message: "Search file published", metric: "SearchFilesPublished" },
      fields,
    );
  telemetry.gauge("SearchFileBytes", bytes);
}
