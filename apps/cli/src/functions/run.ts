import { setTimeout as delay } from "node:timers/promises";
import type { Position } from "@collegium/domain";
import { sequencer } from "@collegium/event-store/dynamodb";
import {
  projectorHandler,
  type StreamHandler,
  sequencerHandler,
  type Telemetry,
  tellOfPoison,
  tellOfProjecting,
  tellOfSequencing,
} from "@collegium/projector";
import { type CommitReader, projector, readPoison } from "@collegium/read-model";
import type { DynamoDBRecord } from "aws-lambda";
import type { TablesRegister } from "../register/tables.ts";
import { deliver } from "./deliver.ts";
import { follow } from "./follow.ts";
import { look, streamOf, streamsClient } from "./streams.ts";

/** Milliseconds that the step which the functions are at may take when they are to end: long for a step, short for the tries of an outage. */
const usualGrace = 5_000;

/** The functions of a distributed register, running here. */
interface Functions {
  /** Ends them, each after the step that it is at; leaves a step that takes long, for dying in it loses nothing either. */
  stop(): Promise<void>;
}

/**
 * Runs the sequencer and the projector in this process, by the very handlers that Lambda runs, fed by the streams of tables `events` and
 * `ledger`. What they tell goes to `telemetry`, by the function's name.
 */
export async function runFunctions(
  { client, tables, events, sets }: TablesRegister,
  telemetry: (service: string) => Telemetry,
  grace = usualGrace,
): Promise<Functions> {
  const ending = new AbortController();
  const { signal } = ending;
  const [ordering, projecting] = [telemetry("sequencer"), telemetry("projector")];
  const sequencing = sequencer({
    client,
    tables,
    onDecision: (decision) => tellOfSequencing(ordering, decision),
  });
  const projection = projector({
    commits: readUntil(signal, events),
    views: sets.live,
    onDecision: (decision) => tellOfProjecting(projecting, decision),
    onPoison: (poison) => tellOfPoison(projecting, poison),
  });
  const [eventsStream, ledgerStream] = [
    await streamOf(client, tables.events),
    await streamOf(client, tables.ledger),
  ];
  const streams = streamsClient(client);
  await look(streams, [eventsStream, ledgerStream]);
  const since = new Date();
  // To end where it was asked to is no fault.
  const catchUp = (): Promise<unknown> =>
    projection.catchUp().catch((fault: unknown) => {
      if (fault !== signal.reason) throw fault;
    });
  const setAside = async () => (await readPoison(sets.live)).length;
  const run = (stream: string, handler: StreamHandler, { note }: Telemetry): Promise<void> => {
    const onGivenUp = ({ dynamodb }: DynamoDBRecord, error: unknown) =>
      note("error", "A record is given up; collegium reconcile makes it good", {
        keys: dynamodb?.Keys,
        error,
      });
    return follow({
      client: streams,
      stream,
      signal,
      onBatch: (batch) => deliver(batch, { handler, signal, since, onGivenUp }),
      onFault: (error) => note("error", "The stream can't be read; it is tried again", { stream, error }),
    });
  };
  const running = Promise.all([
    run(eventsStream, sequencerHandler(sequencing, ordering), ordering),
    run(ledgerStream, projectorHandler({ catchUp, setAside }, projecting), projecting),
  ]);
  return {
    async stop() {
      ending.abort();
      await Promise.race([running, delay(grace, undefined, { ref: false })]);
    },
  };
}

/** The same commits, whose ledger is read no more after the signal: a projector with minutes of it before it ends between two steps. */
const readUntil = (signal: AbortSignal, commits: CommitReader): CommitReader => ({
  ...commits,
  readLedger(after: Position, limit: number) {
    signal.throwIfAborted();
    return commits.readLedger(after, limit);
  },
});
