import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, it } from "vitest";
import { listening } from "../testing/listening.ts";
import { named, root, scriptOf } from "../testing/workflows.ts";

const folder = mkdtempSync(join(tmpdir(), "collegium-scripts-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a step's script as GitHub runs it where `shell: bash` is set. */
const run = (script: string, env: NodeJS.ProcessEnv) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      cwd: folder,
      env: { PATH: process.env.PATH, STAGE: "dev", ...env },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    child.on("close", (code) => resolve({ code, said }));
  });

describe("A comparison", () => {
  const script = scriptOf("diff-stage.yml", "diff", "Compare");

  it.each([0, 1])("is shown, and ends as CDK did: with %i", async (code) => {
    const bin = mkdtempSync(join(folder, "bin-"));
    writeFileSync(join(bin, "node"), `#!/bin/sh\necho "what CDK said" >&2\nexit ${code}\n`);
    chmodSync(join(bin, "node"), 0o755);
    const summary = join(bin, "summary");
    const ended = await run(script, {
      PATH: `${bin}:${process.env.PATH}`,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: bin,
    });
    expect(ended).toEqual({ code, said: "what CDK said\n" });
    expect(readFileSync(summary, "utf8")).toBe("## What would change in dev\n```diff\nwhat CDK said\n```\n");
  });
});

describe("A deployment", () => {
  const script = scriptOf("deploy-stage.yml", "deploy", "newest commit");
  const commit = { old: "a".repeat(40), now: "b".repeat(40) };
  const github = () =>
    listening(({ url, headers }, response) => {
      const right =
        url === "/repos/museum/register/commits/main" &&
        headers.accept === "application/vnd.github.sha" &&
        headers.authorization === "Bearer token";
      response.writeHead(right ? 200 : 404).end(right ? commit.now : "");
    });
  const deploying = (api: string, sha: string, token = "token") =>
    run(script, {
      GITHUB_API_URL: api,
      GITHUB_REPOSITORY: "museum/register",
      GITHUB_SHA: sha,
      GITHUB_TOKEN: token,
    });

  it("goes on with the newest commit of main", async () => {
    await using there = await github();
    expect(await deploying(there.address, commit.now)).toEqual({ code: 0, said: "" });
  });

  it("ends, and says why, where main has moved on", async () => {
    await using there = await github();
    expect(await deploying(there.address, commit.old)).toEqual({
      code: 1,
      said: `::error::Not deployed: main has moved on to ${commit.now}, which its own run deploys. dev stays as it is.\n`,
    });
  });

  it("ends where GitHub doesn't say", async () => {
    await using there = await github();
    const { code, said } = await deploying(there.address, commit.now, "another");
    expect(code).toBeGreaterThan(0);
    expect(said).toContain("404");
  });
});

describe("What was prepared", () => {
  /** Packs as the step does that prepares, and unpacks by the digests that are told. */
  const unpacked = async (tell: (digests: { now: string; good: string }) => NodeJS.ProcessEnv) => {
    const temp = mkdtempSync(join(folder, "prepared-"));
    const packing = `mkdir -p made/dev && for one in new good; do echo "$one" > made/dev/manifest.json
      tar --create --file "$one.tar" --directory made dev; done; sha256sum new.tar good.tar | cut -d' ' -f1`;
    const { said } = await run(`cd "${temp}"; ${packing}`, {});
    const [now = "", good = ""] = said.trim().split("\n");
    const ended = await run(`"${join(root, "infra/unpack")}" "${temp}"`, tell({ now, good }));
    const found = (name: string) => {
      const file = join(temp, name, "dev/manifest.json");
      return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
    };
    return { code: ended.code, now: found("new"), good: found("good") };
  };

  it("is taken where it is what was told, with the way back or without", async () => {
    const both = await unpacked(({ now, good }) => ({ DIGEST: now, GOOD_DIGEST: good }));
    expect(both).toEqual({ code: 0, now: "new", good: "good" });
    const one = await unpacked(({ now }) => ({ DIGEST: now, GOOD_DIGEST: "" }));
    expect(one).toEqual({ code: 0, now: "new", good: undefined });
  });

  it.each<[string, Parameters<typeof unpacked>[0]]>([
    ["it is another", ({ good }) => ({ DIGEST: good })],
    ["the way back is another", ({ now }) => ({ DIGEST: now, GOOD_DIGEST: now })],
    ["nothing was told", () => ({ DIGEST: "" })],
    ["what was told is no digest", () => ({ DIGEST: "0" })],
  ])("is refused where %s", async (_, tell) => {
    const { code, good } = await unpacked(tell);
    expect(code).toBeGreaterThan(0);
    expect(good).toBeUndefined();
  });
});

describe("prod is deployed", () => {
  type Result = "success" | "failure" | "skipped" | "cancelled";
  /** Whether its job starts. What GitHub's expressions have here reads the same in JavaScript. */
  const starts = (account: string, checks: Result, dev: Result, cancelled = false): boolean => {
    const [, expression = "false"] = /^\$\{\{ (.*) \}\}$/.exec(named("deploy.yml", "prod").if ?? "") ?? [];
    const needs = { checks: { result: checks }, dev: { result: dev } };
    return runInNewContext(expression, {
      vars: { PROD_ACCOUNT: account },
      needs,
      cancelled: () => cancelled,
    });
  };

  it("after dev, or without one where dev has no account", () => {
    expect(starts("123456789012", "success", "success")).toBe(true);
    expect(starts("123456789012", "success", "skipped")).toBe(true);
  });

  it.each<[why: string, ...Parameters<typeof starts>]>([
    ["it has no account", "", "success", "success"],
    ["checks fail", "123456789012", "failure", "skipped"],
    ["it is a pull request, which has other checks", "123456789012", "skipped", "skipped"],
    ["dev is not well", "123456789012", "success", "failure"],
    ["dev was cancelled", "123456789012", "success", "cancelled"],
    ["the run was cancelled", "123456789012", "success", "success", true],
  ])("but not where %s", (_, ...where) => {
    expect(starts(...where)).toBe(false);
  });
});
