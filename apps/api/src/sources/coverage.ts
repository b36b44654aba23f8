import { coverageOf, cutterOf } from "@collegium/domain";
import { etagOf, sendReading } from "@collegium/http";
import { readPlaces } from "@collegium/read-model";
import * as z from "zod";
import { idParameter, isId, nothingHere } from "../collections/id.ts";
import { isProblem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { readWords } from "./words.ts";

const count = z.int().nonnegative();

const coverage = z
  .strictObject({
    all: count.describe("Letters and digits of the text"),
    quoted: count.describe("Of these, within what anything quotes that stands"),
    aside: count.describe("Of these, within what was set aside and is not quoted"),
    open: count.describe("Of these, what nobody claims or set aside"),
    passages: z
      .array(
        z.strictObject({
          start: count,
          end: z.int().positive(),
          exact: z.string().describe("Its words; of a long passage, the first 300 code points"),
        }),
      )
      .describe("Where the open ones stand, in the text's order"),
  })
  .meta({ id: "Coverage" });

const shownPoints = 300;

/** `GET /v1/sources/{id}/coverage`: how much of a text is quoted, set aside, or neither. */
export function mountCoverage(routes: Routes, register: Register): void {
  endpoint(
    routes,
    {
      method: "get",
      path: "/v1/sources/{id}/coverage",
      operationId: "readSourceCoverage",
      tags: ["sources"],
      summary: "Read how much of one source is claimed, set aside, or open",
      description:
        "Counted in letters and digits, by code points. What is quoted by claims and details that stand counts once, however often it is quoted.",
      request: { params: idParameter },
      query: z.strictObject({}),
      responses: {
        ...reading("How much of the text is covered", "application/json", coverage, examples.coverage),
        ...failures("not-found", "unreadable", "text-lost", "withheld"),
      },
    },
    async (c) => {
      const id = c.req.param("id");
      if (!isId(id)) return nothingHere;
      const words = await readWords(register, id);
      if (isProblem(words)) return words;
      const places = await readPlaces(register.views, id);
      if (!places) return nothingHere;
      const { passages, ...counted } = coverageOf(words.text, places);
      const cut = cutterOf(words.text);
      const open = passages.map(({ start, end }) => ({
        start,
        end,
        exact: cut(start, Math.min(end, start + shownPoints)),
      }));
      const body = JSON.stringify({ ...counted, passages: open });
      return sendReading(c, body, { type: "application/json", etag: etagOf(body) });
    },
  );
}
