import type { StreamHandler } from "@collegium/projector";
import type { DynamoDBRecord } from "aws-lambda";
import { pause } from "./pause.ts";

/** How batches are handed on. */
export interface Delivery {
  readonly handler: StreamHandler;
  readonly signal: AbortSignal;
  /** When following began. What was written before is no older than that: it waited for this process, not for a function that fails. */
  readonly since: Date;
  /** Told of each record that is given up: where a deployed mapping has its failure queue. */
  readonly onGivenUp: (record: DynamoDBRecord, fault: unknown) => void;
  /** Milliseconds before the second try, doubled for each that follows, up to the longest. */
  readonly pauses?: { readonly first: number; readonly longest: number };
  readonly clock?: () => Date;
}

/** A mapping's `maxRecordAge`, as the CDK stack sets it. */
const oldest = 6 * 60 * 60 * 1000;

/**
 * Hands a batch to a function until all of it is done, as an event source mapping with `ReportBatchItemFailures` does: it begins again with
 * the first record that failed, and where the function throws, with all of them. One that still fails at an age of six hours is given up, alone.
 *
 * Tries are not counted. A deployed mapping ends at 100 of them or at that age, and has a queue for what it gives up; here there is none, and with
 * pauses of seconds 100 tries would be over within an outage of minutes. An outage and a record that fails for good look the same from
 * here, so both are borne as long: the latter holds up its shard for six hours, the longest that it may where it is deployed. What comes
 * behind it has grown as old meanwhile: it is tried all the same, and given up at its first failure, so that delays don't add up.
 * Poison among commits holds up nothing: the functions set that aside themselves, and call it done.
 */
export async function deliver(
  batch: readonly DynamoDBRecord[],
  {
    handler,
    signal,
    since,
    onGivenUp,
    pauses = { first: 50, longest: 5_000 },
    clock = () => new Date(),
  }: Delivery,
): Promise<void> {
  const age = ({ dynamodb }: DynamoDBRecord): number => {
    const written = (dynamodb?.ApproximateCreationDateTime ?? 0) * 1000;
    return clock().getTime() - Math.max(written, since.getTime());
  };
  let left = batch;
  for (let wait = pauses.first; left.length > 0 && !signal.aborted; ) {
    const { done, fault } = await attempt(handler, left);
    left = left.slice(done);
    const [first] = left;
    if (first === undefined) return;
    if (done > 0) wait = pauses.first;
    if (age(first) > oldest) {
      onGivenUp(first, fault);
      left = left.slice(1);
      wait = pauses.first;
    } else {
      await pause(wait, signal);
      wait = Math.min(pauses.longest, wait * 2);
    }
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
