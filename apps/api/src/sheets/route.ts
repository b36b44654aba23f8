import type { Ctx } from "@collegium/http";
import * as z from "zod";
import { flag } from "../http/query.ts";
import { type Problem, problem } from "../problems/problem.ts";
import type { Writing } from "../recording/write.ts";
import { examples } from "../reference/examples.ts";
import { endpoint } from "../routing/endpoint.ts";
import { headersBy } from "../routing/headers.ts";
import { failures, writeFailures } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { sheetReportSchema } from "./report-schema.ts";

const query = z.strictObject({
  dryRun: flag,
  reason: z.string().min(1).max(1000).optional().describe("Why the register is corrected where it differs"),
});

const sheetText = z.string().min(1).meta({ id: "SheetText", description: "A record sheet in YAML 1.2" });
const sheetObject = z
  .looseObject({})
  .meta({ id: "Sheet", description: "A record sheet as JSON: docs/record-sheet.schema.json is its schema" });

/** Applies the sheet that a request holds. */
export type ServeSheets = (
  c: Ctx,
  writing: Writing,
  asked: { readonly dryRun: boolean; readonly reason?: string | undefined },
) => Promise<Response | Problem>;

const unneeded = [
  "precondition-required",
  "precondition-failed",
  "idempotency-key-reused",
  "commit-too-large",
  "refused",
] as const;

/**
 * `POST /v1/sheets`: makes the register say what a record sheet says. The planner is large: who doesn't bring it, as the function that
 * serves readers, tells of the route and leaves it to another.
 */
export function mountSheets(routes: Routes, writing: Writing, serve: ServeSheets | undefined): void {
  endpoint(
    routes,
    {
      method: "post",
      path: "/v1/sheets",
      operationId: "applySheet",
      tags: ["sheets"],
      summary: "Apply a record sheet",
      description:
        "Makes the register say what a record sheet says: what is missing is recorded, what is there is left alone, what differs is told, and corrected where a reason is given. The sheet comes alone, as YAML or JSON; or as the part `sheet` of a form, with each new text as a file of the name that the sheet gives it. At most 3 MiB in all, each text 1 MiB, the sheet 262,144 characters. The same sheet may be sent again at any time: nothing is recorded twice. Where `complete` is false, sending it again does the rest.",
      security: [{ token: [] }],
      request: {
        body: {
          required: true,
          content: {
            "application/yaml": { schema: sheetText, example: examples.sheet },
            "application/json": { schema: sheetObject, example: { source: "aldermoor-communique" } },
            "multipart/form-data": {
              schema: z
                .object({ sheet: z.string().min(1) })
                .catchall(z.string())
                .meta({ id: "SheetForm", description: "The sheet, and texts by their files' names" }),
              example: { sheet: examples.sheet },
            },
          },
        },
      },
      query,
      responses: {
        200: {
          description: "What became of the sheet; or what would, in a dry run",
          headers: headersBy({ "Retry-After": "RetryLater" }),
          content: { "application/json": { schema: sheetReportSchema, example: examples.sheetReport } },
        },
        ...failures(...writeFailures.filter((name) => !unneeded.some((other) => other === name))),
      },
    },
    (c, asked) => (serve ? serve(c, writing, asked) : elsewhere),
  );
}

const elsewhere = problem("unavailable", "Sheets are applied by another function of this register.");
