import { SignJWT } from "jose";
import * as z from "zod";
import type { RegisterKey } from "./key.ts";
import { type Scope, scopes } from "./scopes.ts";
import { nameRefusal } from "./writer-name.ts";

/** `iss` and `aud` of the tokens that a register signs for its own editors. */
export const ownIssuer = "collegium";

/** `/` is left to the names of foreign issuers' subjects, so that neither can pass for the other. */
const tokenName = z
  .string()
  .transform((name) => name.trim().normalize("NFC"))
  .superRefine((name, context) => {
    const refusal =
      nameRefusal(name, 100) ?? (name.includes("/") ? "must be on one line and without `/`" : undefined);
    if (refusal !== undefined) context.addIssue({ code: "custom", message: refusal });
  });

const tokenGrant = z.strictObject({
  /** Who writes: what the history will say. */
  name: tokenName,
  scopes: z.array(z.enum(scopes)).min(1, "must have at least one scope"),
  /** Seconds until it expires. */
  ttl: z
    .int()
    .positive()
    .max(366 * 24 * 3600, "must be at most 366 days"),
});
export interface TokenGrant {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly ttl: number;
}

/** Why a grant can't be, in words; undefined where it can. */
export const grantRefusal = (grant: TokenGrant): string | undefined =>
  tokenGrant
    .safeParse(grant)
    .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`)
    .join("; ");

/** Signs a token (JWT, RFC 7519; EdDSA, RFC 8037) for an editor of this register. Rejects a grant that `grantRefusal` refuses. */
export async function signToken(key: RegisterKey, grant: TokenGrant, now: Date): Promise<string> {
  const { name, scopes: granted, ttl } = tokenGrant.parse(grant);
  const issued = Math.floor(now.getTime() / 1000);
  return new SignJWT({
    iss: ownIssuer,
    aud: ownIssuer,
    sub: name,
    scope: granted.join(" "),
    iat: issued,
    exp: issued + ttl,
    jti: crypto.randomUUID(),
  })
    .setProtectedHeader({ alg: "EdDSA", kid: key.kid, typ: "JWT" })
    .sign(key.privateKey);
}
