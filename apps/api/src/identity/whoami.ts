import { send } from "@collegium/http";
import * as z from "zod";
import { isProblem } from "../problems/problem.ts";
import { endpoint } from "../routing/endpoint.ts";
import { failures } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { type Identifying, identified } from "./authorise.ts";
import { scopes } from "./scopes.ts";

const writer = z
  .strictObject({
    actor: z.string().describe("Whom histories name for what is written with the token"),
    scopes: z.array(z.enum(scopes)).describe("What the token allows"),
  })
  .meta({ id: "Writer" });

/** `GET /v1/whoami`: as whom a token writes, and what it allows. */
export function mountWhoami(routes: Routes, identifying: Identifying): void {
  endpoint(
    routes,
    {
      method: "get",
      path: "/v1/whoami",
      operationId: "readWriter",
      tags: ["operation"],
      summary: "As whom a token writes",
      security: [{ token: [] }],
      query: z.strictObject({}),
      responses: {
        200: {
          description: "Who writes with the token that was sent",
          content: {
            "application/json": { schema: writer, example: { actor: "ada", scopes: ["record"] } },
          },
        },
        ...failures("token-missing", "token-refused"),
      },
    },
    async (c) => {
      const found = await identified(c, identifying);
      if (isProblem(found)) return found;
      const { actor, scopes: granted } = found.principal;
      return send(c, JSON.stringify({ actor, scopes: [...granted] }), { cache: "no-store" });
    },
  );
}
