import { commitBytes, maxCommitBytes, streamName } from "@collegium/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commitSizes } from "./commits.ts";

test("no commit is over the limit, whoever writes it, and none could take the next event", () => {
  const stream = streamName("topic", "trade");
  const reason = "Misread";
  const longest = {
    stream,
    revision: 1_000_000_000,
    id: "i".repeat(100),
    at: "2026-01-01T00:00:00.000Z",
    actor: "a".repeat(1000),
    reason,
  };
  fc.assert(
    fc.property(fc.array(fc.nat(2_000), { maxLength: 300, size: "max" }), (lengths) => {
      const events = lengths.map((length) => ({
        type: "TopicRenamed" as const,
        version: 1,
        data: { names: { en: "x".repeat(length) } },
      }));
      const sizes = commitSizes(stream, events, reason);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(events.length);
      let next = 0;
      for (const size of sizes) {
        expect(commitBytes({ ...longest, events: events.slice(next, next + size) })).toBeLessThanOrEqual(
          maxCommitBytes,
        );
        next += size;
        // The comma that a first event has not may keep one character free.
        if (next < events.length)
          expect(
            commitBytes({ ...longest, events: events.slice(next - size, next + 1) }),
          ).toBeGreaterThanOrEqual(maxCommitBytes);
      }
    }),
    { numRuns: 20 },
  );
});

test("no commit has more than 500 events, the most that the register takes at once", () => {
  const event = { type: "TopicRenamed" as const, version: 1, data: { names: { en: "T" } } };
  expect(commitSizes(streamName("topic", "trade"), Array(1_001).fill(event))).toEqual([500, 500, 1]);
});
