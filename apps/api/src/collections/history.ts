import { type Revision, revision, streamName } from "@collegium/domain";
import { type Answer, type Ctx, etagOf, sendReading } from "@collegium/http";
import { type HistoryEntry, historyEntry, readHistory } from "@collegium/read-model";
import * as z from "zod";
import { historyList } from "../http/history-url.ts";
import { nextUrl, pageBody, pageStart } from "../http/page.ts";
import { pageOf } from "../http/page-schema.ts";
import { cursor, limit } from "../http/query.ts";
import { isProblem, type Problem, problem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { capital, failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { idParameter, isId, nothingHere } from "./id.ts";
import type { CollectionRow } from "./table.ts";

export const historyPage = pageOf("HistoryPage", historyEntry);

/** `GET /v1/<collection>/{id}/history`: each commit, oldest first, with who, when, why and what changed. */
export function mountHistory(routes: Routes, { events }: Register, row: CollectionRow): void {
  endpoint(
    routes,
    {
      method: "get",
      path: `/v1/${row.path}/{id}/history`,
      operationId: `read${capital(row.type)}History`,
      tags: [row.path],
      summary: `Read the history of one ${row.type}`,
      description: "Ordered by revision, oldest first.",
      request: { params: idParameter },
      query: z.strictObject({ limit, cursor }),
      responses: {
        ...reading("Commits, oldest first", "application/json", historyPage, examples.history),
        ...failures("bad-query", "bad-cursor", "not-found"),
      },
    },
    async (c, page) => {
      const id = c.req.param("id");
      if (!isId(id)) return nothingHere;
      const stream = streamName(row.type, id);
      if (page.cursor === undefined && !(await events.exists(stream))) return nothingHere;
      return sendHistory(c, page, (after) => readHistory(events, stream, after));
    },
  );
}

/** Answers a page of a history, which is read after a revision; not found where it is empty from its beginning. */
export async function sendHistory(
  c: Ctx,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  read: (after: Revision) => AsyncIterable<HistoryEntry>,
): Promise<Answer | Problem> {
  const list = historyList(c.req.path);
  const start = pageStart(list, cursor);
  if (isProblem(start)) return start;
  const after = Number(start.after ?? 0);
  if (!Number.isSafeInteger(after))
    return problem("bad-cursor", "The cursor is not one that this list gave.");
  const { items, next } = await readPage(read(revision(after)), limit);
  if (after === 0 && items.length === 0) return nothingHere;
  const body = pageBody(items, nextUrl(c, list, next));
  return sendReading(c, body, { etag: etagOf(body) });
}

/** A page of history ends at the entry that brings it over this many characters: commits are up to 64 KB, and told with what they changed. */
const pageSize = 1_000_000;

async function readPage(
  entries: AsyncIterable<HistoryEntry>,
  limit: number,
): Promise<{ items: string[]; next?: string }> {
  const items: string[] = [];
  let size = 0;
  let last = 0;
  for await (const entry of entries) {
    // One more than there is room for tells whether there is a next page.
    if (items.length === limit || size >= pageSize) return { items, next: String(last) };
    const json = JSON.stringify(entry);
    items.push(json);
    size += json.length;
    last = entry.revision;
  }
  return { items };
}
