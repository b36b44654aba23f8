import type { Sha256 } from "@collegium/event-store";
import { z } from "@hono/zod-openapi";
import { idParameter, isId, nothingHere } from "../collections/id.ts";
import { sendReading } from "../http/answer.ts";
import { endpoint } from "../http/endpoint.ts";
import type { Routes } from "../http/routes.ts";
import { problem } from "../problems/problem.ts";
import { readSource } from "../recording/context.ts";
import { examples } from "../reference/examples.ts";
import { failures, reading } from "../reference/responses.ts";
import type { Register } from "../register.ts";

/** `GET /v1/sources/{id}/text`: the words as deposited, normalised; its entity tag is the text's own hash. */
export function mountText(routes: Routes, { events, texts }: Register): void {
  endpoint(
    routes,
    {
      method: "get",
      path: "/v1/sources/{id}/text",
      operationId: "readSourceText",
      tags: ["sources"],
      summary: "Read the text of one source",
      request: { params: idParameter },
      query: z.strictObject({}),
      responses: {
        ...reading("The text, normalised (NFC, LF)", "text/plain; charset=utf-8", z.string(), examples.text),
        ...failures("not-found", "withheld"),
      },
    },
    async (c) => {
      const id = c.req.param("id");
      if (!isId(id)) return nothingHere;
      const { details, withheld } = await readSource(events, id);
      if (!details) return nothingHere;
      const hash = details.sha256 as Sha256;
      const text = await texts.get(hash);
      if (text === undefined) throw new Error(`The text of source ${id} is missing`);
      // What the stream says counts: from its commit on nobody reads the words. A crash right after it may have left them in the
      // store; then they are removed here.
      if (withheld && typeof text === "string") await texts.withhold(hash);
      if (withheld || typeof text !== "string") {
        return problem("withheld", withheld?.reason ?? "The words of this text were removed");
      }
      return sendReading(c, text, { type: "text/plain; charset=utf-8", etag: `"${hash}"` });
    },
  );
}
