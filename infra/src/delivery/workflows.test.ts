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
      "prepare.yml",
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
    for (const script of ["infra/deploy", "infra/unpack"])
      expect(spawnSync("bash", ["-n", join(root, script)], { encoding: "utf8" }).stderr).toBe("");
  });

  it("fail with any command of a pipe, where they have pipes", () => {
    const piping = jobs.filter(({ steps }) => steps.some(({ run = "" }) => / \| /.test(run)));
    expect(piping.map(({ file }) => file)).toContain("diff-stage.yml");
    for (const { file } of piping) expect(workflows[file]?.defaults?.run.shell, file).toBe("bash");
  });

  it("run the pnpm that package.json names, to its last number, and of the workspace what is there", () => {
    const { scripts, packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const called = Object.values(texts).flatMap((text) => [...text.matchAll(/npx -y (\S+) (\w+)/g)]);
    expect(called.length).toBeGreaterThan(2);
    for (const [, pnpm, name = ""] of called) {
      expect(pnpm).toBe(packageManager);
      if (name !== "exec") expect(Object.keys(scripts)).toContain(name);
    }
    expect(new Set(called.map(([, , name]) => name))).toEqual(new Set(["synth", "exec"]));
  });
});

describe("A job with rights in an account", () => {
  const privileged = jobs.filter(({ job }) => !job.uses && takesIdentity(job));
  const scriptsOf = ({ steps }: (typeof jobs)[number]) => steps.flatMap(({ run }) => run ?? []);
  const programs = ["infra/deploy", "infra/unpack"].map((file) => readFileSync(join(root, file), "utf8"));

  it("is that which deploys, and that which compares", () => {
    expect(privileged.map(({ file, name }) => `${file} ${name}`)).toEqual([
      "deploy-stage.yml deploy",
      "diff-stage.yml diff",
    ]);
  });

  it("installs nothing, builds nothing, and runs no package's script", () => {
    for (const job of privileged)
      for (const script of [...scriptsOf(job), ...programs.map((text) => text.replaceAll(/^#.*$/gm, ""))])
        expect(script).not.toMatch(
          /\b(?:npx|pnpm|npm|yarn|corepack|synth|install|esbuild|turbo|pip|apt(?:-get)?)\b/,
        );
  });

  it("runs besides AWS's and GitHub's actions only programs of the repository, and the CDK that the lockfile names", () => {
    for (const { file, steps } of privileged) {
      const used = steps.flatMap(({ uses }) => uses?.split("@")[0] ?? []);
      expect([file, ...used]).toEqual([
        file,
        "actions/checkout",
        "actions/setup-node",
        "actions/download-artifact",
        "aws-actions/configure-aws-credentials",
      ]);
      const order = steps.map(({ run, uses = "" }) => (run ?? uses.split("@")[0]) as string);
      const at = (part: string) => order.findIndex((one) => one.includes(part));
      // Before there are credentials, what will be run with them is checked.
      expect(at("infra/unpack")).toBeGreaterThan(at("download-artifact"));
      expect(at("configure-aws-credentials")).toBeGreaterThan(at("infra/unpack"));
      expect(at("configure-aws-credentials")).toBeGreaterThan(at("infra/fetch-cdk.ts"));
      const running = order.findIndex((one) => /infra\/deploy|bin\/cdk/.test(one));
      expect(running).toBeGreaterThan(at("configure-aws-credentials"));
    }
  });

  it("needs no package for its programs: what they import is Node's, or lies in infra", () => {
    const files = new Map<string, string>();
    const follow = (file: string) => {
      if (files.has(file)) return;
      files.set(file, readFileSync(file, "utf8"));
      for (const [, from = ""] of `${files.get(file)}`.matchAll(/^(?:import|export) .*? from "([^"]+)"/gms)) {
        if (from.startsWith("node:")) continue;
        expect([file, from]).toEqual([file, expect.stringMatching(/^\.\.?\//)]);
        follow(join(file, "..", from));
      }
    };
    for (const program of ["smoke.ts", "fetch-cdk.ts"]) follow(join(root, "infra", program));
    expect(files.size).toBeGreaterThan(6);
  });

  it("takes what a job without rights prepared, by the digest that it told", () => {
    for (const { file, job, steps } of privileged) {
      expect(job.needs, file).toBe("prepare");
      const prepare = named(file, "prepare");
      expect(prepare.uses).toBe("./.github/workflows/prepare.yml");
      expect(takesIdentity(prepare)).toBe(false);
      const unpack = steps.find(({ run }) => run?.startsWith("infra/unpack"));
      expect(unpack?.env?.DIGEST).toMatch(/^\$\{\{ needs\.prepare\.outputs\.digest \}\}$/);
    }
  });

  it("runs on the Node that the checks ran on", () => {
    const [, version] = /^node:([\d.]+)-/.exec(`${named("ci.yml", "checks").container}`) ?? [];
    for (const { steps } of privileged) {
      const setup = steps.find(({ uses }) => uses?.startsWith("actions/setup-node"));
      expect(setup?.with?.["node-version"]).toBe(version);
    }
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
      expect(compare).toContain(
        'cdk" diff --app "$RUNNER_TEMP/prepared/new/$STAGE" "collegium-$STAGE-*" --method template',
      );
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

  it("is looked at, and gives way to the last good commit where it is not well", () => {
    const steps = named("deploy-stage.yml", "deploy").steps ?? [];
    const order = steps.map(({ run, uses = "", if: condition }) => [
      run ?? uses.split("@")[0],
      condition ?? "always",
    ]);
    const deploying = (which: string) =>
      `NODE=node CDK="$RUNNER_TEMP/cdk" infra/deploy "$STAGE" "$RUNNER_TEMP/prepared/${which}/$STAGE"`;
    expect(order).toEqual([
      [expect.stringContaining('"$newest" != "$GITHUB_SHA"'), "always"],
      ["actions/checkout", "always"],
      ["actions/setup-node", "always"],
      ["actions/download-artifact", "always"],
      ['infra/unpack "$RUNNER_TEMP/prepared"', "always"],
      ['node infra/fetch-cdk.ts "$RUNNER_TEMP/cdk"', "always"],
      ["aws-actions/configure-aws-credentials", "always"],
      [deploying("new"), "always"],
      [
        deploying("good"),
        "failure() && steps.deploy.outcome == 'failure' && needs.prepare.outputs.good-digest",
      ],
    ]);
    expect(readFileSync(join(root, "infra/deploy"), "utf8")).toMatch(
      /set -euo pipefail[\s\S]* deploy [\s\S]* smoke\.ts /,
    );
  });

  it("is prepared with the way back, before anybody approves: only what is on main has one", () => {
    const steps = named("prepare.yml", "synthesise").steps ?? [];
    const step = (id: string) => steps.find((one) => one.id === id);
    expect(step("last")?.if).toBe("github.event_name == 'push'");
    expect(step("last")?.run).toContain("last-good.ts");
    expect(step("good")?.if).toBe("steps.last.outputs.commit");
    const upload = steps.find(({ uses }) => uses?.startsWith("actions/upload-artifact"));
    // An approval may take thirty days.
    expect(upload?.with?.["retention-days"]).toBeGreaterThan(30);
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
