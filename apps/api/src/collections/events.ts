import { draftSchemas, once, streamName, text } from "@collegium/domain";
import * as z from "zod";
import { flag } from "../http/query.ts";
import { understandEvents } from "../recording/events.ts";
import { type Writing, write } from "../recording/write.ts";
import { examples } from "../reference/examples.ts";
import { writeHeaders, writeResponses } from "../reference/writing.ts";
import { endpoint } from "../routing/endpoint.ts";
import { capital, failures, writeFailures } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { idParameter } from "./id.ts";
import type { CollectionRow } from "./table.ts";

/** The draft of each event by its name: one that several kinds of things take is described once. */
const draftsByName = once(
  () =>
    new Map(
      Object.values(draftSchemas())
        .flatMap((schemas) => Object.entries(schemas))
        .map(([name, data]) => [
          name,
          z.strictObject({ type: z.literal(name), data: data as z.ZodType }).meta({ id: `${name}Draft` }),
        ]),
    ),
);

/** What a write to one collection may send: its own draft events. */
const bodySchema = ({ type }: CollectionRow) => {
  const drafts = Object.keys(draftSchemas()[type])
    // A deposit comes with its text, through `PUT …/text`.
    .filter((name) => name !== "SourceDeposited")
    .flatMap((name) => draftsByName().get(name) ?? []);
  return z
    .strictObject({
      events: z
        .array(z.union(drafts))
        .min(1)
        .max(500)
        .describe("Recorded together, in this order, or not at all"),
      reason: text(1000).optional().describe("Why, for the history"),
    })
    .meta({ id: `${capital(type)}Write` });
};

/** `POST /v1/<collection>/{id}/events`: records events as one commit. */
export function mountEvents(routes: Routes, writing: Writing, row: CollectionRow): void {
  endpoint(
    routes,
    {
      method: "post",
      path: `/v1/${row.path}/{id}/events`,
      operationId: `record${capital(row.type)}Events`,
      tags: [row.path],
      summary: `Record events of one ${row.type}`,
      security: [{ token: [] }],
      request: () => ({
        params: idParameter,
        headers: writeHeaders,
        body: {
          required: true,
          content: { "application/json": { schema: bodySchema(row), example: examples.write[row.type] } },
        },
      }),
      query: z.strictObject({ dryRun: flag }),
      responses: { ...writeResponses, ...failures(...writeFailures) },
    },
    (c, { dryRun }) =>
      write(c, writing, row.type, dryRun, (request, lacking) => {
        const stream = streamName(row.type, c.req.param("id") ?? "");
        return understandEvents(request, writing.register, row.type, stream, lacking);
      }),
  );
}
