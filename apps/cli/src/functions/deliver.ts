import type { StreamHandler } from "@collegium/projector";
import type { DynamoDBRecord } from "aws-lambda";
import { pause } from "./pause.ts";

/** How batches are handed on; as the mapping of a deployed function has it. */
export interface Delivery {
  readonly handler: StreamHandler;
  readonly signal: AbortSignal;
  /** Tries of one record before it is given up. */
  readonly attempts?: number;
  /** The wait before the second try, in milliseconds; doubled for each that follows, up to 2 s. */
  readonly firstPause?: number;
  /** Told of each record that is given up: where a deployed mapping has its failure queue. */
  readonly onGivenUp: (record: DynamoDBRecord, fault: unknown) => void;
}

const longestPause = 2_000;

/**
 * Hands a batch to a function until all of it is done, as an event source mapping with `ReportBatchItemFailures` does: it begins again with
 * the first record that failed, and where the function throws, with all of them. What fails again and again is given up, alone.
 */
export async function deliver(
  batch: readonly DynamoDBRecord[],
  { handler, signal, attempts = 10, firstPause = 50, onGivenUp }: Delivery,
): Promise<void> {
  let left = batch;
  for (let tried = 0; left.length > 0 && !signal.aborted; ) {
    const { done, fault } = await attempt(handler, left);
    left = left.slice(done);
    const [first] = left;
    if (first === undefined) return;
    tried = done > 0 ? 1 : tried + 1;
    if (tried >= attempts) {
      onGivenUp(first, fault);
      left = left.slice(1);
      tried = 0;
    } else await pause(Math.min(longestPause, firstPause * 2 ** (tried - 1)), signal);
  }
}

/** How many records from the beginning are done. */
async function attempt(
  handler: StreamHandler,
  records: readonly DynamoDBRecord[],
): Promise<{ done: number; fault?: unknown }> {
  try {
    const { batchItemFailures } = await handler({ Records: [...records] });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const first = records.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ""));
    if (first >= 0) return { done: first };
    // Lambda takes an identifier that it does not know for a failure of the whole batch.
    return { done: failed.size > 0 ? 0 : records.length };
  } catch (fault) {
    return { done: 0, fault };
  }
}
