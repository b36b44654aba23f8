import {
  type AuthorizationServer,
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  None,
  processAuthorizationCodeResponse,
  type TokenEndpointResponse,
  validateAuthResponse,
} from "oauth4webapi";
import { asking, explained } from "./issuer.ts";

/** By what an editor signs in: a public client of an issuer, and what is asked for. */
export interface Terms {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

/** What whoever began a sign-in must still know when the issuer returns; nobody else may. */
export interface Begun {
  readonly redirectUri: string;
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** What an issuer gave. */
export interface Tokens {
  readonly access: string;
  readonly refresh?: string;
  /** When `access` ends, in milliseconds since 1970, as the issuer says it. */
  readonly expires?: number;
}

/** Where the editor is to go: authorization code with PKCE (RFC 7636), state and nonce. */
export async function beginSignIn(
  server: AuthorizationServer,
  { clientId, scope }: Terms,
  redirectUri: string,
): Promise<{ readonly url: URL; readonly begun: Begun }> {
  const begun = {
    redirectUri,
    verifier: generateRandomCodeVerifier(),
    state: generateRandomState(),
    nonce: generateRandomNonce(),
  };
  const url = new URL(server.authorization_endpoint ?? server.issuer);
  const parameters = {
    response_type: "code",
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state: begun.state,
    code_challenge: await calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: "S256",
    ...(asksWho(scope) && { nonce: begun.nonce }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url, begun };
}

/** Takes what the issuer returned with for tokens. Nothing is sent where the state is another one. Throws `SignInFailed`. */
export async function finishSignIn(
  server: AuthorizationServer,
  { clientId, scope, issuer }: Terms,
  { redirectUri, verifier, state, nonce }: Begun,
  returned: URL,
): Promise<Tokens> {
  const client = { client_id: clientId };
  return explained(issuer, async () => {
    const parameters = validateAuthResponse(server, client, returned, state);
    const answer = await authorizationCodeGrantRequest(
      server,
      client,
      None(),
      parameters,
      redirectUri,
      verifier,
      asking(issuer),
    );
    const found = await processAuthorizationCodeResponse(
      server,
      client,
      answer,
      asksWho(scope) ? { expectedNonce: nonce, requireIdToken: true } : {},
    );
    return tokensOf(found);
  });
}

/** Only then is there an ID token, which holds the nonce. */
const asksWho = (scope: string): boolean => scope.split(" ").includes("openid");

export const tokensOf = ({
  access_token: access,
  refresh_token: refresh,
  expires_in: seconds,
}: TokenEndpointResponse): Tokens => ({
  access,
  ...(refresh !== undefined && { refresh }),
  ...(seconds !== undefined && { expires: Date.now() + seconds * 1000 }),
});
