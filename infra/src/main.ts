import { join } from "node:path";
import { builtBundles } from "./bundles.ts";
import { ConfigurationRefused, readConfiguration, stageNamed } from "./configuration/read.ts";

const file = process.env.COLLEGIUM_CONFIGURATION || join(import.meta.dirname, "../register.yaml");

try {
  const configuration = readConfiguration(file);
  // CDK takes a second to be read: whoever has to set something is told before.
  const { addRegister, emptyApp } = await import("./register.ts");
  const app = emptyApp();
  const stage = stageNamed(app.node.tryGetContext("stage"), configuration);
  addRegister(app, { stage, configuration, bundles: builtBundles });
  app.synth();
} catch (fault) {
  if (!(fault instanceof ConfigurationRefused)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
