import {
  None,
  processRefreshTokenResponse,
  processRevocationResponse,
  refreshTokenGrantRequest,
  revocationRequest,
} from "oauth4webapi";
import { type Terms, type Tokens, tokensOf } from "./code-flow.ts";
import { asking, discovered, explained } from "./issuer.ts";

type By = Pick<Terms, "issuer" | "clientId">;

/** New tokens for a refresh token; an issuer that gives no new one lets the old go on. Throws `SignInFailed`: `denied` where it has ended. */
export async function refreshed({ issuer, clientId }: By, refresh: string): Promise<Tokens> {
  const client = { client_id: clientId };
  const server = await discovered(issuer);
  return explained(issuer, async () => {
    const answer = await refreshTokenGrantRequest(server, client, None(), refresh, asking(issuer));
    return { refresh, ...tokensOf(await processRefreshTokenResponse(server, client, answer)) };
  });
}

/** Has the issuer end what it gave (RFC 7009); false where it offers no such thing. Throws `SignInFailed`. */
export async function forgetTokens({ issuer, clientId }: By, { access, refresh }: Tokens): Promise<boolean> {
  const client = { client_id: clientId };
  const server = await discovered(issuer);
  if (!server.revocation_endpoint) return false;
  await explained(issuer, async () => {
    // Without its refresh token nothing of a sign-in goes on; issuers may refuse to end an access token by itself.
    const answer = await revocationRequest(server, client, None(), refresh ?? access, asking(issuer));
    await processRevocationResponse(answer);
  });
  return true;
}
