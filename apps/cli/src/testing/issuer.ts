import { OAuth2Server } from "oauth2-mock-server";

export interface TestIssuer {
  readonly url: string;
  readonly client: string;
  /** What a register is told of it. */
  readonly settings: Readonly<Record<string, string>>;
  /** What its tokens say from now on, and for how many seconds they count. */
  readonly given: { scope: string; seconds: number };
  readonly service: OAuth2Server["service"];
  /** What came to its endpoint of tokens: forms, parsed. */
  readonly asked: Record<string, string>[];
  stop(): Promise<void>;
}

/** An OpenID Connect issuer on this machine. Whoever comes is signed in as “johndoe” at once. */
export async function testIssuer(client = "editors"): Promise<TestIssuer> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate("RS256");
  await server.start(0, "127.0.0.1");
  const url = server.issuer.url as string;
  const given = { scope: "record curate", seconds: 3600 };
  const asked: Record<string, string>[] = [];
  server.service.on("beforeTokenSigning", (token, request) => {
    // An ID token has an audience already, and comes beside the other.
    if ("aud" in token.payload) return;
    asked.push({ ...(request.body as unknown as Record<string, string>) });
    const exp = Math.floor(Date.now() / 1000) + given.seconds;
    Object.assign(token.payload, { exp, aud: client, scope: given.scope });
  });
  server.service.on("beforeResponse", ({ body }) => {
    if (body !== "" && body !== undefined) Object.assign(body, { expires_in: given.seconds });
  });
  return {
    url,
    client,
    given,
    asked,
    service: server.service,
    settings: {
      COLLEGIUM_OIDC_ISSUER: url,
      COLLEGIUM_OIDC_AUDIENCE: client,
      COLLEGIUM_OIDC_CLIENT_ID: client,
    },
    stop: () => server.stop(),
  };
}
