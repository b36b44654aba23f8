import { App, Validations } from "aws-cdk-lib";
import flags from "aws-cdk-lib/recommended-feature-flags.json" with { type: "json" };
import { AwsSolutionsChecks } from "cdk-nag";
import { assetsStack } from "./assets/stack.ts";
import { type Bundles, requireBundles } from "./bundles.ts";
import { computeStack } from "./compute/stack.ts";
import type { Configuration, StageName } from "./configuration/schema.ts";
import { dataStack } from "./data/stack.ts";
import { deliveryStack, githubStack } from "./delivery/stacks.ts";
import { placeOf } from "./deployment.ts";
import { edgeStack } from "./edge/stack.ts";
import { identityOf } from "./identity/stack.ts";
import { watchStack } from "./watch/stack.ts";

export interface RegisterOptions {
  readonly stage: StageName;
  readonly configuration: Configuration;
  readonly bundles: Bundles;
}

/** An empty program. Synthesis ends with the checks of AwsSolutions, and fails where one fails; it asks nothing of any account. */
export function emptyApp(outdir?: string): App {
  const app = new App({ outdir, autoSynth: false, analyticsReporting: false, postCliContext: flags });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

/** Puts one stage of a register into a program: stacks by lifetime, so that what runs can be replaced without touching what is kept. */
export function addRegister(app: App, { stage, configuration, bundles }: RegisterOptions): void {
  requireBundles(bundles);
  const place = placeOf(stage, configuration);
  warnOfExamples(app, configuration);

  const data = dataStack(app, place);
  const issuer = identityOf(app, place);
  const assets = assetsStack(app, place, bundles.assets);
  const { apiId } = computeStack(app, place, { data, assets, bundles, issuer });
  const address = edgeStack(app, place, { apiId, assets });
  watchStack(app, place, { address, apiId });
  githubStack(app, place);
  deliveryStack(app, place);
}

/** What stands in `register.yaml` of a fresh fork synthesises, but nobody would hear of alarms. */
function warnOfExamples(app: App, { alarms, repository }: Configuration): void {
  const examples = [
    alarms.endsWith("@example.org") && "alarms",
    repository.startsWith("example/") && "repository",
  ];
  const left = examples.filter((name) => name !== false);
  if (left.length === 0) return;
  const message = `infra/register.yaml still has the example's ${left.join(" and ")}: set your own before you deploy`;
  Validations.of(app).addWarning("collegium:example", message);
}
