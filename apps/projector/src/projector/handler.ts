import { pagePartition } from "@collegium/event-store/dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import { onBatches, type StreamHandler } from "../batch.ts";
import type { Telemetry } from "../telemetry.ts";

/**
 * Projects the ledger when its stream tells of a new page. A record says no more than that there is something: all that is not projected
 * yet is, in steps of which each that is done stays done, so that a function that ran out of time goes on where it was.
 */
export const projectorHandler = (
  { catchUp }: { catchUp(): Promise<unknown> },
  telemetry: Telemetry,
): StreamHandler =>
  onBatches(async (records) => {
    // Cursors come through the same stream, where its filter is not set.
    if (records.some(isPage)) await catchUp();
  }, telemetry);

const isPage = ({ dynamodb }: DynamoDBRecord): boolean => dynamodb?.Keys?.part?.S === pagePartition;
