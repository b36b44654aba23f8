import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from "jose";
import { type Issuer, IssuerUnreachable } from "./issuer.ts";
import type { Scope } from "./scopes.ts";

/** Who writes, and what they may do. */
export interface Principal {
  readonly actor: string;
  readonly scopes: ReadonlySet<Scope>;
}

/** `refused` says why in words that name nothing of the token; `unavailable`: the issuer's keys can't be had right now. */
export type Verification =
  | { readonly outcome: "verified"; readonly principal: Principal }
  | { readonly outcome: "refused"; readonly detail: string }
  | { readonly outcome: "unavailable"; readonly cause: unknown };

export type VerifyToken = (token: string, now: Date) => Promise<Verification>;

/** Only signatures by which a reader of the public key can't sign (RFC 8725, 3.1). */
const algorithms = [
  "EdDSA",
  "Ed25519",
  "ES256",
  "ES384",
  "ES512",
  "PS256",
  "PS384",
  "PS512",
  "RS256",
  "RS384",
  "RS512",
];

const refused = (detail: string): Verification => ({ outcome: "refused", detail });

/** Checks a token's issuer, audience, algorithm, signature and times (RFC 7519, RFC 8725) against those that are trusted. */
export function tokenVerifier(issuers: readonly Issuer[]): VerifyToken {
  return async (token, now) => {
    const unverified = peek(token);
    if (!unverified) return refused("The token is not a signed JSON Web Token");
    if (!algorithms.includes(unverified.alg)) return refused("The token's algorithm is not accepted");
    const issuer = issuers.find((candidate) => candidate.issuer === unverified.iss);
    if (!issuer) return refused("The token is by an issuer that is not trusted here");
    try {
      const { payload } = await jwtVerify(token, issuer.keys, {
        algorithms,
        issuer: issuer.issuer,
        audience: issuer.audienceClaim === "aud" ? issuer.audience : undefined,
        requiredClaims: ["exp", "sub"],
        clockTolerance: issuer.clockTolerance,
        currentDate: now,
      });
      if (issuer.audienceClaim !== "aud" && payload[issuer.audienceClaim] !== issuer.audience) {
        return refused(otherAudience);
      }
      const actor = issuer.actor(payload.sub ?? "");
      if (!nameable.test(actor)) return refused("The token's subject can't serve as a writer's name");
      return { outcome: "verified", principal: { actor, scopes: issuer.scopes(payload) } };
    } catch (fault) {
      return explain(fault);
    }
  };
}

/** Without control characters and lone surrogates, at most 200 characters. */
const nameable = /^[^\p{Cc}\p{Cs}]{1,200}$/u;
const otherAudience = "The token is for another audience";

function peek(token: string): { alg: string; iss: unknown } | undefined {
  try {
    return { alg: String(decodeProtectedHeader(token).alg), iss: decodeJwt(token).iss };
  } catch {
    return undefined;
  }
}

function explain(fault: unknown): Verification {
  if (fault instanceof errors.JWTExpired) return refused("The token has expired");
  if (fault instanceof errors.JWTClaimValidationFailed)
    return refused(claimDetail(fault.claim, fault.reason));
  if (fault instanceof errors.JWSSignatureVerificationFailed || fault instanceof errors.JWKSNoMatchingKey) {
    return refused("The token's signature is not by its issuer");
  }
  if (fault instanceof errors.JWKSMultipleMatchingKeys)
    return refused("The token doesn't say which key it was signed with");
  if (fault instanceof IssuerUnreachable) return { outcome: "unavailable", cause: fault };
  if (fault instanceof errors.JOSEError) return refused("The token is not a signed JSON Web Token");
  throw fault;
}

function claimDetail(claim: string, reason: string): string {
  if (claim === "aud") return otherAudience;
  if (claim === "nbf")
    return reason === "check_failed" ? "The token is not valid yet" : "The token's times are malformed";
  if (claim === "exp")
    return reason === "missing"
      ? "The token never expires: such tokens are not accepted"
      : "The token's times are malformed";
  if (claim === "sub") return "The token names no subject";
  return "The token's claims are not as they must be";
}
