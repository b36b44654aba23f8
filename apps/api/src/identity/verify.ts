import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from "jose";
import type { Detail } from "../problems/problem.ts";
import { IssuerUnreachable } from "./fetch-json.ts";
import type { Issuer } from "./issuer.ts";
import type { Scope } from "./scopes.ts";
import { nameRefusal } from "./writer-name.ts";

/** Who writes, and what they may do. */
export interface Principal {
  readonly actor: string;
  readonly scopes: ReadonlySet<Scope>;
}

/** `refused` says why in words that name nothing of the token; `unavailable`: the issuer's keys can't be had right now. */
export type Verification =
  | { readonly outcome: "verified"; readonly principal: Principal }
  | { readonly outcome: "refused"; readonly detail: Detail }
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

const refused = (detail: Detail) => ({ outcome: "refused", detail }) as const;

/** Checks a token's issuer, audience, algorithm, signature and times (RFC 7519, RFC 8725) against those that are trusted. */
export function tokenVerifier(issuers: readonly Issuer[]): VerifyToken {
  return async (token, now) => {
    const unverified = peek(token);
    if (!unverified) return refused("The token is not a signed JSON Web Token.");
    if (!algorithms.includes(unverified.alg)) return refused("The token's algorithm is not accepted.");
    const issuer = issuers.find((candidate) => candidate.issuer === unverified.iss);
    if (!issuer) return refused("The token is by an issuer that is not trusted here.");
    const verified = await verify(token, issuer, now).catch(explain);
    if ("outcome" in verified) return verified;
    const { payload } = verified;
    if (issuer.audienceClaim !== "aud" && payload[issuer.audienceClaim] !== issuer.audience) {
      return refused(otherAudience);
    }
    if (!Number.isFinite(payload.exp)) return refused(neverExpires);
    // JSON has more than strings, and not all issuers keep to RFC 7519.
    const subject: unknown = payload.sub;
    const refusal = nameRefusal(subject, 200);
    if (refusal !== undefined)
      return refused(`The token's subject can't serve as a writer's name: it ${refusal}.`);
    const actor = issuer.actor(String(subject));
    if (nameRefusal(actor, 200) !== undefined)
      return refused("The token's subject can't serve as a writer's name: it is too long.");
    return { outcome: "verified", principal: { actor, scopes: issuer.scopes(payload) } };
  };
}

const verify = (token: string, issuer: Issuer, now: Date) =>
  jwtVerify(token, issuer.keys, {
    algorithms,
    issuer: issuer.issuer,
    audience: issuer.audienceClaim === "aud" ? issuer.audience : undefined,
    requiredClaims: ["exp", "sub"],
    clockTolerance: issuer.clockTolerance,
    currentDate: now,
  });

const otherAudience = "The token is for another audience.";
const neverExpires = "The token never expires: such tokens are not accepted.";

function peek(token: string): { alg: string; iss: unknown } | undefined {
  try {
    return { alg: String(decodeProtectedHeader(token).alg), iss: decodeJwt(token).iss };
  } catch {
    return undefined;
  }
}

/** Only the issuer's keys that can't be had are no fault of the token: a key too weak or of another kind is thrown as almost anything. */
function explain(fault: unknown): Exclude<Verification, { outcome: "verified" }> {
  if (fault instanceof errors.JWTExpired) return refused("The token has expired.");
  if (fault instanceof errors.JWTClaimValidationFailed)
    return refused(claimDetail(fault.claim, fault.reason));
  if (fault instanceof errors.JWSSignatureVerificationFailed || fault instanceof errors.JWKSNoMatchingKey) {
    return refused("The token's signature is not by its issuer.");
  }
  if (fault instanceof errors.JWKSMultipleMatchingKeys)
    return refused("The token doesn't say which key it was signed with.");
  if (fault instanceof IssuerUnreachable) return { outcome: "unavailable", cause: fault };
  if (fault instanceof errors.JOSEError) return refused("The token is not a signed JSON Web Token.");
  return refused("The key that the token was signed with can't be used: it is too weak, or malformed.");
}

function claimDetail(claim: string, reason: string): Detail {
  if (claim === "aud") return otherAudience;
  if (claim === "nbf")
    return reason === "check_failed" ? "The token is not valid yet." : "The token's times are malformed.";
  if (claim === "exp") return reason === "missing" ? neverExpires : "The token's times are malformed.";
  if (claim === "sub") return "The token names no subject.";
  return "The token's claims are not as they must be.";
}
