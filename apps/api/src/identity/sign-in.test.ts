import { describe, expect, test } from "vitest";
import { testRegister } from "../testing/register.ts";
import { oidcFromEnvironment } from "./environment.ts";

const issuer = { COLLEGIUM_OIDC_ISSUER: "https://login.example/pool", COLLEGIUM_OIDC_AUDIENCE: "register" };

/** What a register tells that these variables are set for. */
async function told(env: Record<string, string>) {
  const read = oidcFromEnvironment(env);
  if ("refusal" in read) throw new Error(read.refusal);
  const register = await testRegister({ oidc: read.settings, baseUrl: "https://register.example" });
  return (await register.get("/.well-known/oauth-protected-resource")).json() as unknown;
}

describe("by whose tokens one writes is told to programs (RFC 9728)", () => {
  test("nobody's but its own", async () => {
    expect(await told({})).toEqual({
      resource: "https://register.example",
      resource_name: "Collegium",
      resource_documentation: "https://register.example/docs",
      bearer_methods_supported: ["header"],
      scopes_supported: ["record", "curate", "operate"],
    });
  });

  test("an issuer's, without a client to sign in by", async () => {
    const answer = await told(issuer);
    expect(answer).toMatchObject({ authorization_servers: ["https://login.example/pool"] });
    expect(answer).not.toHaveProperty("sign_in");
  });

  test("an issuer's, by the client that its tokens are for", async () => {
    expect(await told({ ...issuer, COLLEGIUM_OIDC_AUDIENCE_CLAIM: "client_id" })).toMatchObject({
      sign_in: { client_id: "register", scope: "openid", loopback: ["http://127.0.0.1/signed-in"] },
    });
  });

  test("an issuer's, by the client that was set", async () => {
    const set = {
      COLLEGIUM_OIDC_CLIENT_ID: "editors",
      COLLEGIUM_OIDC_SIGN_IN_SCOPE: "openid collegium/record",
      COLLEGIUM_OIDC_LOOPBACK: " http://localhost:8790/signed-in  http://localhost:8791/signed-in ",
    };
    expect(await told({ ...issuer, ...set })).toMatchObject({
      sign_in: {
        client_id: "editors",
        scope: "openid collegium/record",
        loopback: ["http://localhost:8790/signed-in", "http://localhost:8791/signed-in"],
      },
    });
  });

  test.each([
    ["COLLEGIUM_OIDC_LOOPBACK", "https://register.example/signed-in"],
    ["COLLEGIUM_OIDC_LOOPBACK", "http://login.example/signed-in"],
    ["COLLEGIUM_OIDC_LOOPBACK", "signed-in"],
    ["COLLEGIUM_OIDC_LOOPBACK", " "],
    ["COLLEGIUM_OIDC_ORIGINS", "http://login.example"],
  ])("what can't be meant is refused by its variable: %s=%s", (variable, value) => {
    expect(oidcFromEnvironment({ ...issuer, [variable]: value })).toMatchObject({
      refusal: expect.stringContaining(variable),
    });
  });
});

describe("as whom a token writes", () => {
  test("is told with what it allows, and kept by nobody", async () => {
    const register = await testRegister();
    const token = await register.tokenFor("ada", "record", "curate");
    const answer = await register.send("GET", "/v1/whoami", { token });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await answer.json()).toEqual({ actor: "ada", scopes: ["record", "curate"] });
  });

  test("is refused without one, and with one that has expired", async () => {
    const register = await testRegister();
    expect((await register.get("/v1/whoami")).status).toBe(401);
    const token = await register.tokenFor("ada", "record");
    register.time.now = new Date(register.time.now.getTime() + 3600_000);
    expect(await (await register.send("GET", "/v1/whoami", { token })).json()).toMatchObject({
      status: 401,
      detail: "The token has expired.",
    });
  });
});
