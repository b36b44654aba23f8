import { scopes } from "@collegium/api";
import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { everything, synthesise } from "../testing/synthesise.ts";

describe("Who may write", () => {
  const { template } = synthesise("dev");
  const identity = template("identity");

  it("is who is invited, with a long password and a second factor", () => {
    identity.hasResource("AWS::Cognito::UserPool", {
      DeletionPolicy: "Retain",
      Properties: {
        DeletionProtection: "ACTIVE",
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        MfaConfiguration: "ON",
        EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
        Policies: { PasswordPolicy: { MinimumLength: 12 } },
      },
    });
  });

  it("has its scopes by groups, named as the API names them", () => {
    const groups = Object.values(identity.findResources("AWS::Cognito::UserPoolGroup"));
    expect(groups.map(({ Properties }) => Properties.GroupName)).toEqual([...scopes]);
  });

  it("signs in on a hosted page, by code, as a client that keeps no secret", () => {
    identity.hasResourceProperties("AWS::Cognito::UserPoolDomain", {
      Domain: { "Fn::Join": ["", ["collegium-dev-", { Ref: "AWS::AccountId" }]] },
    });
    identity.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid"],
      CallbackURLs: ["http://localhost:8787/signed-in", "http://localhost:8788/signed-in"],
      GenerateSecret: false,
      SupportedIdentityProviders: ["COGNITO"],
      PreventUserExistenceErrors: "ENABLED",
    });
  });

  it("comes back to the desk of a domain, without being told so", () => {
    const { domain } = everything;
    const named = synthesise("prod", { domain }).template("identity");
    named.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      CallbackURLs: Match.arrayWith([`https://${domain.name}/desk`]),
    });
  });

  it("says where to sign in", () => {
    expect(Object.keys(identity.findOutputs("*"))).toEqual(
      expect.arrayContaining(["UserPool", "Client", "SignIn"]),
    );
  });

  it("is the issuer's business where one is set: then there is no user pool", () => {
    const { all } = synthesise("prod", everything);
    expect(all.map(({ name }) => name)).not.toContain("collegium-prod-identity");
    const types = all.flatMap(({ json }) => Object.values(json.Resources)).map(({ Type }) => Type);
    expect(types.filter((type) => type.startsWith("AWS::Cognito"))).toEqual([]);
  });
});
