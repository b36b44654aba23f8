import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FunctionName, functionNames } from "../bundles.ts";

/** What an account would get of one function. */
interface Upload {
  /** The folder whose content CDK uploads as the function's code. */
  readonly folder: string;
  /** Its variables, as far as the template itself knows them. */
  readonly env: Readonly<Record<string, string>>;
}

/** What an account would get of each function, and the folder of the files that pages are served with. */
export type Uploads = Readonly<Record<FunctionName, Upload>> & { readonly files: string };

interface FunctionResource {
  readonly Type: string;
  readonly Properties: {
    readonly FunctionName: string;
    readonly Code: { readonly S3Key: string };
    readonly Environment: { readonly Variables: Readonly<Record<string, unknown>> };
  };
}

/** The functions and files in a synthesised assembly, by what its templates say. */
export function uploadsIn(assembly: string, prefix: string): Uploads {
  const resourcesIn = (stack: string) => {
    const template = readFileSync(join(assembly, `${prefix}${stack}.template.json`), "utf8");
    return Object.values((JSON.parse(template) as { Resources: object }).Resources);
  };
  const resources = resourcesIn("compute");
  // Uploaded as `<hash>.zip`.
  const uploaded = (key: string) => join(assembly, `asset.${key.replace(/\.zip$/, "")}`);
  const upload = (name: FunctionName): Upload => {
    const found = resources.find(
      (one: FunctionResource) =>
        one.Type === "AWS::Lambda::Function" && one.Properties.FunctionName === prefix + name,
    );
    if (!found) throw new Error(`The template has no function ${prefix}${name}`);
    const { Code, Environment } = (found as FunctionResource).Properties;
    const known = Object.entries(Environment.Variables).filter(([, value]) => typeof value === "string");
    return {
      folder: uploaded(Code.S3Key),
      env: Object.fromEntries(known) as Record<string, string>,
    };
  };
  const [files] = resourcesIn("assets").filter(({ Type }) => Type === "Custom::CDKBucketDeployment");
  return {
    ...(Object.fromEntries(functionNames.map((name) => [name, upload(name)])) as Record<
      FunctionName,
      Upload
    >),
    files: uploaded(files.Properties.SourceObjectKeys[0]),
  };
}
