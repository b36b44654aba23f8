import { ArnFormat, CfnOutput, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import {
  type Conditions,
  OidcProviderNative,
  PolicyStatement,
  Role,
  WebIdentityPrincipal,
} from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import {
  type Deployment,
  deployerOf,
  functionNameOf,
  githubIssuer as issuer,
  stackOf,
} from "../deployment.ts";

/**
 * GitHub as an issuer of identities: once in an account, whatever runs there. Its stack has the same name in every stage, and is deployed by
 * hand, unless the account has that provider already.
 */
export function githubStack(scope: Construct, { region }: Deployment): void {
  const stack = new Stack(scope, "collegium-github", {
    env: { region },
    description: "GitHub as an issuer of identities, for all registers of the account",
    tags: { register: "collegium" },
  });
  new OidcProviderNative(stack, "provider", {
    url: `https://${issuer}`,
    clientIds: ["sts.amazonaws.com"],
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/**
 * The roles that workflows of the repository take, without stored keys: `deploy` from the environment of the stage, which may ask for approval;
 * `diff` from pull requests, which only reads. Both may take the roles that `cdk bootstrap` made, and `deploy` ask the functions. That makes `deploy` as good
 * as an administrator of the account, for CloudFormation works with an administrator's rights there, on any stack: approval for one stage
 * protects it from another only where each has its own account. Deployed by hand, for they must be there before a workflow is.
 */
export function deliveryStack(scope: Construct, place: Deployment): void {
  const { stage, prefix, repository } = place;
  const fromPullRequests = `repo:${repository}:pull_request`;
  const stack = stackOf(scope, { ...place, prefix: "collegium-delivery-" }, stage, {
    description: `Collegium: the roles by which GitHub deploys ${stage}`,
  });
  const role = (name: string, subject: string, bootstrapped: readonly string[]): Role => {
    const made = new Role(stack, name, {
      roleName: `${prefix}${name}`,
      assumedBy: new WebIdentityPrincipal(providerIn(stack), trusting(subject)),
    });
    made.addToPolicy(
      new PolicyStatement({
        actions: ["sts:AssumeRole"],
        resources: bootstrapped.flatMap((role) => bootstrapRoles(stack, place, role)),
      }),
    );
    new CfnOutput(stack, `${name}-role`, { value: made.roleArn });
    return made;
  };
  const deploy = role("deploy", deployerOf(place), ["deploy", "file-publishing", "lookup"]);
  lookInside(stack, place, deploy);
  role("diff", fromPullRequests, ["lookup"]);
}

/** Lets the smoke test see whether the functions on the streams are heard and work. They do nothing by that which was not to be done. */
function lookInside(stack: Stack, place: Deployment, role: Role): void {
  const functions = (["sequencer", "projector", "searcher"] as const).map((name) =>
    stack.formatArn({
      service: "lambda",
      resource: "function",
      resourceName: functionNameOf(place, name),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    }),
  );
  role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: functions }));
  role.addToPolicy(new PolicyStatement({ actions: ["lambda:ListEventSourceMappings"], resources: ["*"] }));
  Validations.of(role).acknowledge({
    id: "AwsSolutions-IAM5[Resource::*]",
    reason: "lambda:ListEventSourceMappings takes no narrower resource, and only lists.",
  });
}

const providerIn = ({ partition, account }: Stack): string =>
  `arn:${partition}:iam::${account}:oidc-provider/${issuer}`;

const trusting = (subject: string): Conditions => ({
  StringEquals: { [`${issuer}:aud`]: "sts.amazonaws.com", [`${issuer}:sub`]: subject },
});

/** By the names that `cdk bootstrap` gives: in the register's region, and in us-east-1 where CloudFront takes something from there. */
function bootstrapRoles(stack: Stack, { region, settings }: Deployment, role: string): string[] {
  const global = settings.domain !== undefined || settings.readerLimit !== undefined;
  const regions = new Set([region, ...(global ? ["us-east-1"] : [])]);
  const { partition, account } = stack;
  return [...regions].map(
    (one) => `arn:${partition}:iam::${account}:role/cdk-hnb659fds-${role}-role-${account}-${one}`,
  );
}
