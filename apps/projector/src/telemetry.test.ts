import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics } from "@aws-lambda-powertools/metrics";
import { revision, streamName } from "@collegium/domain";
import { DamagedItem } from "@collegium/event-store";
import type { Context } from "aws-lambda";
import { expect, it, onTestFinished, vi } from "vitest";
import { tellOfSequencing } from "./sequencer/decisions.ts";
import { commitNames, powertools, tell } from "./telemetry.ts";

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

it("what is counted goes out at the end of an invocation, once, with lines that name it", () => {
  const warned = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  onTestFinished(() => warned.mockRestore());
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  onTestFinished(() => written.mockRestore());
  const logger = new Logger({ serviceName: "projector", logLevel: "INFO" });
  const metrics = new Metrics({ namespace: "Collegium", serviceName: "projector" });
  const telemetry = powertools(logger, metrics);
  telemetry.begin({ awsRequestId: "request-1" } as Context);
  const line = { level: "info", message: "Commits projected", metric: "CommitsProjected" } as const;
  const commits = commitNames([{ stream: "topic/a", revision: 3 }]);
  tell(telemetry, { ...line, by: 2 }, { commits });
  tell(telemetry, line, {});
  telemetry.gauge("CommitsAside", 4);
  telemetry.end();
  telemetry.end();

  // Where nothing is counted, there is nothing to complain of.
  expect(warned).not.toHaveBeenCalled();
  const [first, second, ...sent] = written.mock.calls.map(([text]) => JSON.parse(`${text}`));
  expect(first).toMatchObject({ function_request_id: "request-1", commits: ["topic/a@3"] });
  expect(second).toMatchObject({ function_request_id: "request-1", message: "Commits projected" });
  expect(sent).toMatchObject([{ CommitsProjected: [2, 1], CommitsAside: 4 }]);
  const [{ Metrics: units }] = sent[0]._aws.CloudWatchMetrics;
  expect(units).toEqual([
    { Name: "CommitsProjected", Unit: "Count" },
    { Name: "CommitsAside", Unit: "Count" },
  ]);
});
