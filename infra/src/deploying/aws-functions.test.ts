import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { awsFunctions } from "./aws-functions.ts";

let bin: string;
beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), "collegium-aws-"));
  vi.stubEnv("PATH", `${bin}:${process.env.PATH}`);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(bin, { recursive: true });
});

/** An AWS CLI that notes how it was called, writes `answer` where a function's answer belongs, and says `says`. */
function cli(says: object, answer = "") {
  const script = `#!/bin/sh
printf '%s\\n' "$@" > "${bin}/called"
for one; do case $one in */answer.json) printf '%s' '${answer}' > "$one";; esac; done
printf '%s' '${JSON.stringify(says)}'
`;
  writeFileSync(join(bin, "aws"), script);
  chmodSync(join(bin, "aws"), 0o755);
  return () => readFileSync(join(bin, "called"), "utf8").trim().split("\n");
}

describe("The functions of a stage", () => {
  const functions = awsFunctions("prod", "eu-central-1");

  it("are invoked by the AWS CLI, in the stage's region", async () => {
    const called = cli({ StatusCode: 200 }, '{"batchItemFailures":[]}');
    expect(await functions.invoke("sequencer", { Records: [] })).toEqual({ batchItemFailures: [] });
    expect(called()).toEqual([
      ...["lambda", "invoke", "--function-name", "collegium-prod-sequencer"],
      ...["--cli-binary-format", "raw-in-base64-out", "--payload", '{"Records":[]}'],
      expect.stringMatching(/answer\.json$/),
      ...["--region", "eu-central-1", "--output", "json"],
    ]);
  });

  it("say what they threw, which the CLI takes for an answer", async () => {
    cli({ StatusCode: 200, FunctionError: "Unhandled" }, '{"errorMessage":"COLLEGIUM_TABLES is not set"}');
    await expect(functions.invoke("projector", {})).rejects.toThrow(/Unhandled.*COLLEGIUM_TABLES is not set/);
  });

  it("hear streams by mappings, of which each has a state", async () => {
    const called = cli({ EventSourceMappings: [{ State: "Disabled" }] });
    expect(await functions.mappings("projector")).toEqual(["Disabled"]);
    expect(called()).toContain("collegium-prod-projector");
  });
});
