import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FunctionName, functionNames } from "../bundles.ts";

/** What an account would get of one function. */
export interface Upload {
  /** The folder whose content CDK uploads as the function's code. */
  readonly folder: string;
  /** Its variables, as far as the template itself knows them. */
  readonly env: Readonly<Record<string, string>>;
}

interface FunctionResource {
  readonly Type: string;
  readonly Properties: {
    readonly FunctionName: string;
    readonly Code: { readonly S3Key: string };
    readonly Environment: { readonly Variables: Readonly<Record<string, unknown>> };
  };
}

/** The functions in a synthesised assembly, by what its template says. */
export function uploadsIn(assembly: string, prefix: string): Readonly<Record<FunctionName, Upload>> {
  const template = readFileSync(join(assembly, `${prefix}compute.template.json`), "utf8");
  const resources = Object.values((JSON.parse(template) as { Resources: object }).Resources);
  const upload = (name: FunctionName): Upload => {
    const found = resources.find(
      (one: FunctionResource) =>
        one.Type === "AWS::Lambda::Function" && one.Properties.FunctionName === prefix + name,
    );
    if (!found) throw new Error(`The template has no function ${prefix}${name}`);
    const { Code, Environment } = (found as FunctionResource).Properties;
    const known = Object.entries(Environment.Variables).filter(([, value]) => typeof value === "string");
    return {
      // Uploaded as `<hash>.zip`.
      folder: join(assembly, `asset.${Code.S3Key.replace(/\.zip$/, "")}`),
      env: Object.fromEntries(known) as Record<string, string>,
    };
  };
  return Object.fromEntries(functionNames.map((name) => [name, upload(name)])) as ReturnType<
    typeof uploadsIn
  >;
}
