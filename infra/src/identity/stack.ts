import { CfnOutput, Duration, RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClientIdentityProvider,
  UserPoolGroup,
} from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";
import type { Identity } from "../configuration/schema.ts";
import { type Deployment, stackOf } from "../deployment.ts";
import { handOver } from "../hand-over.ts";

/** Whose tokens are taken. */
export interface Issuer {
  /** What says so in the environment of the API function, which lies in another stack. */
  in(stack: Stack): Readonly<Record<string, string>>;
}

/** Groups of the user pool, named as the scopes that their members have. */
const scopes = {
  record: "Records facts",
  curate: "Retracts, withdraws, withholds and merges",
  operate: "Operates the register",
} as const;

/** Who may write: a user pool of the register's own, or the issuer that was set. */
export function identityOf(scope: Construct, place: Deployment): Issuer {
  const { identity } = place.settings;
  return identity.kind === "oidc" ? ownIssuer(identity) : userPool(scope, place, identity);
}

const ownIssuer = (identity: Extract<Identity, { kind: "oidc" }>): Issuer => ({
  in: () =>
    variables({
      ISSUER: identity.issuer,
      AUDIENCE: identity.audience,
      AUDIENCE_CLAIM: identity.audienceClaim,
      SCOPE_CLAIM: identity.scopeClaim,
      SCOPE_PREFIX: identity.scopePrefix,
      JWKS_URI: identity.jwksUri,
      CLIENT_ID: identity.clientId,
      SIGN_IN_SCOPE: identity.signInScope,
      LOOPBACK: identity.loopback?.join(" "),
      ORIGINS: identity.origins?.join(" "),
    }),
});

function userPool(
  scope: Construct,
  place: Deployment,
  { callbacks }: Extract<Identity, { kind: "cognito" }>,
): Issuer {
  const stack = stackOf(scope, place, "identity", {
    description: "Collegium: who may write",
    terminationProtection: true,
  });
  const pool = new UserPool(stack, "editors", {
    userPoolName: `${place.prefix}editors`,
    featurePlan: FeaturePlan.ESSENTIALS,
    // Editors are invited, with `aws cognito-idp admin-create-user`.
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
    },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(pool).acknowledge({
    id: "AwsSolutions-COG8",
    reason:
      "The Plus plan adds threat protection, for each editor from the first. Editors are invited, few, and have a second factor.",
  });
  for (const [groupName, description] of Object.entries(scopes)) {
    new UserPoolGroup(stack, groupName, { userPool: pool, groupName, description });
  }
  const signInPrefix = ({ account }: Stack) => `${place.prefix}${account}`;
  const domain = pool.addDomain("sign-in", {
    // Unique among all accounts of the region.
    cognitoDomain: { domainPrefix: signInPrefix(stack) },
  });
  const loopback = callbacks.filter((address) => address.startsWith("http://"));
  const desk = place.settings.domain ? [`https://${place.settings.domain.name}/desk`] : [];
  const client = pool.addClient("client", {
    userPoolClientName: `${place.prefix}editors`,
    // For the desk and for programs on editors' machines, which can't keep a secret: authorization code with PKCE (RFC 8252).
    generateSecret: false,
    authFlows: {},
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [...callbacks, ...desk],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.hours(8),
    idTokenValidity: Duration.hours(8),
    refreshTokenValidity: Duration.days(1),
  });
  tellOf(stack, { UserPool: pool.userPoolId, Client: client.userPoolClientId, SignIn: domain.baseUrl() });
  const issuer = handOver(stack, place, "issuer", pool.userPoolProviderUrl);
  const audience = handOver(stack, place, "client", client.userPoolClientId);
  return {
    in: (consumer) =>
      variables({
        ISSUER: issuer.in(consumer),
        // Cognito's access tokens carry no `aud`.
        AUDIENCE: audience.in(consumer),
        AUDIENCE_CLAIM: "client_id",
        SCOPE_CLAIM: "cognito:groups",
        // Cognito takes no other port than those that it was told.
        LOOPBACK: loopback.length > 0 ? loopback.join(" ") : undefined,
        // Where the sign-in page and the tokens are; the pool itself is elsewhere.
        ORIGINS: `https://${signInPrefix(consumer)}.auth.${place.region}.amazoncognito.com`,
        JWKS_URI: `${issuer.in(consumer)}/.well-known/jwks.json`,
      }),
  };
}

const variables = (values: Readonly<Record<string, string | undefined>>): ReturnType<Issuer["in"]> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[`COLLEGIUM_OIDC_${name}`, value]],
    ),
  );

const tellOf = (stack: Stack, outputs: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(outputs)) new CfnOutput(stack, name, { value });
};
