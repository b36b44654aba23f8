import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../bundle.ts";
import { commitRecord, named, openRegister, pageRecord, topic } from "./testing/register.ts";

const local = await sharedLocal();
const folder = mkdtempSync(join(tmpdir(), "collegium-functions-"));
beforeAll(() => bundle(folder));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a bundled function once, as Lambda does, far from the sources. */
function invoke(name: string, event: object, env: NodeJS.ProcessEnv) {
  const code = `const { handler } = await import("./${name}/index.mjs");
    const answer = await handler(JSON.parse(process.argv[1]), { functionName: "${name}", awsRequestId: "r-1" });
    process.stderr.write(JSON.stringify(answer));`;
  const args = ["--input-type=module", "-e", code, JSON.stringify(event)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return {
    lines: stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    stderr,
    /** What it tells as an error comes before. */
    answer: stderr.trim().split("\n").at(-1),
    status,
  };
}

/** Metrics in CloudWatch's embedded format, under the one dimension by which alarms find them. */
const metricsOf = (service: string, counts: Record<string, number>) =>
  expect.objectContaining({
    _aws: expect.objectContaining({
      CloudWatchMetrics: [expect.objectContaining({ Namespace: "Collegium", Dimensions: [["service"]] })],
    }),
    service,
    ...counts,
  });

describe.runIf(local.available)("The bundled functions", () => {
  it("sequence and project by the environment alone, and tell of it in JSON lines, by the name that it gives them", async () => {
    await using register = await openRegister(local);
    await register.write(topic("a"), 0, named(0, "A"));
    // One that can't be projected: whoever watches is told of it, and how many there are.
    await register.write(topic("a"), 1, { type: "TopicSplit", version: 1, data: {} } as never);
    const client = local.client();
    const endpoint = await client.config.endpoint?.();
    client.destroy();
    const env = {
      COLLEGIUM_TABLES: register.prefix,
      AWS_REGION: "local",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_ENDPOINT_URL_DYNAMODB: `http://${endpoint?.hostname}:${endpoint?.port}`,
    };
    const sequenced = invoke("sequencer", { Records: [commitRecord("topic/a", 1)] }, env);
    expect(sequenced.answer).toBe('{"batchItemFailures":[]}');
    expect(sequenced.lines).toContainEqual(
      expect.objectContaining({
        level: "INFO",
        message: "Commits sequenced",
        service: "sequencer",
        function_request_id: "r-1",
      }),
    );
    expect(sequenced.lines).toContainEqual(metricsOf("sequencer", { CommitsSequenced: 2 }));
    const called = { ...env, POWERTOOLS_SERVICE_NAME: "collegium-dev-projector" };
    const projected = invoke("projector", { Records: [pageRecord()] }, called);
    expect(projected.answer).toBe('{"batchItemFailures":[]}');
    expect(projected.stderr).toContain("A commit can't be projected");
    const counts = { CommitsProjected: 2, CommitsSetAside: 1, CommitsAside: 1 };
    expect(projected.lines).toContainEqual(metricsOf("collegium-dev-projector", counts));
    expect(await register.sets.live.checkpoint()).toBe(2);
  });

  it("say what the environment lacks", () => {
    const { status, stderr } = invoke("projector", { Records: [] }, {});
    expect(status).not.toBe(0);
    expect(stderr).toContain("COLLEGIUM_TABLES is not set");
  });
});
