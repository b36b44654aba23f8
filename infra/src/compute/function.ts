import { type Duration, RemovalPolicy, Size, type Stack } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Bundles, FunctionName } from "../bundles.ts";
import { type Deployment, functionNameOf } from "../deployment.ts";
import { permit, permitSearch } from "./permissions.ts";

export interface FunctionOptions {
  readonly place: Deployment;
  readonly bundles: Bundles;
  readonly description: string;
  readonly megabytes: number;
  readonly timeout: Duration;
  readonly environment?: Readonly<Record<string, string>>;
  /** Room for files, in gibibytes, where half of one is not enough. */
  readonly gibibytes?: number;
  /** The bucket of the search file, for those who read or make it. */
  readonly searchBucket?: string;
}

/** A function from its bundle, with a role and a log of its own. No concurrency is reserved for it: new accounts have ten executions in all. */
export function collegiumFunction(
  stack: Stack,
  name: FunctionName,
  options: FunctionOptions,
): LambdaFunction {
  const { place, bundles, description, megabytes, timeout, environment, gibibytes, searchBucket } = options;
  const functionName = functionNameOf(place, name);
  const logGroup = new LogGroup(stack, `${name}-log`, {
    logGroupName: `/aws/lambda/${functionName}`,
    retention: place.settings.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  // Not the role that CDK would make: that one may write every log of the account.
  const role = new Role(stack, `${name}-role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  logGroup.grantWrite(role);
  permit(role, name, place, stack);
  if (searchBucket) permitSearch(role, name, searchBucket, stack);
  return new LambdaFunction(stack, name, {
    functionName,
    description,
    role,
    logGroup,
    code: Code.fromAsset(bundles[name]),
    handler: "index.handler",
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: megabytes,
    timeout,
    ...(gibibytes && { ephemeralStorageSize: Size.gibibytes(gibibytes) }),
    environment: {
      COLLEGIUM_TABLES: place.tables,
      LOG_LEVEL: "info",
      ...(searchBucket && { COLLEGIUM_SEARCH_BUCKET: searchBucket }),
      ...environment,
    },
  });
}
