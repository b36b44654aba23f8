import * as z from "zod";

/** An event as it was recorded, of whatever version: the feed doesn't change what was written. */
const recordedEvent = z
  .strictObject({
    type: z.string().describe("One of the event types of the reference"),
    version: z.int().positive().describe("Version of its schema"),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "RecordedEvent" });

/** A commit in its place in the register. */
export const commitSchema = z
  .strictObject({
    position: z.int().positive().describe("Its place in the ledger: dense, from 1"),
    stream: z.string().meta({ example: "session/minsk-2014" }),
    revision: z.int().positive().describe("Its place in its stream: dense, from 1"),
    id: z.string(),
    at: z.iso.datetime(),
    actor: z.string(),
    reason: z.string().optional(),
    events: z.array(recordedEvent).min(1),
  })
  .meta({ id: "Commit" });
