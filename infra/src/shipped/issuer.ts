import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

/** An OpenID Connect issuer on this machine, whose tokens look as Cognito's access tokens do, or as those that GitHub gives to workflows. */
export async function localIssuer(client: string) {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "k1", alg: "RS256", use: "sig" };
  const server = createServer(({ url }, answer) => {
    const found = url === "/jwks.json" ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks.json` };
    answer.end(JSON.stringify(found));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signed = (subject: string, claims: JWTPayload): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: "RS256", kid: jwk.kid })
      .setIssuer(issuer)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime("5 min")
      .sign(privateKey);
  return {
    /** What the function is told in place of the user pool, which the template can only name. */
    env: {
      COLLEGIUM_OIDC_ISSUER: issuer,
      COLLEGIUM_OIDC_AUDIENCE: client,
      COLLEGIUM_OIDC_JWKS_URI: `${issuer}/jwks.json`,
    },
    token: (subject: string, ...groups: string[]): Promise<string> =>
      signed(subject, { client_id: client, token_use: "access", "cognito:groups": groups }),
    /** What takes GitHub's place: its tokens name the workflow in `sub`, and have the audience that was asked for. */
    deployer: { COLLEGIUM_DEPLOYER_ISSUER: issuer },
    workflowToken: (subject: string, audience: string): Promise<string> => signed(subject, { aud: audience }),
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
