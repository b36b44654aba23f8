import { logTo } from "@collegium/api";
import { revision, streamName } from "@collegium/domain";
import { DamagedItem } from "@collegium/event-store";
import { tellOfSequencing } from "@collegium/projector";
import { Registry } from "prom-client";
import { expect, it } from "vitest";
import { functionTelemetry } from "./telemetry.ts";

it("a commit that is set aside leaves a line that says why", () => {
  const lines: Record<string, unknown>[] = [];
  const log = logTo({ write: (line: string) => void lines.push(JSON.parse(line)) }, "info");
  tellOfSequencing(functionTelemetry(log, new Registry())("sequencer"), {
    kind: "set-aside",
    stream: streamName("topic", "a"),
    revision: revision(2),
    error: new DamagedItem("commit 2 of topic/a", "its brotli can't be read"),
  });

  expect(lines).toEqual([
    expect.objectContaining({
      level: 50,
      service: "sequencer",
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
