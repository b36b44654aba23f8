import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { type Hint, hintOf, type Sequencer } from "@collegium/event-store/dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import { onBatches, type StreamHandler } from "../batch.ts";
import { type Telemetry, tell } from "../telemetry.ts";

/**
 * Sequences what the stream of table `events` hints at. Commits that can't be read stop nothing: they are told of as errors, counted in
 * `CommitsSetAside`, and found again by `collegium reconcile`, which sequences them once they are mended.
 */
export const sequencerHandler = (
  { sequence }: Pick<Sequencer, "sequence">,
  telemetry: Telemetry,
): StreamHandler =>
  onBatches(async (records) => {
    const hints = records.flatMap((record) => hintsIn(record, telemetry));
    if (hints.length > 0) await sequence(hints);
  }, telemetry);

function hintsIn(record: DynamoDBRecord, telemetry: Telemetry): Hint[] {
  // Commits are only ever inserted; anything else was done by hand, and is no news of the register.
  if (record.eventName !== "INSERT") return [];
  const keys = (record.dynamodb?.Keys ?? {}) as Record<string, AttributeValue>;
  const hint = hintOf(keys);
  if (hint) return [hint];
  const message = "A stream record is no hint";
  tell(telemetry, { level: "error", message, metric: "MalformedHints" }, { keys });
  return [];
}
