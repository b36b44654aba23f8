import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { FunctionName } from "./bundles.ts";
import type { Configuration, StageName, StageSettings } from "./configuration/schema.ts";
import type { TableName } from "./tables.ts";

/** One stage of a register: what its stacks are called, and what was set for it. */
export interface Deployment {
  readonly stage: StageName;
  /** What the names of its stacks and functions begin with. */
  readonly prefix: string;
  /** What the names of its tables begin with. */
  readonly tables: string;
  readonly region: string;
  readonly alarms: string;
  readonly repository: string;
  readonly settings: StageSettings;
}

/**
 * Names that AWS doesn't choose, as they stand in every template that means them. What is made anew under such a name is found again by it; what
 * AWS names is handed over (`hand-over.ts`).
 */
export const functionNameOf = ({ prefix }: Deployment, name: FunctionName): string => `${prefix}${name}`;
export const tableNameOf = ({ tables }: Deployment, name: TableName): string => `${tables}${name}`;

/** Who GitHub says a workflow is that runs in the environment of the stage. */
export const deployerOf = ({ repository, stage }: Deployment): string =>
  `repo:${repository}:environment:${stage}`;
/** Who signs that. */
export const githubIssuer = "token.actions.githubusercontent.com";

export function placeOf(stage: StageName, { stages, ...values }: Configuration): Deployment {
  const prefix = `collegium-${stage}-`;
  const { generation } = stages[stage];
  return {
    ...values,
    stage,
    prefix,
    tables: generation === 1 ? prefix : `${prefix}${generation}-`,
    settings: stages[stage],
  };
}

/** What a function calls itself in its log and its metrics: with the stage, for stages may share an account. */
export const serviceOf = ({ prefix }: Deployment, name: "sequencer" | "projector" | "searcher"): string =>
  `${prefix}${name}`;

/** A stack of a stage, in its region. The account is whichever deploys it. */
export const stackOf = (
  scope: Construct,
  { prefix, region, stage }: Deployment,
  name: string,
  props: StackProps & { readonly description: string },
): Stack =>
  new Stack(scope, `${prefix}${name}`, {
    env: { region },
    tags: { register: "collegium", stage },
    ...props,
  });
