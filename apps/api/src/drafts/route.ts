import { slug, sourceDetails } from "@collegium/domain";
import type { Ctx } from "@collegium/http";
import * as z from "zod";
import { type Problem, problem } from "../problems/problem.ts";
import type { Writing } from "../recording/write.ts";
import { examples } from "../reference/examples.ts";
import { endpoint } from "../routing/endpoint.ts";
import { failures } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { namedSource } from "./body.ts";
import { draftSchema } from "./schema.ts";

const { language, title, kind, publishers, published, url } = sourceDetails.partial().shape;

const query = z.strictObject({
  language: language.describe("BCP 47; guessed by the text's letters where it is missing"),
  id: slug.optional().describe("The source's id; made of its title where it is missing"),
  title,
  kind,
  publishers,
  published,
  url,
});

/** What an editor says of the text. */
type AskedDraft = z.output<typeof query>;

/** Drafts from the text that a request holds. */
export type ServeDrafts = (c: Ctx, writing: Writing, asked: AskedDraft) => Promise<Response | Problem>;

/**
 * `POST /v1/drafts`: a record sheet proposed from a text's own words. Whoever doesn't bring what drafts, as the function that serves readers,
 * tells of the route and leaves it to another.
 */
export function mountDrafts(routes: Routes, writing: Writing, serve: ServeDrafts | undefined): void {
  endpoint(
    routes,
    {
      method: "post",
      path: "/v1/drafts",
      operationId: "draftSheet",
      tags: ["sheets"],
      summary: "Draft a record sheet from a text",
      description:
        "Proposes a record sheet from a text's own words: source and session, the things that it names by the register's own ids, and the claims that its usual verbs say, each with its words and how sure that is. Nothing is recorded: an editor confirms, mends or drops each line. The text comes alone, or as the part `text` of a form, whose file's name the sheet then gives it (`text.txt` otherwise); at most 1 MiB. Or JSON, in at most 1,024 bytes, names a source that the register has: its text is drafted from, by what was said of it at its deposit, and the sheet names it by its id.",
      security: [{ token: [] }],
      request: {
        body: {
          required: true,
          content: {
            "text/plain": { schema: z.string().min(1), example: examples.text },
            "multipart/form-data": {
              schema: z
                .strictObject({ text: z.string().min(1) })
                .meta({ id: "DraftForm", description: "The text, as a file or a field" }),
              example: { text: examples.text },
            },
            "application/json": {
              schema: namedSource.meta({
                id: "DraftedSource",
                description: "A source that the register has",
              }),
              example: { source: "aldermoor-communique" },
            },
          },
        },
      },
      query,
      responses: {
        200: {
          description: "The drafted sheet",
          content: { "application/json": { schema: draftSchema, example: examples.draft } },
        },
        ...failures(
          "malformed",
          "bad-query",
          "not-found",
          "withheld",
          "text-lost",
          "token-missing",
          "token-refused",
          "scope-missing",
          "unreadable",
          "too-large",
          "unsupported-media-type",
          "unavailable",
        ),
      },
    },
    (c, asked) => (serve ? serve(c, writing, asked) : elsewhere),
  );
}

const elsewhere = problem("unavailable", "Sheets are drafted by another function of this register.");
