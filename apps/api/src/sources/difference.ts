import { etagOf, notModified, send } from "@collegium/http";
import * as z from "zod";
import { idParameter, isId, nothingHere } from "../collections/id.ts";
import { isProblem, problem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { comparison } from "./compare/compare.ts";
import type { Differences } from "./compare/kept.ts";
import { readWords } from "./words.ts";

const stretch = z.object({ change: z.enum(["kept", "removed", "added"]), text: z.string() }).meta({
  id: "Stretch",
  description: "Words that both texts have, or only the earlier, or only the later one",
});

const difference = z
  .object({
    source: z.string().describe("The later text"),
    supersedes: z.string().describe("The earlier text, which it replaces"),
    stretches: z
      .array(stretch)
      .describe("In reading order: kept and removed make up the earlier text, kept and added the later one"),
  })
  .meta({ id: "TextDifference" });

/** `GET /v1/sources/{id}/difference`: what a publisher changed since the text that this source supersedes. */
export function mountDifference(routes: Routes, register: Register, differences: Differences): void {
  endpoint(
    routes,
    {
      method: "get",
      path: "/v1/sources/{id}/difference",
      operationId: "readSourceDifference",
      tags: ["sources"],
      summary: "Read what changed since the text that this source supersedes",
      description:
        "Publishers rewrite pages. Claims stay on the text that they quote; this shows what the later text says otherwise. 404 where the source supersedes none; 409 where one is lost, 410 where one is withheld.",
      request: { params: idParameter },
      query: z.strictObject({}),
      responses: {
        ...reading("The difference, word by word", "application/json", difference, examples.difference),
        ...failures("not-found", "unreadable", "text-lost", "withheld", "unavailable"),
      },
    },
    async (c) => {
      const id = c.req.param("id");
      if (!isId(id)) return nothingHere;
      const later = await readWords(register, id);
      if (isProblem(later)) return later;
      if (!later.supersedes) return problem("not-found", "This source supersedes no other.");
      const earlier = await readWords(register, later.supersedes);
      if (isProblem(earlier)) return earlier;
      // It follows from what is compared, and from how: who has it already is told so before anything is compared.
      const etag = etagOf(JSON.stringify([comparison, id, later.supersedes, earlier.hash, later.hash]));
      const known = notModified(c, { etag });
      if (known) return known;
      const stretches = await differences.between(earlier, later);
      if (stretches === undefined) return tooMany;
      const body = `{"source":"${id}","supersedes":"${later.supersedes}","stretches":${stretches}}`;
      return send(c, body, { etag });
    },
  );
}

const tooMany = problem("unavailable", "Too many texts are being compared.", {
  headers: { "retry-after": "5" },
});
