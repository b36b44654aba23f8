import { ask } from "@collegium/domain";
import { createLocalJWKSet, createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from "jose";
import * as z from "zod";
import { isLoopbackHost } from "../http/loopback.ts";
import { fetchJson, IssuerUnreachable } from "./fetch-json.ts";
import type { RegisterKey } from "./key.ts";
import { type Scope, scopesIn } from "./scopes.ts";
import { ownIssuer } from "./token.ts";

type Claims = Readonly<Record<string, unknown>>;

/** Somebody whose tokens are taken. */
export interface Issuer {
  /** Exactly what `iss` must say. */
  readonly issuer: string;
  readonly audience: string;
  /** The claim that names the audience: `aud`, or `client_id` where access tokens carry no `aud` (Cognito). */
  readonly audienceClaim: "aud" | "client_id";
  readonly keys: JWTVerifyGetKey;
  /** Seconds by which the clocks may differ. */
  readonly clockTolerance: number;
  actor(subject: string): string;
  scopes(claims: Claims): Set<Scope>;
}

/** The register itself. Its own clock signs and checks, so there is no tolerance. */
export const ownTokens = (key: RegisterKey): Issuer => ({
  issuer: ownIssuer,
  audience: ownIssuer,
  audienceClaim: "aud",
  keys: createLocalJWKSet({ keys: [key.publicJwk] }),
  clockTolerance: 0,
  actor: (subject) => subject,
  scopes: (claims) => scopesIn(claims),
});

/** Without TLS, whoever is on the way could put their own keys in: only on the machine itself there is no way. */
const safe = (url: string): boolean => {
  // What is no address at all was refused for that.
  if (!URL.canParse(url)) return true;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || isLoopbackHost(hostname);
};
const address = z
  .url({ protocol: /^https?$/, error: "must be an address such as https://login.example" })
  .refine(safe, "must begin with https://; http:// is for this machine alone (localhost, 127.0.0.1, [::1])");

const loopback = address.refine(
  (url) => URL.canParse(url) && url.startsWith("http://") && isLoopbackHost(new URL(url).hostname),
  "must be an address of the editor's own machine, such as http://127.0.0.1/signed-in",
);

/** How editors get tokens, where the register is to say so. */
const signingIn = {
  /** The public client by which the desk and the command line sign in. */
  clientId: z.string().min(1).optional(),
  /** What is asked of the issuer. */
  signInScope: z.string().min(1).optional(),
  /** Where it may return to on an editor's machine; without a port, to any (RFC 8252, 7.3). */
  loopback: z.array(loopback).min(1).optional(),
  /** Origins that its endpoints have besides its own: browsers may ask these. */
  origins: z.array(address).optional(),
};

/** An OIDC issuer, as it is configured. */
export const oidcSettings = z.strictObject({
  issuer: address,
  audience: z.string().min(1),
  audienceClaim: z.enum(["aud", "client_id"]).default("aud"),
  /** Where its keys are; found by OIDC Discovery where it is missing. */
  jwksUri: address.optional(),
  /** Claims to look for scopes in; `["cognito:groups"]` takes groups for scopes. */
  scopeClaims: z.array(z.string().min(1)).optional(),
  scopePrefix: z.string().optional(),
  ...signingIn,
});
export type OidcSettings = z.input<typeof oidcSettings>;

/** Tokens of an OIDC issuer. Its actors are named `<host of the issuer>/<sub>`. Throws a `ZodError` on settings that can't be. */
export function oidcTokens(settings: OidcSettings, fetcher: typeof fetch = fetch): Issuer {
  const { issuer, audience, audienceClaim, jwksUri, scopeClaims, scopePrefix } = oidcSettings.parse(settings);
  const { host } = new URL(issuer);
  return {
    issuer,
    audience,
    audienceClaim,
    keys: jwksUri ? keysAt(new URL(jwksUri), fetcher) : discoveredKeys(issuer, fetcher),
    clockTolerance: 10,
    actor: (subject) => `${host}/${subject}`,
    scopes: (claims) => scopesIn(claims, { claims: scopeClaims, prefix: scopePrefix }),
  };
}

const keySet = z.object({ keys: z.array(z.unknown()) });

/**
 * The keys that an issuer publishes, kept for ten minutes, and asked for again where a token names one that is not there. What is no key
 * is left out, so that it spoils no other (RFC 7517, 5); a key that can't be used is a fault of the tokens that need it.
 */
function keysAt(url: URL, fetcher: typeof fetch): JWTVerifyGetKey {
  return createRemoteJWKSet(url, {
    [customFetch]: async () => {
      const parsed = ask(keySet, await fetchJson(url, fetcher));
      if (!parsed.success) throw new IssuerUnreachable(`${url.href} is no JSON Web Key Set`);
      return Response.json({ keys: parsed.data.keys.filter(isObject) });
    },
  });
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const discovery = z.object({ issuer: z.string(), jwks_uri: address });

/**
 * Keys by OpenID Connect Discovery 1.0, asked for with the first token. What was found is kept while it can be reached; what failed is
 * tried again with the next token, but by one request at a time.
 */
function discoveredKeys(issuer: string, fetcher: typeof fetch): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const discover = async () => {
    const url = new URL(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
    const parsed = ask(discovery, await fetchJson(url, fetcher));
    if (!parsed.success) throw new IssuerUnreachable(`${url.href}: ${z.prettifyError(parsed.error)}`);
    // OIDC Discovery 4.3: a document that names another issuer must not be used.
    if (parsed.data.issuer !== issuer) throw new IssuerUnreachable(`${url.href} names another issuer`);
    return keysAt(new URL(parsed.data.jwks_uri), fetch);
  };
  return async (header, token) => {
    found ??= discover();
    const asked = found;
    try {
      return await (await asked)(header, token);
    } catch (fault) {
      if (fault instanceof IssuerUnreachable && found === asked) found = undefined;
      throw fault;
    }
  };
}
