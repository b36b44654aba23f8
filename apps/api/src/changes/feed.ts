import type { SequencedCommit } from "@collegium/domain";
import { etagOf, forEver, sendReading } from "@collegium/http";
import { followLedger } from "@collegium/read-model";
import * as z from "zod";
import { pageBody } from "../http/page.ts";
import { pageOf } from "../http/page-schema.ts";
import { limit } from "../http/query.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { commitSchema } from "./commit-schema.ts";

const after = z
  .string()
  .regex(/^[0-9]{1,15}$/, "This must be a position: 0, 1, 2 and so on.")
  .transform(Number)
  .default(0)
  .meta({
    type: "integer",
    minimum: 0,
    default: 0,
    description: "Commits after this position; 0: from the first",
  });

/** A page ends at the first commit that brings it over this many characters. */
const pageSize = 1_000_000;

/** `GET /v1/changes`: every commit, in ledger order. A mirror that follows `next`, and asks again where it ended, misses none. */
export function mountChanges(routes: Routes, { events }: Register): void {
  endpoint(
    routes,
    {
      method: "get",
      path: "/v1/changes",
      operationId: "listChanges",
      tags: ["changes"],
      summary: "Read commits in the order in which they were recorded",
      description:
        "Ordered by position, oldest first. A page is full with `limit` commits, or with the one that brings it over about 1 MB; a full page never changes, has a `next`, and may be kept for ever (`Cache-Control: immutable`). A page that is not full is the last one: ask it again.",
      query: z.strictObject({ after, limit }),
      responses: {
        ...reading("Commits", "application/json", pageOf("ChangePage", commitSchema), examples.changes),
        ...failures("bad-query"),
      },
    },
    async (c, { after, limit }) => {
      const page = await readPage(events, after, limit);
      // A full page names its next one whether or not there is anything yet: it is the same for ever, and so may be kept.
      const next = `${c.get("exchange").site.baseUrl}/v1/changes?after=${page.last}&limit=${limit}`;
      const body = pageBody(page.items, page.full ? next : null);
      return sendReading(c, body, { etag: etagOf(body), ...(page.full && { cache: forEver }) });
    },
  );
}

async function readPage(events: Register["events"], after: number, limit: number) {
  const items: string[] = [];
  let last = after;
  let size = 0;
  let full = false;
  for await (const commit of followLedger(events, { after, upTo: after + limit })) {
    const json = JSON.stringify(commit satisfies SequencedCommit);
    items.push(json);
    last = commit.position;
    size += json.length;
    full = items.length === limit || size >= pageSize;
    if (full) break;
  }
  return { items, last, full };
}
