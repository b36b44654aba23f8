import { type StreamName, streamName } from "@collegium/domain";
import { type ReadCache, sendReading, todayBy } from "@collegium/http";
import { type Answer, documentSchemas, readAsOf, readDocument, withCoverage } from "@collegium/read-model";
import * as z from "zod";
import { writeCursor } from "../http/cursor.ts";
import { time } from "../http/time.ts";
import { problem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { wordsIfWhole } from "../register/stored-text.ts";
import { endpoint } from "../routing/endpoint.ts";
import { capital, failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { idParameter, isId, nothingHere } from "./id.ts";
import { mentionList } from "./mentions.ts";
import type { CollectionRow } from "./table.ts";

export const asOf = time("What the register said at that time");

/** Where a document's mentions go on, newest first, after those that it shows. */
export const moreMentions = (baseUrl: string) => (stream: StreamName, after: string) => {
  const list = mentionList(stream, "desc");
  return `${baseUrl}${list.path}?cursor=${writeCursor(list, after)}`;
};

/** `GET /v1/<collection>/{id}`: one document, as it is or as it was. */
export function mountDocument(
  routes: Routes,
  register: Register,
  documents: ReadCache<Answer | undefined>,
  row: CollectionRow,
): void {
  const { events: commits, views, texts, clock } = register;
  const textOf = (hash: string) => wordsIfWhole(texts, hash);
  const today = todayBy(clock);
  endpoint(
    routes,
    {
      method: "get",
      path: `/v1/${row.path}/{id}`,
      operationId: `read${capital(row.type)}`,
      tags: [row.path],
      summary: `Read one ${row.type}`,
      request: { params: idParameter },
      query: z.strictObject({ asOf }),
      responses: {
        ...reading(
          `The ${row.type}`,
          "application/json",
          documentSchemas[row.type],
          examples.document[row.type],
        ),
        ...failures("bad-query", "not-found"),
      },
    },
    async (c, { asOf }) => {
      const id = c.req.param("id");
      if (!isId(id)) return nothingHere;
      const options = { today: today(), moreUrl: moreMentions(c.get("exchange").site.baseUrl) };
      const covered = (answer: Answer | undefined) =>
        answer && row.type === "source" ? withCoverage(answer, textOf) : answer;
      const found = asOf
        ? await covered(await readAsOf({ commits, views }, streamName(row.type, id), asOf, options))
        : await documents.read(`${row.type}/${id}`, async () =>
            covered(await readDocument(views, row.type, id, options)),
          );
      if (!found) return asOf ? problem("not-found", `There was no such record at ${asOf}.`) : nothingHere;
      return sendReading(c, found.body, { etag: found.etag });
    },
  );
}
