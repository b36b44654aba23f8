import { type Ctx, etagOf, sendReading } from "@collegium/http";
import { isByClaims, itemSchemas, readList } from "@collegium/read-model";
import * as z from "zod";
import { nextUrl, pageBody, pageStart } from "../http/page.ts";
import { pageOf } from "../http/page-schema.ts";
import { cursor, limit, listOrder } from "../http/query.ts";
import { isProblem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { capital, failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { askable } from "../search/asking.ts";
import { position } from "../search/schemas.ts";
import type { CollectionRow } from "./table.ts";

/**
 * `GET /v1/<collection>`: a page of the list, narrowed by the collection's own filters. What the views have no order or filter for, the search
 * file answers.
 */
export function mountList(routes: Routes, register: Register, row: CollectionRow): void {
  const path = `/v1/${row.path}`;
  endpoint(
    routes,
    {
      method: "get",
      path,
      operationId: `list${capital(row.path)}`,
      tags: [row.path],
      summary: `List ${row.path}`,
      description: row.sorted.by,
      query: z.strictObject({
        ...row.filters,
        limit,
        cursor,
        order: listOrder(row.sorted.order).default(row.order),
      }),
      responses: {
        ...reading(
          `A page of ${row.path}`,
          "application/json",
          pageOf(`${capital(row.type)}Page`, itemSchemas[row.type], {
            position: position.optional(),
          }),
          examples.list[row.type],
        ),
        ...failures("bad-query", "bad-cursor"),
      },
    },
    async (c, { limit, cursor, order, ...filters }) => {
      const list = { path, filters, order };
      const start = pageStart(list, cursor);
      if (isProblem(start)) return start;
      const { after } = start;
      if (order === "recorded" || isByClaims(filters)) {
        const file = await askable(register);
        if (isProblem(file)) return file;
        const { items, next } = await file.list(row.path, filters, { limit, order, after });
        return sendPage(c, pageBody(items, nextUrl(c, list, next), file.position()));
      }
      const page = await readList(register.views, row.path, filters, { limit, order, after });
      return sendPage(c, pageBody(page.items, nextUrl(c, list, page.next)));
    },
  );
}

const sendPage = (c: Ctx, body: string) => sendReading(c, body, { etag: etagOf(body) });
