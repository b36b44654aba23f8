import { type Ctx, etagOf, sendReading } from "@collegium/http";
import * as z from "zod";
import { endpoint } from "../routing/endpoint.ts";
import { reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import type { OidcSettings } from "./issuer.ts";
import { scopes } from "./scopes.ts";

/** How editors of a register get tokens of its issuer. */
interface SignIn {
  readonly issuer: string;
  /** A public client: it has no secret. */
  readonly clientId: string;
  readonly scope: string;
  /** Where the issuer may return to on an editor's own machine; without a port, to any of it (RFC 8252, 7.3). */
  readonly loopback: readonly string[];
}

/** How editors sign in, as the settings have it; undefined where the issuer's tokens come by another way. */
function signInOf(oidc: OidcSettings | undefined): SignIn | undefined {
  if (!oidc) return undefined;
  const { issuer, audience, audienceClaim, signInScope: scope = "openid", loopback } = oidc;
  // Where tokens name their client as whom they are for, that is the one to ask them with.
  const clientId = oidc.clientId ?? (audienceClaim === "client_id" ? audience : undefined);
  return clientId === undefined
    ? undefined
    : { issuer, clientId, scope, loopback: loopback ?? ["http://127.0.0.1/signed-in"] };
}

const metadata = z
  .strictObject({
    resource: z.url().describe("Where the register is"),
    resource_name: z.string(),
    resource_documentation: z.url(),
    authorization_servers: z.array(z.url()).optional().describe("Missing where only its own tokens count"),
    bearer_methods_supported: z.array(z.literal("header")),
    scopes_supported: z.array(z.enum(scopes)),
    sign_in: z
      .strictObject({
        client_id: z.string().describe("A public client, for the authorization code flow with PKCE"),
        scope: z.string().describe("What to ask for"),
        loopback: z
          .array(z.url())
          .describe("Where the issuer returns to on an editor's machine; without a port, to any"),
      })
      .optional()
      .describe("How programs of editors get a token; missing where tokens come by another way"),
  })
  .meta({ id: "ProtectedResource", description: "RFC 9728" });

const example: z.input<typeof metadata> = {
  resource: "https://register.example",
  resource_name: "Collegium",
  resource_documentation: "https://register.example/docs",
  authorization_servers: ["https://login.example"],
  bearer_methods_supported: ["header"],
  scopes_supported: ["record", "curate", "operate"],
  sign_in: { client_id: "editors", scope: "openid", loopback: ["http://127.0.0.1/signed-in"] },
};

/** `GET /.well-known/oauth-protected-resource`: by whose tokens one writes here, and how programs get one (RFC 9728). */
export function mountSignIn(routes: Routes, oidc: OidcSettings | undefined): void {
  const signIn = signInOf(oidc);
  const shown = (c: Ctx): z.input<typeof metadata> => {
    const resource = c.get("exchange").site.baseUrl || new URL(c.req.url).origin;
    return {
      resource,
      resource_name: "Collegium",
      resource_documentation: `${resource}/docs`,
      ...(oidc && { authorization_servers: [oidc.issuer] }),
      bearer_methods_supported: ["header"],
      scopes_supported: [...scopes],
      ...(signIn && {
        sign_in: { client_id: signIn.clientId, scope: signIn.scope, loopback: [...signIn.loopback] },
      }),
    };
  };
  endpoint(
    routes,
    {
      method: "get",
      path: "/.well-known/oauth-protected-resource",
      operationId: "readProtectedResource",
      tags: ["operation"],
      summary: "By whose tokens one writes here, and how to sign in",
      query: z.strictObject({}),
      responses: reading(
        "Metadata of the register as a protected resource",
        "application/json",
        metadata,
        example,
      ),
    },
    (c) => {
      const body = JSON.stringify(shown(c));
      return sendReading(c, body, { etag: etagOf(body), cache: "public, max-age=300" });
    },
  );
}
