import { streamTypes } from "@collegium/domain";
import { passageKinds, searchHit } from "@collegium/read-model";
import * as z from "zod";
import { nextUrl, pageStart } from "../http/page.ts";
import { cursor, limit } from "../http/query.ts";
import { isProblem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { askable, sendFound } from "./asking.ts";
import { claimFilters, filtersIn, words } from "./filters.ts";
import { capped, foundPageOf } from "./schemas.ts";

const path = "/v1/search";
const page = foundPageOf("SearchPage", searchHit, { capped });

/** `GET /v1/search`: words and phrases, wherever they stand. */
export function mountSearch(routes: Routes, register: Register): void {
  endpoint(
    routes,
    {
      method: "get",
      path,
      operationId: "search",
      tags: ["search"],
      summary: "Find words and phrases in quotations, summaries, names and texts",
      description:
        'All words must stand in one paragraph, quotation, summary or name. `"human rights"` is a phrase, `правы*` whatever begins so. English, French, German, Russian and Spanish words are found in all their forms (Snowball), others as they stand. The best first. At most 16 of them are looked for, four of which may be beginnings. Filters of claims narrow to the words of claims that they hold of.',
      query: z.strictObject({
        q: words(500, "Words, phrases in quotation marks, beginnings with `*`"),
        kind: z.enum(passageKinds).optional().meta({ description: "Where the words stand" }),
        type: z.enum(streamTypes).optional().meta({ description: "Of which type of thing" }),
        language: z
          .string()
          .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, "This must be a language tag, such as en, ru or be.")
          .optional()
          .meta({ description: "Of the source, or the name" }),
        ...claimFilters,
        limit,
        cursor,
      }),
      responses: {
        ...reading("A page of hits", "application/json", page, examples.search.search),
        ...failures("bad-query", "bad-cursor"),
      },
    },
    async (c, { limit, cursor, ...query }) => {
      const file = await askable(register);
      if (isProblem(file)) return file;
      const list = { path, filters: query, order: "rank" };
      const start = pageStart(list, cursor);
      if (isProblem(start)) return start;
      const { q, kind, type, language, ...filters } = query;
      const found = await file.search({
        q,
        kind,
        type,
        language,
        filters: filtersIn(filters),
        limit,
        after: start.after,
      });
      const { items, next, capped } = found;
      return sendFound(c, file, { items, next: nextUrl(c, list, next), capped });
    },
  );
}
