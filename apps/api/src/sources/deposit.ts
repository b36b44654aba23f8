import {
  codePoints,
  decideDeposit,
  needs,
  type Refusal,
  type State,
  sourceDetails,
  streamName,
} from "@collegium/domain";
import { sha256Hex } from "@collegium/http";
import * as z from "zod";
import { idParameter } from "../collections/id.ts";
import { flag } from "../http/query.ts";
import { checkMediaType } from "../http/request-body.ts";
import { isProblem, type Problem, problem } from "../problems/problem.ts";
import { loadContext } from "../recording/context.ts";
import { type Intent, type Writing, write } from "../recording/write.ts";
import { examples } from "../reference/examples.ts";
import { writeHeaders, writeResponses } from "../reference/writing.ts";
import type { Register } from "../register/register.ts";
import { areWithheld } from "../register/stored-text.ts";
import { endpoint } from "../routing/endpoint.ts";
import { failures, writeFailures } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { type DepositBody, readDeposit } from "./deposit-body.ts";
import { inPart, inQuery, placeInDeposit } from "./places.ts";

/** Details in the query are all optional here: they are checked as a whole, wherever they came from. */
const detailParameters = sourceDetails.partial().shape;
const parameter = z.string().max(4000);
const query = z.strictObject({
  ...Object.fromEntries(
    Object.entries(detailParameters).map(([name, schema]) => [
      name,
      (schema.unwrap() instanceof z.ZodArray ? z.array(parameter) : parameter).optional(),
    ]),
  ),
  dryRun: flag,
});

/** `PUT /v1/sources/{id}/text`: deposits a text and what is said of it. */
export function mountDeposit(routes: Routes, writing: Writing): void {
  endpoint(
    routes,
    {
      method: "put",
      path: "/v1/sources/{id}/text",
      operationId: "depositSourceText",
      tags: ["sources"],
      summary: "Deposit the text of a source",
      description:
        "The text is normalised once (one leading byte order mark dropped, NFC, CRLF and lone CR to LF) and kept by its hash. Its details come in the query, beside a `text/plain` body, or as the JSON part `details` beside the part `text`.",
      security: [{ token: [] }],
      request: {
        params: idParameter,
        headers: writeHeaders,
        body: {
          required: true,
          content: {
            "text/plain": { schema: z.string().min(1), example: examples.deposit },
            "multipart/form-data": {
              schema: z
                .strictObject({ details: sourceDetails, text: z.string().min(1) })
                .meta({ id: "Deposit", description: "The details as JSON, and the text" }),
              example: { details: examples.depositDetails, text: examples.deposit },
            },
          },
        },
      },
      query,
      responses: { ...writeResponses, ...failures(...writeFailures) },
    },
    (c, { dryRun, ...details }) =>
      write(c, writing, "source", dryRun, async (request, lacking) => {
        // Before the body is read: making a text normal costs more than everything before it.
        const refused = lacking(["record"]);
        return refused ?? understandDeposit(request, writing.register, c.req.param("id") ?? "", details);
      }),
  );
}

async function understandDeposit(
  request: Request,
  stores: Pick<Register, "events" | "texts">,
  id: string,
  asked: Record<string, unknown>,
): Promise<Intent | Problem> {
  const media = checkMediaType(request, ["text/plain", "multipart/form-data"]);
  if (isProblem(media)) return media;
  const inBody = media.essence === "multipart/form-data";
  if (inBody && Object.values(asked).some((value) => value !== undefined)) return detailsTwice;
  const body = await readDeposit(request, inBody, asked);
  if (isProblem(body)) return body;
  const { details } = body;
  return {
    ...depositing(stores, id, body),
    content: { details, text: measured(body.text) },
    place: placeInDeposit(inBody ? inPart : inQuery),
  };
}

const measured = (text: string) => ({ sha256: sha256Hex(text), length: codePoints(text) });

/** How a normalised text is kept, and its deposit decided. */
export function depositing(
  stores: Pick<Register, "events" | "texts">,
  id: string,
  { details, text }: DepositBody,
): Pick<Intent, "decide" | "prepare"> {
  const stream = streamName("source", id);
  const measures = measured(text);
  return {
    // Text first, commit last: a crash in between leaves a text that nothing refers to, and the retry finds it there.
    prepare: async () => {
      await stores.texts.put(text);
    },
    decide: async (state: State) => {
      if (await areWithheld(stores.texts, measures.sha256))
        return { outcome: "refused", refusals: [withheldText] };
      const draft = {
        type: "SourceDeposited",
        data: { ...details, ...measures, mediaType: "text/plain" },
      } as const;
      const context = await loadContext(stores, needs(stream, [draft]));
      if ("rule" in context) return { outcome: "refused", refusals: [context] };
      return decideDeposit(stream, details, measures, state, context);
    },
  };
}

const detailsTwice = problem(
  "bad-query",
  "The details come in the part called details, or in the query: not in both.",
);

const withheldText: Refusal = { rule: "text-withheld", pointer: "", about: {} };
