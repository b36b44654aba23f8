import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  type Shard,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import { pause } from "./pause.ts";
import { asLambdaRecord } from "./records.ts";

export interface Following {
  readonly client: DynamoDBStreamsClient;
  /** The stream's ARN. */
  readonly stream: string;
  /** Called with records of one shard in their order, batch after batch; the next one waits until it is done. */
  readonly onBatch: (batch: readonly DynamoDBRecord[]) => Promise<void>;
  /** Ends it: at once where it reads, and after the batch that is being handled. */
  readonly signal: AbortSignal;
  /** Told of each reading that failed; it is tried again. */
  readonly onFault: (fault: unknown) => void;
}

/** The most records in a batch. */
const batchSize = 100;
/** Milliseconds between two looks into a shard: the shorter, the shorter ago something was there. Lambda looks four times a second. */
const looks = { shortest: 15, longest: 250 };
/** Milliseconds between two looks for new shards. A shard ends after four hours, or when its table grows. */
const betweenListings = 5_000;

/**
 * Follows a stream from as far back as it goes (24 hours at most), until the signal. A shard begins when its parent is read to its end, so that
 * what happened to one item comes in order. Nothing is remembered: who starts again is told all of it again.
 */
export async function follow(following: Following): Promise<void> {
  const { signal, onFault } = following;
  const begun = new Map<string, Promise<void>>();

  const begin = (shard: Shard, all: ReadonlyMap<string, Shard>): Promise<void> => {
    const id = shard.ShardId ?? "";
    const known = begun.get(id);
    if (known) return known;
    const parent = all.get(shard.ParentShardId ?? "");
    const run = (parent ? begin(parent, all) : Promise.resolve()).then(() => followShard(following, id));
    begun.set(id, run);
    // Where it fails, those that wait for it fail with it: the next look for shards begins them again.
    run.catch((fault: unknown) => {
      begun.delete(id);
      if (!signal.aborted) onFault(fault);
    });
    return run;
  };

  while (!signal.aborted) {
    try {
      const all = await shardsOf(following);
      for (const shard of all.values()) void begin(shard, all);
    } catch (fault) {
      if (!signal.aborted) onFault(fault);
    }
    await pause(betweenListings, signal);
  }
  await Promise.all(begun.values());
}

/** Reads one shard from its beginning to its end, or the signal. */
async function followShard(following: Following, shard: string): Promise<void> {
  const { client, stream, onBatch, signal: abortSignal, onFault } = following;
  let iterator: string | undefined;
  let last: string | undefined;
  for (let wait = looks.shortest; !abortSignal.aborted; await pause(wait, abortSignal)) {
    try {
      iterator ??= await iteratorAfter(following, shard, last);
      const command = new GetRecordsCommand({ ShardIterator: iterator, Limit: batchSize });
      const { Records = [], NextShardIterator } = await client.send(command, { abortSignal });
      if (Records.length > 0) await onBatch(Records.map((record) => asLambdaRecord(record, stream)));
      last = Records.at(-1)?.dynamodb?.SequenceNumber ?? last;
      if (NextShardIterator === undefined) return;
      iterator = NextShardIterator;
      wait = Records.length > 0 ? looks.shortest : Math.min(looks.longest, wait * 2);
    } catch (fault) {
      if (abortSignal.aborted || (await isGone(following, shard, fault))) return;
      iterator = undefined;
      // What was there is gone after 24 hours: what is left begins later.
      if (fault instanceof TrimmedDataAccessException) last = undefined;
      else if (!(fault instanceof ExpiredIteratorException)) onFault(fault);
      wait = looks.longest;
    }
  }
}

/**
 * Whether a shard is no more: who follows long enough, or was away, meets shards that were listed and then dropped with all their records. Such
 * a shard is at its end, or none of those that came of it would ever begin. A stream that is gone itself lists nothing, and is waited for.
 */
async function isGone(following: Following, shard: string, fault: unknown): Promise<boolean> {
  if (!(fault instanceof ResourceNotFoundException)) return false;
  const listed = await shardsOf(following).catch(() => undefined);
  return listed !== undefined && !listed.has(shard);
}

/** The shards that the stream has now, by their ids. */
async function shardsOf({ client, stream, signal }: Following): Promise<Map<string, Shard>> {
  const found = new Map<string, Shard>();
  let from: string | undefined;
  do {
    const command = new DescribeStreamCommand({ StreamArn: stream, ExclusiveStartShardId: from });
    const { StreamDescription: answer } = await client.send(command, { abortSignal: signal });
    for (const shard of answer?.Shards ?? []) found.set(shard.ShardId ?? "", shard);
    from = answer?.LastEvaluatedShardId;
  } while (from !== undefined);
  return found;
}

async function iteratorAfter(
  { client, stream, signal }: Following,
  shard: string,
  last: string | undefined,
): Promise<string | undefined> {
  const from =
    last === undefined
      ? ({ ShardIteratorType: "TRIM_HORIZON" } as const)
      : ({ ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: last } as const);
  const command = new GetShardIteratorCommand({ StreamArn: stream, ShardId: shard, ...from });
  return (await client.send(command, { abortSignal: signal })).ShardIterator;
}
