import { CfnOutput, RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  type Conditions,
  OidcProviderNative,
  PolicyStatement,
  Role,
  WebIdentityPrincipal,
} from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { type Place, stackOf } from "../place.ts";

const issuer = "token.actions.githubusercontent.com";

/**
 * GitHub as an issuer of identities: once in an account, whatever runs there. Its stack has the same name in every stage, and is deployed by
 * hand, unless the account has that provider already.
 */
export function githubStack(scope: Construct, { region }: Place): void {
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
 * `diff` from pull requests, which only reads. Both may do no more than take the roles that `cdk bootstrap` made. That makes `deploy` as good
 * as an administrator of the account, for CloudFormation works with an administrator's rights there, on any stack: approval for one stage
 * protects it from another only where each has its own account. Deployed by hand, for they must be there before a workflow is.
 */
export function deliveryStack(scope: Construct, place: Place): void {
  const { stage, prefix, repository } = place;
  const stack = stackOf(scope, { ...place, prefix: "collegium-delivery-" }, stage, {
    description: `Collegium: the roles by which GitHub deploys ${stage}`,
  });
  const role = (name: string, subject: string, bootstrapped: readonly string[]): Role => {
    const made = new Role(stack, name, {
      roleName: `${prefix}${name}`,
      assumedBy: new WebIdentityPrincipal(providerIn(stack), trusting(`repo:${repository}:${subject}`)),
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
  role("deploy", `environment:${stage}`, ["deploy", "file-publishing", "lookup"]);
  role("diff", "pull_request", ["lookup"]);
}

const providerIn = ({ partition, account }: Stack): string =>
  `arn:${partition}:iam::${account}:oidc-provider/${issuer}`;

const trusting = (subject: string): Conditions => ({
  StringEquals: { [`${issuer}:aud`]: "sts.amazonaws.com", [`${issuer}:sub`]: subject },
});

/** By the names that `cdk bootstrap` gives: in the register's region, and in us-east-1 where CloudFront takes something from there. */
function bootstrapRoles(stack: Stack, { region, settings }: Place, role: string): string[] {
  const global = settings.domain !== undefined || settings.readerLimit !== undefined;
  const regions = new Set([region, ...(global ? ["us-east-1"] : [])]);
  const { partition, account } = stack;
  return [...regions].map(
    (one) => `arn:${partition}:iam::${account}:role/cdk-hnb659fds-${role}-role-${account}-${one}`,
  );
}
