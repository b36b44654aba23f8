import { annotationPage, readAnnotations } from "@collegium/read-model";
import { z } from "@hono/zod-openapi";
import { idParameter, isId, nothingHere } from "../collections/id.ts";
import { sendReading } from "../http/answer.ts";
import { endpoint } from "../http/endpoint.ts";
import { etagOf } from "../http/hash.ts";
import { nextUrl, pageStart } from "../http/page.ts";
import { cursor, limitOf } from "../http/query.ts";
import type { Routes } from "../http/routes.ts";
import { isProblem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import { failures, reading } from "../reference/responses.ts";
import type { Register } from "../register.ts";

/** The media type of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-protocol/#annotation-retrieval). */
const jsonLd = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

const servedPage = annotationPage
  .extend({ next: z.string().optional().describe("The next page's IRI") })
  .meta({ id: "ServedAnnotationPage" });

/** Documents that quote the source, a page: most sources fit on one. */
const atMost = limitOf(100);

/** `GET /v1/sources/{id}/annotations`: every claim that quotes the source, as Web Annotations. */
export function mountAnnotations(routes: Routes, { views }: Register): void {
  endpoint(
    routes,
    {
      method: "get",
      path: "/v1/sources/{id}/annotations",
      operationId: "readSourceAnnotations",
      tags: ["sources"],
      summary: "Read what quotes one source, as W3C Web Annotations",
      request: { params: idParameter },
      query: z.strictObject({ limit: atMost, cursor }),
      responses: {
        ...reading("An annotation page", jsonLd, servedPage, examples.annotations),
        ...failures("bad-query", "bad-cursor", "not-found"),
      },
    },
    async (c, { limit, cursor }) => {
      const id = c.req.param("id");
      if (!isId(id)) return nothingHere;
      const list = { path: c.req.path, filters: {}, order: "desc" };
      const start = pageStart(list, cursor);
      if (isProblem(start)) return start;
      // Relative where the register doesn't know its address, as JSON-LD allows: never by what a request says it was sent to, for
      // the answer may be kept and given to others.
      const { baseUrl } = c.get("exchange").site;
      const found = await readAnnotations(views, id, { baseUrl, limit, after: start.after });
      if (!found) return nothingHere;
      const next = nextUrl(c, list, found.next);
      const body = JSON.stringify({ ...found.page, ...(next !== null && { next }) });
      return sendReading(c, body, {
        type: jsonLd,
        etag: etagOf(body),
      });
    },
  );
}
