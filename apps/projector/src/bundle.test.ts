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
    console.error(JSON.stringify(answer));`;
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
    status,
  };
}

describe.runIf(local.available)("The bundled functions", () => {
  it("sequence and project by the environment alone, and tell of it in JSON lines, by the name that it gives them", async () => {
    await using register = await openRegister(local);
    await register.write(topic("a"), 0, named(0, "A"));
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
    expect(sequenced.stderr.trim()).toBe('{"batchItemFailures":[]}');
    expect(sequenced.lines).toContainEqual(
      expect.objectContaining({
        level: "INFO",
        message: "Commits sequenced",
        service: "sequencer",
        function_request_id: "r-1",
      }),
    );
    expect(sequenced.lines).toContainEqual(
      expect.objectContaining({ CommitsSequenced: 1, service: "sequencer" }),
    );
    const called = { ...env, POWERTOOLS_SERVICE_NAME: "collegium-dev-projector" };
    const projected = invoke("projector", { Records: [pageRecord()] }, called);
    expect(projected.stderr.trim()).toBe('{"batchItemFailures":[]}');
    expect(projected.lines).toContainEqual(
      expect.objectContaining({ CommitsProjected: 1, service: "collegium-dev-projector" }),
    );
    expect(await register.sets.live.checkpoint()).toBe(1);
  });

  it("say what the environment lacks", () => {
    const { status, stderr } = invoke("projector", { Records: [] }, {});
    expect(status).not.toBe(0);
    expect(stderr).toContain("COLLEGIUM_TABLES is not set");
  });
});
