import {
  collections,
  idOf,
  type Revision,
  revision,
  type StreamName,
  streamName,
  typeOf,
} from "@collegium/domain";
import { historyEntry, readHistory } from "@collegium/read-model";
import { z } from "@hono/zod-openapi";
import { sendReading } from "../http/answer.ts";
import { type ListIdentity, writeCursor } from "../http/cursor.ts";
import { endpoint } from "../http/endpoint.ts";
import { etagOf } from "../http/hash.ts";
import { nextUrl, pageBody, pageStart } from "../http/page.ts";
import { pageOf } from "../http/page-schema.ts";
import { cursor, limit } from "../http/query.ts";
import type { Routes } from "../http/routes.ts";
import { isProblem, problem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import { capital, failures, reading } from "../reference/responses.ts";
import type { Register } from "../register.ts";
import { idParameter, isId, nothingHere } from "./id.ts";
import type { CollectionRow } from "./table.ts";

const historyList = (path: string): ListIdentity => ({ path, filters: {}, order: "asc" });

/** Where a stream's history goes on after a revision. */
export function historyUrl(baseUrl: string, stream: StreamName, after: Revision): string {
  const list = historyList(`/v1/${collections[typeOf(stream)]}/${idOf(stream)}/history`);
  return `${baseUrl}${list.path}?cursor=${writeCursor(list, String(after))}`;
}

const historyPage = pageOf("HistoryPage", historyEntry);

/** `GET /v1/<collection>/{id}/history`: each commit, oldest first, with who, when, why and what changed. */
export function mountHistory(routes: Routes, { events }: Register, row: CollectionRow): void {
  endpoint(
    routes,
    {
      method: "get",
      path: `/v1/${row.path}/{id}/history`,
      operationId: `read${capital(row.noun)}History`,
      tags: [row.path],
      summary: `Read the history of one ${row.noun}`,
      description: "Ordered by revision, oldest first.",
      request: { params: idParameter },
      query: z.strictObject({ limit, cursor }),
      responses: {
        ...reading("Commits, oldest first", "application/json", historyPage, examples.history),
        ...failures("bad-query", "bad-cursor", "not-found"),
      },
    },
    async (c, { limit, cursor }) => {
      const id = c.req.param("id");
      if (!isId(id)) return nothingHere;
      const list = historyList(c.req.path);
      const start = pageStart(list, cursor);
      if (isProblem(start)) return start;
      const after = Number(start.after ?? 0);
      if (!Number.isSafeInteger(after))
        return problem("bad-cursor", "The cursor is not one that this list gave");
      const stream = streamName(row.type, id);
      if (after === 0 && !(await events.exists(stream))) return nothingHere;
      // One more than asked for tells whether there is a next page.
      const entries = await readHistory(events, stream, { after: revision(after), limit: limit + 1 });
      const shown = entries.slice(0, limit);
      const next = entries.length > limit ? String(shown.at(-1)?.revision) : undefined;
      const body = pageBody(
        shown.map((entry) => JSON.stringify(entry)),
        nextUrl(c, list, next),
      );
      return sendReading(c, body, { etag: etagOf(body) });
    },
  );
}
