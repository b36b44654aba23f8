import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";
import * as z from "zod";
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

/** An OIDC issuer, as it is configured. */
export const oidcSettings = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }),
  audience: z.string().min(1),
  audienceClaim: z.enum(["aud", "client_id"]).default("aud"),
  /** Where its keys are; found by OIDC Discovery where it is missing. */
  jwksUri: z.url({ protocol: /^https?$/ }).optional(),
  /** Claims to look for scopes in; `["cognito:groups"]` takes groups for scopes. */
  scopeClaims: z.array(z.string().min(1)).optional(),
  scopePrefix: z.string().optional(),
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
    keys: tellingApart(jwksUri ? createRemoteJWKSet(new URL(jwksUri)) : discoveredKeys(issuer, fetcher)),
    clockTolerance: 10,
    actor: (subject) => `${host}/${subject}`,
    scopes: (claims) => scopesIn(claims, { claims: scopeClaims, prefix: scopePrefix }),
  };
}

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** Thrown where an issuer's keys can't be fetched: not the token's fault. */
export class IssuerUnreachable extends Error {
  readonly code = "issuer-unreachable";
}

/** A key that the issuer doesn't have is the token's fault; everything else that goes wrong on the way is not. */
const tellingApart =
  (keys: JWTVerifyGetKey): JWTVerifyGetKey =>
  async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys)
        throw cause;
      throw new IssuerUnreachable("The issuer's keys can't be had", { cause });
    }
  };

/**
 * Keys by OpenID Connect Discovery 1.0, asked for with the first token. What was found is kept; what failed is tried again with the
 * next token, but by one request at a time.
 */
function discoveredKeys(issuer: string, fetcher: typeof fetch): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const discover = async () => {
    const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
    const answer = await fetcher(url, { redirect: "error", signal: AbortSignal.timeout(5_000) });
    const settings = discovery.parse(await answer.json());
    // OIDC Discovery 4.3: a document that names another issuer must not be used.
    if (settings.issuer !== issuer) throw new Error("it names another issuer");
    return createRemoteJWKSet(new URL(settings.jwks_uri));
  };
  return async (header, token) => {
    found ??= discover().catch((cause: unknown) => {
      found = undefined;
      throw cause;
    });
    return (await found)(header, token);
  };
}
