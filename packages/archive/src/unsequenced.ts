import { claimTypes, type StreamName } from "@collegium/domain";
import type { EventStore } from "@collegium/event-store";
import type { DanglingReference } from "./audit.ts";

const newClaims: ReadonlySet<string> = new Set(claimTypes);

/** Whether what a ledger lacks is recorded all the same, and has no position yet. */
export async function isRecorded(events: EventStore, { stream, claim }: DanglingReference): Promise<boolean> {
  if (claim === undefined) return await events.exists(stream as StreamName);
  for await (const commit of events.readStream(stream as StreamName))
    for (const { type, data } of commit.events)
      if (newClaims.has(type) && (data as { claim?: unknown }).claim === claim) return true;
  return false;
}
