import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import type { Resource } from "./synthesise.ts";

/** CloudFormation's own description of every type of resource. */
const spec = loadAwsServiceSpecSync();

/** The properties that a resource sets of those for which it is made anew when they change. Throws where its type is not described. */
export function remakingIn({ Type, Properties }: Resource): string[] {
  const [described] = spec.lookup("resource", "cloudFormationType", "equals", Type);
  if (!described) throw new Error(`CloudFormation's description has no ${Type}`);
  return Object.keys(Properties ?? {})
    .filter((name) => (described.properties[name]?.causesReplacement ?? "no") !== "no")
    .sort();
}

/** The names that a resource is given, by where they stand in it. What refers to another resource is none. */
export function namesIn({ Properties }: Resource): string[] {
  const own = (values: object, path = ""): string[] =>
    Object.entries(values).flatMap(([key, value]) => {
      if (/(?:Name|^Domain)$/.test(key) && isGiven(value)) return [`${path}${key}`];
      // Names stand at the top of a resource, or in its configuration; lists hold names of other things.
      const configuration =
        path === "" && typeof value === "object" && value !== null && !Array.isArray(value);
      return configuration ? own(value, `${key}.`) : [];
    });
  return own(Properties ?? {});
}

/** A text, also one that the account's number or region is a part of. */
const isGiven = (value: unknown): boolean =>
  typeof value === "string" ||
  (JSON.stringify(value).startsWith('{"Fn::Join"') &&
    !/"(?:Ref":"(?!AWS::)|Fn::Get)/.test(JSON.stringify(value)));
