import type { Position } from "@collegium/domain";
import { expect, test } from "vitest";
import type { Telemetry } from "../telemetry.ts";
import { searcherHandler } from "./handler.ts";

const record = (part: string, SequenceNumber: string) => ({
  eventName: "INSERT" as const,
  dynamodb: { Keys: { part: { S: part } }, SequenceNumber },
});
const published = { outcome: "published", position: 7 as Position, bytes: 4096 } as const;

test("a file for which there was no time is gone on with: its batch comes again until all is there", async () => {
  const told: Record<string, number> = {};
  const telemetry: Telemetry = {
    begin() {},
    note() {},
    count(name, by = 1) {
      told[name] = (told[name] ?? 0) + by;
    },
    gauge(name, value) {
      told[name] = value;
    },
    end() {},
  };
  const runs = [
    { ...published, more: true },
    { ...published, more: false },
    { ...published, more: true },
  ];
  const handler = searcherHandler({ publish: async () => runs.shift() as never }, telemetry);
  const event = { Records: [record("page", "41"), record("page", "42")] };
  expect(await handler(event)).toEqual({ batchItemFailures: [{ itemIdentifier: "41" }] });
  expect(await handler(event)).toEqual({ batchItemFailures: [] });
  expect(told).toEqual({ SearchFilesPublished: 2, SearchFileBytes: 4096 });
  // Nobody makes a version for a cursor, also where there is more to be done: that comes again by itself.
  const cursor = { Records: [record("cursor", "43")] };
  expect(await handler(cursor)).toEqual({ batchItemFailures: [] });
  await handler(event);
  expect(await handler(cursor)).toEqual({ batchItemFailures: [] });
});
