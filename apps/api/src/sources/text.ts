import { sendReading } from "@collegium/http";
import * as z from "zod";
import { idParameter, isId, nothingHere } from "../collections/id.ts";
import { isProblem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { readWords } from "./words.ts";

/** `GET /v1/sources/{id}/text`: the words as deposited, normalised; its entity tag is the text's own hash. */
export function mountText(routes: Routes, register: Register): void {
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
        ...failures("not-found", "unreadable", "text-lost", "withheld"),
      },
    },
    async (c) => {
      const id = c.req.param("id");
      if (!isId(id)) return nothingHere;
      const words = await readWords(register, id);
      if (isProblem(words)) return words;
      return sendReading(c, words.text, { type: "text/plain; charset=utf-8", etag: `"${words.hash}"` });
    },
  );
}
