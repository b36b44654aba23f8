import { z } from "@hono/zod-openapi";
import { diffLines, diffWordsWithSpace } from "diff";
import { idParameter, isId, nothingHere } from "../collections/id.ts";
import { sendReading } from "../http/answer.ts";
import { endpoint } from "../http/endpoint.ts";
import { etagOf } from "../http/hash.ts";
import type { Routes } from "../http/routes.ts";
import { isProblem, problem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import { failures, reading } from "../reference/responses.ts";
import type { Register } from "../register.ts";
import { readWords } from "./words.ts";

const stretch = z.object({ change: z.enum(["kept", "removed", "added"]), text: z.string() }).meta({
  id: "Stretch",
  description: "Words that both texts have, or only the earlier, or only the later one",
});
type Stretch = z.infer<typeof stretch>;

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
export function mountDifference(routes: Routes, register: Register): void {
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
        ...failures("not-found", "unreadable", "text-lost", "withheld"),
      },
    },
    async (c) => {
      const id = c.req.param("id");
      if (!isId(id)) return nothingHere;
      const later = await readWords(register, id);
      if (isProblem(later)) return later;
      if (!later.supersedes) return problem("not-found", "This source supersedes no other");
      const earlier = await readWords(register, later.supersedes);
      if (isProblem(earlier)) return earlier;
      const body = JSON.stringify({
        source: id,
        supersedes: later.supersedes,
        stretches: compareTexts(earlier.text, later.text),
      } satisfies z.infer<typeof difference>);
      return sendReading(c, body, { type: "application/json", etag: etagOf(body) });
    },
  );
}

/** Edits that a comparison may take: the work grows with their square, and two texts of 1 MiB may have nothing in common. */
const mostWordEdits = 2000;
const mostLineEdits = 500;

/** Word by word; line by line where too much changed; whole against whole where nothing is alike. */
export function compareTexts(earlier: string, later: string): Stretch[] {
  const changes =
    diffWordsWithSpace(earlier, later, { maxEditLength: mostWordEdits }) ??
    diffLines(earlier, later, { maxEditLength: mostLineEdits });
  if (!changes)
    return [
      { change: "removed", text: earlier },
      { change: "added", text: later },
    ];
  return changes.map(({ added, removed, value }) => ({
    change: added ? "added" : removed ? "removed" : "kept",
    text: value,
  }));
}
