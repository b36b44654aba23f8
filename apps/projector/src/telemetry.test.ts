import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics } from "@aws-lambda-powertools/metrics";
import { revision, streamName } from "@collegium/domain";
import { DamagedItem } from "@collegium/event-store";
import { expect, it, onTestFinished, vi } from "vitest";
import { tellOfSequencing } from "./sequencer/decisions.ts";
import { powertools } from "./telemetry.ts";

it("a commit that is set aside leaves a line that says why", () => {
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  onTestFinished(() => written.mockRestore());
  const logger = new Logger({ serviceName: "sequencer", logLevel: "ERROR" });
  const metrics = new Metrics({ namespace: "Collegium", serviceName: "sequencer" });
  tellOfSequencing(powertools(logger, metrics), {
    kind: "set-aside",
    stream: streamName("topic", "a"),
    revision: revision(2),
    error: new DamagedItem("commit 2 of topic/a", "its brotli can't be read"),
  });
  metrics.clearMetrics();

  const lines = written.mock.calls.map(([line]) => JSON.parse(`${line}`));
  expect(lines).toEqual([
    expect.objectContaining({
      level: "ERROR",
      stream: "topic/a",
      revision: 2,
      error: expect.objectContaining({
        name: "DamagedItem",
        message: "commit 2 of topic/a: its brotli can't be read",
        stack: expect.stringMatching(/telemetry\.test\.ts/),
      }),
    }),
  ]);
});
