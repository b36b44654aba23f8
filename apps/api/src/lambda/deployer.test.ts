import { describe, expect, it } from "vitest";
import { deployerTokens } from "./deployer.ts";

const env = {
  COLLEGIUM_DEPLOYER_ISSUER: "https://token.actions.githubusercontent.com",
  COLLEGIUM_DEPLOYER_AUDIENCE: "collegium-dev",
  COLLEGIUM_DEPLOYER_SUBJECT: "repo:museum/register:environment:dev",
};

describe("The workflow that deploys", () => {
  it("may record, and nothing else; others with tokens of the same issuer may nothing", () => {
    const [issuer] = deployerTokens(env);
    expect(issuer).toMatchObject({ issuer: env.COLLEGIUM_DEPLOYER_ISSUER, audience: "collegium-dev" });
    const scopes = (sub: unknown) => [...(issuer?.scopes({ sub, scope: "record curate operate" }) ?? [])];
    expect(scopes(env.COLLEGIUM_DEPLOYER_SUBJECT)).toEqual(["record"]);
    for (const sub of [
      "repo:museum/register:environment:prod",
      "repo:else/where:environment:dev",
      "",
      undefined,
    ])
      expect(scopes(sub)).toEqual([]);
  });

  it("is nobody where the environment names none, and a fault where it does so by halves", () => {
    expect(deployerTokens({})).toEqual([]);
    expect(deployerTokens({ COLLEGIUM_DEPLOYER_ISSUER: "" })).toEqual([]);
    for (const name of Object.keys(env))
      expect(() => deployerTokens({ ...env, [name]: undefined })).toThrow(
        "Set all of COLLEGIUM_DEPLOYER_ISSUER",
      );
  });
});
