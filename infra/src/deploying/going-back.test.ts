import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { github } from "../testing/github.ts";
import { goingBack } from "./going-back.ts";

const register = (dev: string) => `region: eu-central-1\nstages:\n  dev: ${dev}\n  prod: { generation: 7 }\n`;
const deployments = { dev: { now: ["failure"], good: ["success"], older: ["success"] } };
/** What comes of it when `now` failed, by what the register said then and says now. */
const between = async (then: string, now: string) => {
  await using there = await github(deployments, { good: then, older: now });
  return await goingBack(there.repository, { stage: "dev", from: "now", present: now });
};

describe("A failed deployment", () => {
  it.each([
    ["{}", "{}"],
    ["{}", "{ generation: 1, budget: 50 }"],
    ["{ generation: 2, a-setting-of-old: 1 }", "{ generation: 2 }"],
    ["", "{ generation: 1 }"],
  ])("goes back to the last good commit, where both read the same tables: %s, %s", async (then, now) => {
    expect(await between(register(then), register(now))).toEqual({ to: "good" });
    expect(await between("region: eu-central-1\n", register("{}"))).toEqual({ to: "good" });
  });

  it.each([
    ["{}", "{ generation: 2 }", 1, 2],
    ["{ generation: 3 }", "{ generation: 2 }", 3, 2],
  ])(
    "is left where the tables are others, and one before that is not looked for: %s, %s",
    async (then, now, before, after) => {
      expect(await between(register(then), register(now))).toEqual({
        instead:
          `There is no way back to good: it reads generation ${before} of dev's tables, and this commit ${after}. ` +
          `Should its deployment fail, dev stays as it is; mend it by a commit that keeps generation ${after}.`,
      });
    },
  );

  it("is left where nothing was ever well", async () => {
    await using there = await github({ dev: { now: ["failure"] } });
    const { instead } = await goingBack(there.repository, {
      stage: "dev",
      from: "now",
      present: register("{}"),
    });
    expect(instead).toBe(
      "Nothing else was ever deployed to dev with success: there is nothing to go back to.",
    );
  });

  it("is left where GitHub doesn't say which tables were read, which is a fault", async () => {
    await using there = await github(deployments);
    const failed = { stage: "dev", from: "now", present: register("{}") };
    await expect(goingBack(there.repository, failed)).rejects.toThrow(
      "GitHub answered 404 for contents/infra/register.yaml?ref=good",
    );
  });
});

describe("The program", () => {
  const program = join(import.meta.dirname, "../../last-good.ts");
  const run = (address: string) =>
    new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
      const env = { GITHUB_API_URL: address, GITHUB_REPOSITORY: "museum/register", GITHUB_TOKEN: "token" };
      const child = spawn(process.execPath, [program, "dev", "now"], { env });
      let [out, error] = ["", ""];
      child.stdout.on("data", (chunk) => (out += chunk));
      child.stderr.on("data", (chunk) => (error += chunk));
      child.on("close", (code) => resolve({ code, out, error }));
    });

  it("prints the commit to go back to", async () => {
    await using there = await github(deployments, { good: register("{}") });
    expect(await run(there.repository.api)).toMatchObject({ code: 0, out: "good\n" });
  });

  it("prints no commit where the tables are others, and says so to the log", async () => {
    await using there = await github(deployments, { good: register("{ generation: 2 }") });
    expect(await run(there.repository.api)).toMatchObject({
      code: 0,
      out: "",
      error: expect.stringContaining("There is no way back to good: it reads generation 2 of dev's tables"),
    });
  });
});
