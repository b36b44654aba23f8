import { collections, idOf, type StreamName, streamName, typeOf } from "@collegium/domain";
import { etagOf, sendReading } from "@collegium/http";
import { mention, readMentions } from "@collegium/read-model";
import * as z from "zod";
import type { ListIdentity } from "../http/cursor.ts";
import { nextUrl, pageBody, pageStart } from "../http/page.ts";
import { pageOf } from "../http/page-schema.ts";
import { cursor, limit, orderBy } from "../http/query.ts";
import { isProblem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { capital, failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { idParameter, isId, nothingHere } from "./id.ts";
import type { CollectionRow } from "./table.ts";

/** Which list the mentions of one thing are: its document's own link to further ones goes on in it. */
export const mentionList = (stream: StreamName, order: "asc" | "desc"): ListIdentity => ({
  path: `/v1/${collections[typeOf(stream)]}/${idOf(stream)}/mentions`,
  filters: {},
  order,
});

const mentionOrder = orderBy(
  "By day: `asc` oldest first, `desc` newest first, beginning with what has no date",
);

const mentionPage = pageOf("MentionPage", mention);

/** `GET /v1/<collection>/{id}/mentions`: all that refers to one thing, beyond the first that its document shows. */
export function mountMentions(routes: Routes, { views }: Register, row: CollectionRow): void {
  endpoint(
    routes,
    {
      method: "get",
      path: `/v1/${row.path}/{id}/mentions`,
      operationId: `list${capital(row.type)}Mentions`,
      tags: [row.path],
      summary: `List what refers to one ${row.type}`,
      description:
        "Ordered by the earliest day that the mention's date can mean, those of one day by type and id. Lineage and structure (narrower topics, successors, members …), which have no date, count as the newest, by kind and id.",
      request: { params: idParameter },
      query: z.strictObject({ limit, cursor, order: mentionOrder.default("desc") }),
      responses: {
        ...reading("A page of mentions", "application/json", mentionPage, examples.mentions),
        ...failures("bad-query", "bad-cursor", "not-found"),
      },
    },
    async (c, { limit, cursor, order }) => {
      const id = c.req.param("id");
      if (!isId(id)) return nothingHere;
      const list = mentionList(streamName(row.type, id), order);
      const start = pageStart(list, cursor);
      if (isProblem(start)) return start;
      const stream = streamName(row.type, id);
      if (!(await views.get(stream))) return nothingHere;
      const page = await readMentions(views, stream, { order, limit, after: start.after });
      const body = pageBody(page.items, nextUrl(c, list, page.next));
      return sendReading(c, body, { etag: etagOf(body) });
    },
  );
}
