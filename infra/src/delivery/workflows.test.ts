import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { propertiesOf, synthesise } from "../testing/synthesise.ts";
import { type Job, named, root, scriptOf, texts, workflows } from "../testing/workflows.ts";

const jobs = Object.entries(workflows).flatMap(([file, workflow]) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ file, name, job, steps: job.steps ?? [] })),
);
/** What a job may do: its own permissions, or those of the workflow that it calls. */
const takesIdentity = ({ uses, steps = [] }: Job): boolean =>
  uses
    ? Object.values(workflows[uses.split("/").at(-1) ?? ""]?.jobs ?? {}).some(takesIdentity)
    : steps.some((step) => step.uses?.startsWith("aws-actions/"));

describe("The workflows", () => {
  it("are those that check, show and deploy", () => {
    expect(Object.keys(workflows).sort()).toEqual([
      "ci.yml",
      "deploy-stage.yml",
      "deploy.yml",
      "diff-stage.yml",
    ]);
  });

  it("use actions by commit, with the version beside it, and of this repository only what is there", () => {
    const used = Object.values(texts).flatMap((text) =>
      [...text.matchAll(/uses: (.+)$/gm)].map(([, one]) => `${one}`),
    );
    expect(used.length).toBeGreaterThan(8);
    for (const one of used) {
      if (one.startsWith("./")) expect(existsSync(join(root, one)), one).toBe(true);
      else expect(one).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it("run on exact images, and not for ever", () => {
    for (const { file, job } of jobs.filter(({ job }) => !job.uses)) {
      expect(job["runs-on"], file).toMatch(/^ubuntu-\d\d\.\d\d$/);
      expect(job["timeout-minutes"], file).toBeLessThanOrEqual(60);
      if (job.container) expect(job.container).toMatch(/^[\w/]+:\d+\.\d+\.\d+-\w+$/);
    }
  });

  it("may do nothing but what their jobs need", () => {
    for (const { permissions } of Object.values(workflows)) expect(permissions).toEqual({});
    for (const { file, name, job } of jobs) {
      const { contents, "id-token": identity, deployments, ...others } = job.permissions ?? {};
      const where = `${file} ${name}`;
      expect(contents, where).toBe("read");
      expect(identity, where).toBe(takesIdentity(job) ? "write" : undefined);
      expect(deployments ?? "read", where).toBe("read");
      expect(others, where).toEqual({});
    }
  });

  it("hold no secret, and leave no token behind", () => {
    for (const text of Object.values(texts)) expect(text).not.toMatch(/secrets|access-key|AKIA|password/i);
    const checkouts = jobs.flatMap(({ steps }) =>
      steps.filter(({ uses }) => uses?.startsWith("actions/checkout")),
    );
    for (const { with: options } of checkouts) expect(options?.["persist-credentials"]).toBe(false);
  });

  it("run scripts that bash can read, into which nothing is put from outside", () => {
    const scripts = jobs.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(scripts.length).toBeGreaterThan(6);
    for (const script of scripts) {
      expect(script).not.toMatch(/\$\{\{/);
      expect(spawnSync("bash", ["-n"], { input: script, encoding: "utf8" }).stderr).toBe("");
    }
    expect(spawnSync("bash", ["-n", join(root, "infra/deploy")], { encoding: "utf8" }).stderr).toBe("");
  });

  it("fail with any command of a pipe, where they have pipes", () => {
    const piping = jobs.filter(({ steps }) => steps.some(({ run = "" }) => / \| /.test(run)));
    expect(piping.map(({ file }) => file)).toContain("diff-stage.yml");
    for (const { file } of piping) expect(workflows[file]?.defaults?.run.shell, file).toBe("bash");
  });

  it("call scripts of the workspace that are there", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const called = [...Object.values(texts), readFileSync(join(root, "infra/deploy"), "utf8")].flatMap(
      (text) => [...text.matchAll(/pnpm@12 (?!exec)([\w:-]+)/g)].map(([, name]) => `${name}`),
    );
    expect(new Set(called)).toEqual(new Set(["synth", "cdk", "smoke"]));
    for (const name of called) expect(Object.keys(scripts)).toContain(name);
  });
});

describe("A pull request", () => {
  it("must pass what .ci/run checks", () => {
    expect(workflows["ci.yml"]?.on).toHaveProperty("pull_request");
    expect(named("ci.yml", "checks").steps?.at(-1)).toEqual({ run: ".ci/run" });
  });

  it.each(["dev", "prod"])(
    "shows what it would change in %s, if it comes from the repository itself",
    (stage) => {
      const job = named("deploy.yml", `diff-${stage}`);
      expect(job.if).toContain("github.event_name == 'pull_request'");
      expect(job.if).toContain("github.event.pull_request.head.repo.full_name == github.repository");
      expect(job.with?.stage).toBe(stage);
      const compare = scriptOf("diff-stage.yml", "diff", "Compare");
      // By the template alone: a change set would need the role that deploys.
      expect(compare).toContain('cdk diff --app "cdk.out/$STAGE" "collegium-$STAGE-*" --method template');
      expect(compare).toContain("GITHUB_STEP_SUMMARY");
    },
  );
});

describe("What is on main", () => {
  const delivery = synthesise("dev").template("collegium-delivery-dev");

  it("goes to dev when it passes the checks, then to prod, each from its own environment", () => {
    expect(workflows["deploy.yml"]?.on.push).toEqual({ branches: ["main"] });
    expect(named("deploy.yml", "checks")).toMatchObject({
      if: "github.event_name == 'push'",
      uses: "./.github/workflows/ci.yml",
    });
    expect(named("deploy.yml", "dev")).toMatchObject({ needs: "checks", with: { stage: "dev" } });
    expect(named("deploy.yml", "prod")).toMatchObject({
      needs: ["checks", "dev"],
      with: { stage: "prod" },
    });
    expect(named("deploy-stage.yml", "deploy").environment).toMatch(/^\$\{\{ inputs\.stage \}\}$/);
  });

  it("is looked at from outside, and gives way to the last good commit where it is not well", () => {
    const steps = named("deploy-stage.yml", "deploy").steps ?? [];
    const order = steps.map(({ run, uses = "", if: condition }) => [
      run ?? uses.split("@")[0],
      condition ?? "always",
    ]);
    expect(order).toEqual([
      [expect.stringContaining('"$newest" != "$GITHUB_SHA"'), "always"],
      ["actions/checkout", "always"],
      ["npx -y pnpm@12 synth", "always"],
      [expect.stringContaining("region="), "always"],
      ["aws-actions/configure-aws-credentials", "always"],
      ['infra/deploy "$STAGE"', "always"],
      [expect.stringContaining("last-good.ts"), "failure() && steps.deploy.outcome == 'failure'"],
      ["actions/checkout", "failure() && steps.good.outputs.commit"],
      ['npx -y pnpm@12 synth && infra/deploy "$STAGE"', "failure() && steps.good.outputs.commit"],
    ]);
    expect(readFileSync(join(root, "infra/deploy"), "utf8")).toMatch(
      /set -euo pipefail[\s\S]* deploy [\s\S]* smoke /,
    );
  });

  it("takes roles that the delivery stack makes", () => {
    const taken = jobs.flatMap(({ steps }) =>
      steps.flatMap(({ with: options }) => options?.["role-to-assume"] ?? []),
    );
    const made = propertiesOf(delivery, "AWS::IAM::Role");
    expect(
      taken
        .map((one) =>
          `${one}`
            .replace(/\$\{\{ inputs\.stage \}\}/, "dev")
            .split("/")
            .at(-1),
        )
        .sort(),
    ).toEqual(made.map(({ RoleName }) => RoleName).sort());
  });
});
