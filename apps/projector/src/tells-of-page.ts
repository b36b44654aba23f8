import { pagePartition } from "@collegium/event-store/dynamodb";
import type { DynamoDBRecord } from "aws-lambda";

/** Whether records of the ledger's stream tell of a page. Cursors come through the same stream, where its filter is not set. */
export const tellsOfPage = (records: readonly DynamoDBRecord[]): boolean =>
  records.some(({ dynamodb }) => dynamodb?.Keys?.part?.S === pagePartition);
