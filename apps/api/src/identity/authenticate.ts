import { type Detail, type Problem, problem } from "../problems/problem.ts";
import type { Scope } from "./scopes.ts";
import type { Principal, VerifyToken } from "./verify.ts";

/** `Bearer` and a b64token (RFC 6750, 2.1). */
const bearer = /^bearer +([\w~+/.-]+=*)$/i;
const challenge = (parameters = "") => ({ "www-authenticate": `Bearer realm="collegium"${parameters}` });

/** Who sends a request. Without credentials the challenge names no error (RFC 6750, 3.1). */
export async function authenticate(
  headers: Headers,
  verifyToken: VerifyToken,
  now: Date,
): Promise<{ principal: Principal; cause?: undefined } | (Problem & { cause?: unknown })> {
  const header = headers.get("authorization");
  if (header === null) {
    return problem("token-missing", "Send a token, as Authorization: Bearer <token>.", {
      headers: challenge(),
    });
  }
  const [, token] = bearer.exec(header) ?? [];
  if (!token) return refused("Authorization takes the form Bearer <token>.");
  const verification = await verifyToken(token, now);
  switch (verification.outcome) {
    case "verified":
      return { principal: verification.principal };
    case "refused":
      return refused(verification.detail);
    case "unavailable":
      return {
        ...problem("unavailable", "The token's issuer can't be reached to check it.", {
          headers: { "retry-after": "5" },
        }),
        cause: verification.cause,
      };
  }
}

const refused = (detail: Detail): Problem =>
  problem("token-refused", detail, {
    headers: challenge(`, error="invalid_token", error_description="${detail.replaceAll(/["\\…]/g, "")}"`),
  });

/** Refuses a writer who lacks one of the scopes. */
export function missingScopes({ scopes }: Principal, needed: Iterable<Scope>): Problem | undefined {
  const missing = [...new Set(needed)].filter((scope) => !scopes.has(scope));
  if (missing.length === 0) return undefined;
  return problem("scope-missing", `This takes the scope ${missing.join(" and ")}, which the token lacks.`, {
    extra: { scopes: missing },
    headers: challenge(`, error="insufficient_scope", scope="${missing.join(" ")}"`),
  });
}
