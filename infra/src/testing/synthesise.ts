import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { type Bundles, functionNames, unreachableFile } from "../bundles.ts";
import { configurationSchema, type StageName } from "../configuration/schema.ts";
import { addRegister, emptyApp } from "../register.ts";

const values = { region: "eu-central-1", alarms: "ops@museum.example", repository: "museum/register" };

/** A stage for which everything is set that can be. */
export const everything = {
  identity: { kind: "oidc", issuer: "https://login.museum.example/realms/staff", audience: "collegium" },
  domain: { name: "register.museum.example", zone: { id: "Z0123456789ABC", name: "museum.example" } },
  readerLimit: 2000,
  throttle: { rate: 7, burst: 9 },
  writeThrottle: { rate: 3, burst: 4 },
  reportTo: "https://museum.example/issues/new",
  budget: 50,
  logDays: 90,
};

/** A template as it is deployed. */
export interface Synthesised {
  readonly name: string;
  readonly json: {
    readonly Resources: Readonly<Record<string, Resource>>;
    readonly Parameters?: Readonly<Record<string, { readonly Type: string; readonly Default?: string }>>;
  };
}
export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** A program with one stage of a register, of which a test may change something before it is synthesised. */
export function program(stage: StageName, settings: object = {}): App {
  const outdir = mkdtempSync(join(tmpdir(), "collegium-synth-"));
  const app = emptyApp(outdir);
  const configuration = configurationSchema.parse({ ...values, stages: { [stage]: settings } });
  addRegister(app, { stage, configuration, bundles: bundlesIn(join(outdir, "bundles")) });
  return app;
}

/** Synthesises a program, and leaves nothing behind. */
export function templatesOf(app: App): Synthesised[] {
  try {
    return app.synth().stacks.map(({ stackName: name, template: json }) => ({ name, json }));
  } finally {
    rmSync(app.outdir, { recursive: true });
  }
}

// Many tests look at the same stages, and none changes them: each takes half a second to be made.
const made = new Map<string, readonly Synthesised[]>();

function templatesFor(stage: StageName, settings: object): readonly Synthesised[] {
  const key = JSON.stringify([stage, settings]);
  const known = made.get(key) ?? templatesOf(program(stage, settings));
  made.set(key, known);
  return known;
}

/** The templates of a stage, by their names without the prefix. */
export function synthesise(stage: StageName, settings: object = {}) {
  const all = templatesFor(stage, settings);
  const one = (name: string): Synthesised => {
    const found = all.find((one) => one.name === `collegium-${stage}-${name}` || one.name === name);
    if (!found) throw new Error(`There is no stack ${name}, but ${all.map((one) => one.name).join(", ")}`);
    return found;
  };
  return { all, one, template: (name: string): Template => Template.fromJSON(one(name).json) };
}

/** What a template looks up in a parameter of the account, by the name of its own parameter for that: what another one has put there. */
export function lookedUp(
  parameter: unknown,
  { json }: Synthesised,
  all: readonly Synthesised[],
): { readonly value: unknown; readonly from: Synthesised } | undefined {
  const name = json.Parameters?.[`${parameter}`]?.Default;
  for (const from of all)
    for (const { Type, Properties } of Object.values(from.json.Resources))
      if (Type === "AWS::SSM::Parameter" && Properties.Name === name)
        return { value: Properties.Value, from };
  return undefined;
}

/** The properties of all resources of a kind, as JSON. */
export const propertiesOf = (template: Template, type: string, where?: object) =>
  Object.values(template.findResources(type, where)).map(({ Properties }) => Properties);

/** Functions that do nothing, and no files: what is in a bundle is no concern of the stacks. */
function bundlesIn(folder: string): Bundles {
  const bundle = (name: string, file: string, content: string): [string, string] => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, file), content);
    return [name, join(folder, name)];
  };
  return Object.fromEntries([
    ...functionNames.map((name) =>
      bundle(name, "index.mjs", `export const handler = async () => "${name}";\n`),
    ),
    bundle("assets", unreachableFile, "<title>unreachable</title>"),
  ]) as Bundles;
}
