import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { type JWK, SignJWT } from "jose";
import { describe, expect, test } from "vitest";
import { testRegister } from "../testing/register.ts";
import { oidcFromEnvironment } from "./environment.ts";
import { grantRefusal, oidcTokens, tokenVerifier } from "./index.ts";

const issuer = "https://login.example/pool";
const now = new Date("2026-03-01T12:00:00Z");
const claims = {
  iss: issuer,
  aud: "register",
  sub: "u-17",
  scope: "record",
  exp: Math.floor(now.getTime() / 1000) + 60,
};

const rsa = (modulusLength: number) => generateKeyPairSync("rsa", { modulusLength });
const ec = (namedCurve: string) => generateKeyPairSync("ec", { namedCurve });
const good = rsa(2048);
const jwkOf = ({ publicKey }: { publicKey: KeyObject }, more: JWK = {}): JWK => ({
  ...(publicKey.export({ format: "jwk" }) as JWK),
  kid: "k",
  ...more,
});
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
/** A token that is none but in its form: what it is signed with must never be asked for. */
const unsigned = (header: object, payload: object = claims) =>
  `${base64url(header)}.${base64url(payload)}.${randomBytes(256).toString("base64url")}`;
const signed = (payload: object = claims, header: object = {}) =>
  new SignJWT(payload as never)
    .setProtectedHeader({ alg: "RS256", kid: "k", ...header })
    .sign(good.privateKey);

/** Says who sent a token, by an issuer that publishes these documents. */
const verifyBy = (published: (url: string) => Response | Promise<Response>) => {
  const fetcher = (async (url: URL | string) => published(String(url))) as typeof fetch;
  return tokenVerifier([
    oidcTokens({ issuer, audience: "register", jwksUri: "https://login.example/keys" }, fetcher),
  ]);
};
const keys = (...all: unknown[]) => verifyBy(() => Response.json({ keys: all }));

test("the issuer of these tests is trusted where nothing is wrong", async () => {
  expect(await keys(jwkOf(good))(await signed(), now)).toMatchObject({
    principal: { actor: "login.example/u-17" },
  });
});

describe("a key by which a token can't be checked is the token's fault", () => {
  const es256 = { alg: "ES256", kid: "k" };
  const rs256 = { alg: "RS256", kid: "k" };
  test.each<[string, unknown, object]>([
    ["an RSA key of 1024 bits", jwkOf(rsa(1024)), rs256],
    ["an RSA key of 1024 bits, for PSS", jwkOf(rsa(1024)), { alg: "PS256", kid: "k" }],
    ["a key on another curve", jwkOf(ec("secp384r1")), es256],
    ["a key on a curve that no algorithm has", jwkOf(ec("secp256k1")), es256],
    ["a point that is not on its curve", { kty: "EC", crv: "P-256", x: "AAAA", y: "AAAA", kid: "k" }, es256],
    ["a secret", { kty: "oct", k: "c2VjcmV0", kid: "k" }, rs256],
    ["a secret, for a MAC", { kty: "oct", k: "c2VjcmV0", kid: "k" }, { alg: "HS256", kid: "k" }],
    ["a private key", { ...(good.privateKey.export({ format: "jwk" }) as JWK), kid: "k" }, rs256],
    ["a key to encrypt with", jwkOf(good, { use: "enc" }), rs256],
    ["a key for another algorithm", jwkOf(good, { alg: "PS512" }), rs256],
    ["a key without its numbers", { kty: "RSA", kid: "k" }, rs256],
    ["numbers that are none", { kty: "RSA", kid: "k", n: "%%%", e: {} }, rs256],
    ["a modulus of 40,000 bits", jwkOf(good, { n: randomBytes(5000).toString("base64url") }), rs256],
    ["an exponent of 20,000 bits", jwkOf(good, { e: randomBytes(2500).toString("base64url") }), rs256],
    ["an exponent of 0", jwkOf(good, { e: "AA" }), rs256],
    ["a kind that nobody knows", { kty: "XYZ", kid: "k" }, rs256],
    ["no keys that are objects", null, rs256],
    ["a key of the name 5", jwkOf(good, { kid: 5 as never }), { alg: "RS256", kid: 5 }],
  ])("%s", async (_, key, header) => {
    const verify = keys(key);
    for (const token of [unsigned(header), await signed()])
      expect(await verify(token, now)).toMatchObject({ outcome: "refused", detail: expect.any(String) });
  });

  test("and so are two of one name", async () => {
    expect(await keys(jwkOf(good), jwkOf(rsa(2048)))(await signed(), now)).toMatchObject({
      outcome: "refused",
    });
  });

  test("and spoils no other key", async () => {
    const verify = keys(null, "key", [], { kty: "RSA" }, jwkOf(rsa(1024), { kid: "weak" }), jwkOf(good));
    expect(await verify(await signed(), now)).toMatchObject({ outcome: "verified" });
  });
});

describe("an issuer that publishes no keys is nobody's fault but its own", () => {
  const endless = () =>
    new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(" ".repeat(9999))),
    });
  test.each<[string, () => Response | Promise<Response>]>([
    ["nothing answers", () => Promise.reject(new TypeError("fetch failed"))],
    ["it is too slow", () => Promise.reject(new DOMException("timed out", "TimeoutError"))],
    ["500", () => new Response(null, { status: 500 })],
    ["404", () => Response.json({ keys: [jwkOf(good)] }, { status: 404 })],
    ["a redirect", () => Response.redirect("https://evil.example/keys")],
    ["no JSON", () => new Response("<html>")],
    ["no UTF-8", () => new Response(new Uint8Array([0xff, 0xfe]))],
    ["nothing", () => new Response(null)],
    ["no set", () => Response.json({ key: jwkOf(good) })],
    ["a list", () => Response.json([jwkOf(good)])],
    ["null", () => Response.json(null)],
    ["a set of an object", () => Response.json({ keys: { 0: jwkOf(good) } })],
    ["a document without end", () => new Response(endless())],
    ["nesting without end", () => new Response("[".repeat(200_000))],
  ])("%s", async (_, published) => {
    expect(await verifyBy(published)(await signed(), now)).toMatchObject({
      outcome: "unavailable",
      cause: expect.any(Error),
    });
  });

  test.each([
    ["keys on another machine without TLS", { issuer, jwks_uri: "http://login.example/keys" }],
    ["keys that are no address", { issuer, jwks_uri: "file:///etc/passwd" }],
    ["another issuer", { issuer: "https://evil.example", jwks_uri: "https://login.example/keys" }],
    ["no keys", { issuer }],
  ])("discovery that tells of %s", async (_, document) => {
    const fetcher = (async () => Response.json(document)) as unknown as typeof fetch;
    const verify = tokenVerifier([oidcTokens({ issuer, audience: "register" }, fetcher)]);
    expect(await verify(await signed(), now)).toMatchObject({ outcome: "unavailable" });
  });

  test("its writers are told to come back", async () => {
    const verifyToken = verifyBy(() => new Response(null, { status: 500 }));
    const register = await testRegister({ verifyToken });
    const answer = await register.post("topics/x", 0, [], { token: await signed() });
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
  });
});

describe("a subject", () => {
  test.each([
    [5],
    [0],
    [null],
    [true],
    [{}],
    [["u-17"]],
    [{ toString: "Anna" }],
    [""],
    [" "],
    ["\u3000"],
    ["\u200b"],
    ["\u3164"],
    ["\u2800"],
    ["\u0301"],
    [" u-17"],
    ["u-17\u00a0"],
    ["a\nb"],
    ["a\u0085b"],
    ["a\u0000b"],
    ["a\u001b[31mb"],
    ["a\u2028b"],
    ["a\u2029b"],
    ["a\u202eb"],
    ["a\u2066b"],
    ["a\u200fb"],
    ["a\ud800b"],
    ["a".repeat(201)],
  ])("%j is no writer's name", async (sub) => {
    expect(await keys(jwkOf(good))(await signed({ ...claims, sub }), now)).toMatchObject({
      outcome: "refused",
      detail: expect.stringContaining("subject"),
    });
  });

  test.each([["u-17"], ["Анна Ахматова"], ["auth0|5f7c"], ["a b"], ["שרה"], ["क्षेत्र"], ["a\u200cb"]])(
    "%j is one",
    async (sub) => {
      expect(await keys(jwkOf(good))(await signed({ ...claims, sub }), now)).toMatchObject({
        principal: { actor: `login.example/${sub}` },
      });
    },
  );

  test.each([["a\u202eb"], ["a\u2028b"], ["\u200b"], ["\u0301"], ["a\u0085"], ["a/b"], ["a".repeat(101)]])(
    "%j is not signed for either",
    (name) => {
      expect(grantRefusal({ name, scopes: ["record"], ttl: 60 })).toMatch(/^name must/);
    },
  );
});

test("a token that expires at no time that there is, never expires", async () => {
  const header = base64url({ alg: "RS256", kid: "k" });
  const payload = Buffer.from(JSON.stringify(claims).replace(/"exp":\d+/, '"exp":1e999')).toString(
    "base64url",
  );
  const signature = sign("sha256", Buffer.from(`${header}.${payload}`), good.privateKey).toString(
    "base64url",
  );
  expect(await keys(jwkOf(good))(`${header}.${payload}.${signature}`, now)).toMatchObject({
    outcome: "refused",
    detail: expect.stringContaining("never expires"),
  });
});

describe("an issuer without TLS", () => {
  const told = (settings: Record<string, string>) =>
    oidcFromEnvironment({ COLLEGIUM_OIDC_AUDIENCE: "register", ...settings });

  test.each([
    "http://login.example",
    "http://192.0.2.1/pool",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "http://[2001:db8::1]",
    "http://0.0.0.0",
    "ftp://localhost",
    "login.example",
  ])("is refused at the start: %s", (url) => {
    expect(told({ COLLEGIUM_OIDC_ISSUER: url })).toEqual({
      refusal: expect.stringMatching(/COLLEGIUM_OIDC_ISSUER: must (be|begin)/),
    });
    expect(told({ COLLEGIUM_OIDC_ISSUER: issuer, COLLEGIUM_OIDC_JWKS_URI: url })).toEqual({
      refusal: expect.stringMatching(/COLLEGIUM_OIDC_JWKS_URI: must (be|begin)/),
    });
  });

  test.each([
    "http://localhost:9000/realms/a",
    "http://127.0.0.1:9000",
    "http://127.9.9.9",
    "http://[::1]:9000",
    "http://idp.localhost",
    "https://login.example",
  ])("is taken on the machine itself: %s", (url) => {
    expect(told({ COLLEGIUM_OIDC_ISSUER: url })).toMatchObject({ settings: { issuer: url } });
  });
});
