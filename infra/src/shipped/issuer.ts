import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

/** An OpenID Connect issuer on this machine, whose tokens look as Cognito's access tokens do. */
export async function localIssuer(client: string) {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "k1", alg: "RS256", use: "sig" };
  const server = createServer((_, answer) => answer.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    /** What the function is told in place of the user pool, which the template can only name. */
    env: {
      COLLEGIUM_OIDC_ISSUER: issuer,
      COLLEGIUM_OIDC_AUDIENCE: client,
      COLLEGIUM_OIDC_JWKS_URI: `${issuer}/jwks.json`,
    },
    token: (subject: string, ...groups: string[]): Promise<string> =>
      new SignJWT({ client_id: client, token_use: "access", "cognito:groups": groups })
        .setProtectedHeader({ alg: "RS256", kid: jwk.kid })
        .setIssuer(issuer)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime("5 min")
        .sign(privateKey),
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
