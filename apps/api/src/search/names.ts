import { streamTypes } from "@collegium/domain";
import { nameHit } from "@collegium/read-model";
import * as z from "zod";
import { limitOf } from "../http/query.ts";
import { isProblem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { askable, sendFound } from "./asking.ts";
import { words } from "./filters.ts";
import { foundOf } from "./schemas.ts";

/** `GET /v1/names`: what may be meant by a name that is being typed. */
export function mountNames(routes: Routes, register: Register): void {
  endpoint(
    routes,
    {
      method: "get",
      path: "/v1/names",
      operationId: "findNames",
      tags: ["search"],
      summary: "Find things by the beginning of a name",
      description:
        "Every word of `q` begins a word of one name, alias, variant, former name or title, in any script; case, accents and the form of quotation marks and hyphens don't count. Names that begin so come first, the shortest first of all.",
      query: z.strictObject({
        q: words(200, "What is typed so far").meta({ example: "bel" }),
        type: z.enum(streamTypes).optional().meta({ description: "Only things of this type" }),
        limit: limitOf(10),
      }),
      responses: {
        ...reading("Things", "application/json", foundOf("NameHits", nameHit), examples.search.names),
        ...failures("bad-query"),
      },
    },
    async (c, { q, type, limit }) => {
      const file = await askable(register);
      if (isProblem(file)) return file;
      return sendFound(c, file, { items: await file.names({ q, type, limit }) });
    },
  );
}
