import { createPublicKey } from "node:crypto";
import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import {
  createKey,
  loadKey,
  oidcTokens,
  ownTokens,
  type RegisterKey,
  signToken,
  tokenVerifier,
} from "./index.ts";

const now = new Date("2026-03-01T12:00:00Z");
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);
const claims = { iss: "collegium", aud: "collegium", sub: "Anna", scope: "record", exp: seconds(now) + 60 };

let key: RegisterKey;
let verify: ReturnType<typeof tokenVerifier>;
beforeAll(async () => {
  key = await loadKey(await createKey());
  verify = tokenVerifier([ownTokens(key)]);
});

const sign = (payload: Record<string, unknown>, header = { alg: "EdDSA", kid: key.kid }) =>
  new SignJWT(payload).setProtectedHeader(header).sign(key.privateKey);

describe("the register's own tokens", () => {
  test("name their writer and carry the scopes that were granted", async () => {
    const token = await signToken(key, { name: "Anna", scopes: ["record", "curate"], ttl: 60 }, now);
    const verified = await verify(token, now);
    expect(verified).toEqual({
      outcome: "verified",
      principal: { actor: "Anna", scopes: new Set(["record", "curate"]) },
    });
  });

  test.each([
    ["an empty name", { name: " ", scopes: ["record"], ttl: 60 }],
    ["a name that could be a foreign subject's", { name: "login.example/anna", scopes: ["record"], ttl: 60 }],
    ["no scope", { name: "Anna", scopes: [], ttl: 60 }],
    ["no time", { name: "Anna", scopes: ["record"], ttl: 0 }],
  ] as const)("are not signed for %s", async (_, grant) => {
    await expect(async () => signToken(key, grant, now)).rejects.toThrow();
  });

  test("are of a key named by its RFC 7638 thumbprint", () => {
    expect(key.publicJwk).toEqual({
      kty: "OKP",
      crv: "Ed25519",
      x: key.publicJwk.x,
      kid: key.kid,
      alg: "EdDSA",
      use: "sig",
    });
    expect(key.publicJwk).not.toHaveProperty("d");
  });

  test("need a key file that holds an Ed25519 private key", async () => {
    await expect(loadKey({ kty: "RSA" })).rejects.toThrow("Ed25519");
    await expect(loadKey("secret")).rejects.toThrow("Ed25519");
  });
});

describe("a token is refused", () => {
  const refusals: [string, () => Promise<string> | string, string][] = [
    ["expired", () => sign({ ...claims, exp: seconds(now) - 1 }), "expired"],
    ["not yet valid", () => sign({ ...claims, nbf: seconds(now) + 60 }), "not valid yet"],
    ["without expiry", () => sign({ ...claims, exp: undefined }), "never expires"],
    ["for another audience", () => sign({ ...claims, aud: "other" }), "another audience"],
    ["for no audience", () => sign({ ...claims, aud: undefined }), "another audience"],
    ["by another issuer", () => sign({ ...claims, iss: "https://evil.example" }), "not trusted"],
    ["alg none", () => new UnsecuredJWT(claims).encode(), "algorithm"],
    ["HS256 signed with the public key", () => signedWithPublicKey(), "algorithm"],
    ["signed by another key", () => signedByAnother(), "signature"],
    ["without a subject", () => sign({ ...claims, sub: undefined }), "subject"],
    ["with a subject of two lines", () => sign({ ...claims, sub: "Anna\nadmin" }), "name"],
    ["no token at all", () => "abc", "JSON Web Token"],
    ["cut short", async () => (await sign(claims)).slice(0, -10), "signature"],
  ];

  test.each(refusals)("%s", async (_, make, says) => {
    const verification = await verify(await make(), now);
    expect(verification).toEqual({ outcome: "refused", detail: expect.stringContaining(says) });
  });

  test("each for its own reason", async () => {
    const details = new Set<string>();
    for (const [, make] of refusals) {
      const verification = await verify(await make(), now);
      if (verification.outcome === "refused") details.add(verification.detail);
    }
    expect(details.size).toBeGreaterThanOrEqual(8);
  });

  async function signedWithPublicKey() {
    const spki = await exportSPKI(
      (await importJWK(key.publicJwk, "EdDSA")) as Parameters<typeof exportSPKI>[0],
    );
    const pem = createPublicKey(spki).export({ type: "spki", format: "pem" });
    return new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256", kid: key.kid })
      .sign(new TextEncoder().encode(String(pem)));
  }

  async function signedByAnother() {
    const { privateKey } = await generateKeyPair("Ed25519");
    return new SignJWT(claims).setProtectedHeader({ alg: "EdDSA", kid: key.kid }).sign(privateKey);
  }
});

describe("an OIDC issuer", () => {
  const issuer = "https://login.example/pool";

  /** Answers discovery and keys as an issuer would; `down` refuses to. */
  async function foreign({ down = false, claimsIssuer = issuer } = {}) {
    const pair = await generateKeyPair("ES256", { extractable: true });
    const { exportJWK } = await import("jose");
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: "k1", alg: "ES256" };
    const { createServer } = await import("node:http");
    const server = createServer((request, response) => {
      if (down) response.writeHead(500).end();
      else response.end(JSON.stringify({ keys: [jwk], url: request.url }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const jwksUri = `http://127.0.0.1:${port}/keys`;
    const fetcher = async () => Response.json({ issuer: claimsIssuer, jwks_uri: jwksUri });
    const signForeign = (payload: Record<string, unknown>) =>
      new SignJWT(payload).setProtectedHeader({ alg: "ES256", kid: "k1" }).sign(pair.privateKey);
    return { jwksUri, fetcher: fetcher as typeof fetch, signForeign, [Symbol.dispose]: () => server.close() };
  }

  const token = { iss: issuer, aud: "register", sub: "u-17", exp: seconds(now) + 60 };

  test("is found by discovery, and its subjects are named by its host", async () => {
    using server = await foreign();
    const tokens = oidcTokens({ issuer, audience: "register" }, server.fetcher);
    const verification = await tokenVerifier([tokens])(
      await server.signForeign({ ...token, scope: "record openid" }),
      now,
    );
    expect(verification).toEqual({
      outcome: "verified",
      principal: { actor: "login.example/u-17", scopes: new Set(["record"]) },
    });
  });

  test("may keep scopes in groups, and the audience in client_id", async () => {
    using server = await foreign();
    const tokens = oidcTokens({
      issuer,
      audience: "register",
      audienceClaim: "client_id",
      jwksUri: server.jwksUri,
      scopeClaims: ["cognito:groups"],
      scopePrefix: "collegium-",
    });
    const own = {
      ...token,
      aud: undefined,
      client_id: "register",
      "cognito:groups": ["collegium-curate", "record"],
    };
    const verification = await tokenVerifier([tokens])(await server.signForeign(own), now);
    expect(verification).toMatchObject({ principal: { scopes: new Set(["curate"]) } });
    const other = await tokenVerifier([tokens])(
      await server.signForeign({ ...own, client_id: "other" }),
      now,
    );
    expect(other).toMatchObject({ outcome: "refused", detail: expect.stringContaining("audience") });
  });

  test("that can't be reached is no fault of the token", async () => {
    using server = await foreign({ down: true });
    const tokens = oidcTokens({ issuer, audience: "register", jwksUri: server.jwksUri });
    expect(await tokenVerifier([tokens])(await server.signForeign(token), now)).toMatchObject({
      outcome: "unavailable",
    });
  });

  test("whose settings name another issuer is not used", async () => {
    using server = await foreign({ claimsIssuer: "https://evil.example" });
    const tokens = oidcTokens({ issuer, audience: "register" }, server.fetcher);
    expect(await tokenVerifier([tokens])(await server.signForeign(token), now)).toMatchObject({
      outcome: "unavailable",
    });
  });
});
