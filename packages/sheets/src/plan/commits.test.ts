import { commitBytes, maxCommitBytes, streamName } from "@collegium/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commitSizes } from "./commits.ts";

test("no commit is over the limit, whoever writes it, and none could take the next event", () => {
  const stream = streamName("topic", "trade");
  const longest = {
    stream,
    revision: 99_999,
    id: "i".repeat(36),
    at: "2026-01-01T00:00:00.000Z",
    actor: "a".repeat(200),
  };
  fc.assert(
    fc.property(fc.array(fc.nat(20_000), { maxLength: 30 }), (lengths) => {
      const events = lengths.map((length) => ({
        type: "TopicRenamed" as const,
        version: 1,
        data: { names: { en: "x".repeat(length) } },
      }));
      const sizes = commitSizes(stream, events);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(events.length);
      let next = 0;
      for (const size of sizes) {
        expect(commitBytes({ ...longest, events: events.slice(next, next + size) })).toBeLessThanOrEqual(
          maxCommitBytes,
        );
        next += size;
      }
    }),
    { numRuns: 20 },
  );
});
