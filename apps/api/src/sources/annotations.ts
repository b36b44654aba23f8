import { etagOf, sendReading } from "@collegium/http";
import { annotationPage, readAnnotations } from "@collegium/read-model";
import * as z from "zod";
import { idParameter, isId, nothingHere } from "../collections/id.ts";
import { writeCursor } from "../http/cursor.ts";
import { pageStart } from "../http/page.ts";
import { cursor, limitOf } from "../http/query.ts";
import { isProblem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { textIfThere } from "./words.ts";

/** The media type of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-protocol/#annotation-retrieval). */
const jsonLd = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

const servedPage = annotationPage
  .extend({ next: z.string().optional().describe("The next page's IRI") })
  .meta({ id: "ServedAnnotationPage" });

/** Annotations a page, where it is not said: as many as a page may have. */
const usually = 100;
const atMost = limitOf(usually);

/** `GET /v1/sources/{id}/annotations`: every claim that quotes the source, as Web Annotations. */
export function mountAnnotations(routes: Routes, register: Register): void {
  endpoint(
    routes,
    {
      method: "get",
      path: "/v1/sources/{id}/annotations",
      operationId: "readSourceAnnotations",
      tags: ["sources"],
      summary: "Read what quotes one source, as W3C Web Annotations",
      description:
        "Ordered as the source's mentions are, newest first, and within one document as that has them. A page's `id` and `next` are addresses of pages; an annotation's `id` stays the same for good. `prefix` and `suffix` are what the text has right before and behind the words, or as they were recorded where the text is withheld.",
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
      const list = { path: `/v1/sources/${id}/annotations`, filters: {}, order: "desc" };
      const start = pageStart(list, cursor);
      if (isProblem(start)) return start;
      // Relative where the register doesn't know its address, as JSON-LD allows: never by what a request says it was sent to, for
      // the answer may be kept and given to others.
      const { baseUrl } = c.get("exchange").site;
      const address = (from: string | undefined) => {
        const query = new URLSearchParams({
          ...(limit !== usually && { limit: String(limit) }),
          ...(from !== undefined && { cursor: from }),
        });
        return query.size === 0 ? list.path : `${list.path}?${query}`;
      };
      const found = await readAnnotations(register.views, id, {
        baseUrl,
        limit,
        after: start.after,
        address: address(cursor),
        text: await textIfThere(register, id),
      });
      if (!found) return nothingHere;
      const { page, next } = found;
      const served = {
        ...page,
        ...(next !== undefined && { next: baseUrl + address(writeCursor(list, next)) }),
      };
      const body = JSON.stringify(served);
      return sendReading(c, body, { type: jsonLd, etag: etagOf(body) });
    },
  );
}
