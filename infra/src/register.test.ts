import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Validations } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, it, vi } from "vitest";
import { configurationSchema } from "./configuration/schema.ts";
import { addRegister, emptyApp } from "./register.ts";
import { everything, program, synthesise, templatesOf } from "./testing/synthesise.ts";

/** What AwsSolutions has against a program: each rule with what breaks it. */
const findings = (app: ReturnType<typeof program>): string[] =>
  new AwsSolutionsChecks()
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    );

describe("A register", () => {
  const names = (stage: "dev" | "prod", settings: object) =>
    synthesise(stage, settings)
      .all.map(({ name }) => name)
      .sort();
  // What is loaded for the first synthesis takes longer than a test should.
  const [plain, full] = [names("dev", {}), names("prod", everything)];

  it("is stacks by lifetime", () => {
    expect(plain).toEqual([
      ...["collegium-delivery-dev", "collegium-dev-assets", "collegium-dev-compute", "collegium-dev-data"],
      ...["collegium-dev-edge", "collegium-dev-identity", "collegium-dev-watch", "collegium-github"],
    ]);
    expect(full).toEqual([
      ...[
        "collegium-delivery-prod",
        "collegium-github",
        "collegium-prod-assets",
        "collegium-prod-certificate",
      ],
      ...["collegium-prod-compute", "collegium-prod-data", "collegium-prod-edge"],
      ...["collegium-prod-firewall", "collegium-prod-watch"],
    ]);
  });

  it("is not synthesised without its bundles, and says how to build them", () => {
    const outdir = mkdtempSync(join(tmpdir(), "collegium-synth-"));
    const bundles = {
      ...{ api: outdir, search: outdir, sheets: outdir, drafts: outdir, pages: outdir, assets: outdir },
      ...{ sequencer: outdir, projector: outdir, searcher: outdir },
    };
    const values = { region: "eu-central-1", alarms: "ops@museum.example", repository: "museum/register" };
    const configuration = configurationSchema.parse(values);
    expect(() => addRegister(emptyApp(outdir), { stage: "dev", configuration, bundles })).toThrow(
      `The bundle of function api is missing: ${outdir} has no index.mjs. Build it first: npx -y pnpm@12 synth does so.`,
    );
    rmSync(outdir, { recursive: true });
  });
});

describe("The checks of AwsSolutions", () => {
  it.each([
    ["as it is", {}],
    ["with everything set", everything],
  ])("pass, %s", (_, settings) => {
    const app = program("prod", settings);
    expect(findings(app)).toEqual([]);
    templatesOf(app);
  });

  it("fail synthesis where one fails", () => {
    const app = program("dev");
    const api = app.node.findChild("collegium-dev-compute").node.findChild("api") as LambdaFunction;
    api.addToRolePolicy(new PolicyStatement({ actions: ["s3:*"], resources: ["*"] }));
    expect(() => templatesOf(app)).toThrow("AwsSolutions-IAM5[Action::s3:*]");
  });

  it.each([
    ["as it is", {}],
    ["with everything set", everything],
  ])("are silenced only where they would speak, %s", (_, settings) => {
    const silencing = vi.spyOn(Validations.prototype, "acknowledge").mockImplementation(() => {});
    const app = program("prod", settings);
    const { calls, contexts } = silencing.mock;
    silencing.mockRestore();
    const silenced = calls.map(([rule], index) => {
      const { scope } = contexts[index] as unknown as { scope: { node: { path: string } } };
      return `${rule?.id} ${scope.node.path}`;
    });
    const spoken = findings(app);
    expect(silenced.length).toBeGreaterThan(4);
    const idle = silenced.filter((one) => !spoken.some((finding) => finding.startsWith(one)));
    expect(idle).toEqual([]);
    rmSync(app.outdir, { recursive: true });
  });
});
