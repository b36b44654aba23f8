import { lookedUp, type Resource, type Synthesised } from "./synthesise.ts";

interface Statement {
  readonly Effect: string;
  readonly Action?: string | string[];
  readonly Resource?: unknown;
  readonly NotAction?: unknown;
  readonly NotResource?: unknown;
}

/** A statement that allows something, and whom. */
export interface Grant {
  /** The function, or the role where it is none's. */
  readonly who: string;
  readonly actions: readonly string[];
  /** What it is about: `events`, `stream of events`, the name of another resource; `*` where it is not just one. */
  readonly on: readonly string[];
}

/** Kinds of IAM resources that `grantsIn` understands. A new one must be understood before it may come in. */
const understood = ["AWS::IAM::Role", "AWS::IAM::Policy", "AWS::IAM::OIDCProvider"];

/** All that the templates allow to anybody. Throws where they allow something in a way that it does not understand. */
export function grantsIn(templates: readonly Synthesised[]): Grant[] {
  return templates.flatMap((template) =>
    Object.entries(template.json.Resources).flatMap(([id, resource]) => {
      const { Type, Properties } = resource;
      if (Type.startsWith("AWS::IAM::") && !understood.includes(Type)) throw new Error(`${id} is a ${Type}`);
      if (Type === "AWS::IAM::Role") {
        if (Properties.ManagedPolicyArns || Properties.Policies)
          throw new Error(`${id} has policies of its own`);
      }
      if (Type !== "AWS::IAM::Policy") return [];
      const roles = Properties.Roles as { Ref: string }[];
      const { Statement } = Properties.PolicyDocument as { Statement: Statement[] };
      return roles.flatMap(({ Ref }) =>
        Statement.map((one) => grant(one, whoHas(Ref, template), template, templates)),
      );
    }),
  );
}

function grant(
  statement: Statement,
  who: string,
  template: Synthesised,
  templates: readonly Synthesised[],
): Grant {
  const { Effect, Action, Resource, NotAction, NotResource } = statement;
  if (Effect !== "Allow" || NotAction || NotResource) throw new Error(`${who}: ${JSON.stringify(statement)}`);
  return {
    who,
    actions: [Action ?? []].flat(),
    on: [Resource].flat().map((one) => nameOf(one, template, templates)),
  };
}

/** Whether a grant covers an action on a table, wildcards included. */
export const covers = ({ actions, on }: Grant, action: string, table: string): boolean =>
  on.some((one) => one === table || one === "*") &&
  actions.some((pattern) =>
    new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`, "i").test(action),
  );

/** The function that has a role. */
function whoHas(role: string, { json }: Synthesised): string {
  const functions = Object.values(json.Resources).filter(({ Type }) => Type === "AWS::Lambda::Function");
  const found = functions.find(
    ({ Properties }) => JSON.stringify(Properties.Role) === JSON.stringify({ "Fn::GetAtt": [role, "Arn"] }),
  );
  const name = (found?.Properties.FunctionName ??
    json.Resources[role]?.Properties.RoleName ??
    role) as string;
  return short(name);
}

const written = (part: string | object): string =>
  JSON.stringify(part) === '{"Ref":"AWS::AccountId"}' ? "ACCOUNT" : typeof part === "string" ? part : "*";

const short = (name: string): string => name.replace(/^collegium-(dev|prod)-/, "");

/** An address of one table or function, whole: without anything in it that could mean others. */
const whole =
  /^arn:aws:(?:dynamodb|lambda):[a-z0-9-]+:ACCOUNT:(?:table\/|function:)collegium-(?:dev|prod)-([a-z0-9-]+)$/;

/** What a value of `Resource` refers to, by its name, or by what another stack handed over. */
function nameOf(value: unknown, template: Synthesised, templates: readonly Synthesised[]): string {
  const {
    "Fn::GetAtt": attribute,
    "Fn::Join": joined,
    Ref: parameter,
  } = (value ?? {}) as {
    "Fn::GetAtt"?: [string, string];
    "Fn::Join"?: [string, (string | object)[]];
    Ref?: string;
  };
  const found = parameter && lookedUp(parameter, template, templates);
  if (found) return nameOf(found.value, found.from, templates);
  const onSearch = joined && searchOf(joined[1], template, templates);
  if (onSearch) return onSearch;
  const [, named] = whole.exec(joined?.[1].map(written).join("") ?? "") ?? [];
  if (named) return named;
  // Whatever else is put together may be anything.
  if (!attribute) return "*";
  const [id, what] = attribute;
  const resource = template.json.Resources[id] as Resource;
  const name = short((resource.Properties.TableName ?? id) as string);
  return what === "StreamArn" ? `stream of ${name}` : name;
}

/** The search file's bucket, or what is in its folder there, by the parameter that has the bucket's name. */
function searchOf(
  [begin, bucket, end = "", ...more]: readonly (string | object)[],
  template: Synthesised,
  templates: readonly Synthesised[],
): string | undefined {
  const { Ref: parameter } = (bucket ?? {}) as { Ref?: string };
  if (begin !== "arn:aws:s3:::" || parameter === undefined || more.length > 0) return undefined;
  const { value, from } = lookedUp(parameter, template, templates) ?? {};
  const { Ref: id = "" } = (value ?? {}) as { Ref?: string };
  if (from?.json.Resources[id]?.Type !== "AWS::S3::Bucket") return undefined;
  return end === "" ? "search bucket" : end === "/search/*" ? "search file" : undefined;
}
