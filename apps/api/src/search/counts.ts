import { count, countedBy } from "@collegium/read-model";
import * as z from "zod";
import { isProblem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { askable, sendFound } from "./asking.ts";
import { claimFilters, filtersIn } from "./filters.ts";
import { foundOf } from "./schemas.ts";

/** `GET /v1/counts`: how many claims there are, and the sessions that they are of. */
export function mountCounts(routes: Routes, register: Register): void {
  endpoint(
    routes,
    {
      method: "get",
      path: "/v1/counts",
      operationId: "countClaims",
      tags: ["search"],
      summary: "Count claims by year, format, series or act",
      description:
        "Claims are acts: an enumeration under one verb is one claim. A session's year is that of the earliest day that its date can mean. In the order of the keys.",
      query: z.strictObject({ per: z.enum(countedBy), ...claimFilters }),
      responses: {
        ...reading("Counts", "application/json", foundOf("Counts", count), examples.search.counts),
        ...failures("bad-query"),
      },
    },
    async (c, { per, ...query }) => {
      const file = await askable(register);
      if (isProblem(file)) return file;
      return sendFound(c, file, { items: await file.counts(per, filtersIn(query)) });
    },
  );
}
