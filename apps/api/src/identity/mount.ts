import { etagOf, sendReading } from "@collegium/http";
import type { JWK } from "jose";
import * as z from "zod";
import { endpoint } from "../routing/endpoint.ts";
import { reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";

const jwks = z
  .object({ keys: z.array(z.record(z.string(), z.unknown())) })
  .meta({ id: "JsonWebKeySet", description: "RFC 7517" });

const example = {
  keys: [
    {
      kty: "OKP",
      crv: "Ed25519",
      x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
      kid: "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
      alg: "EdDSA",
      use: "sig",
    },
  ],
};

/** `GET /.well-known/jwks.json`: the public halves of the keys that the register signs with. */
export function mountKeys(routes: Routes, keys: readonly JWK[]): void {
  const body = JSON.stringify({ keys });
  endpoint(
    routes,
    {
      method: "get",
      path: "/.well-known/jwks.json",
      operationId: "readKeys",
      tags: ["operation"],
      summary: "The register's public keys",
      query: z.strictObject({}),
      responses: reading("A JSON Web Key Set", "application/json", jwks, example),
    },
    (c) => sendReading(c, body, { etag: etagOf(body), cache: "public, max-age=300" }),
  );
}
