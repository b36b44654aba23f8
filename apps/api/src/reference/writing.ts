import * as z from "zod";
import { decidedSchema, writtenSchema } from "../recording/written.ts";
import { headersBy } from "../routing/headers.ts";
import { examples } from "./examples.ts";

const header = (schema: z.ZodType, description: string, example: string) =>
  schema.meta({ description, example });

/** Headers of every write; they are read by `recording/`, not by these schemas, which only tell of them. */
export const writeHeaders = z.object({
  "If-None-Match": header(z.literal("*").optional(), "To create: the record must not exist yet", "*"),
  "If-Match": header(
    z.string().optional(),
    "To change: the ETag last seen; its revision is compared",
    '"3-9f86d081884c7d65"',
  ),
  "Idempotency-Key": header(
    z.string().optional(),
    "A quoted string (RFC 8941): the same key with the same body is recorded once and answered as the first time",
    '"8e03978e-40d5-43dd-bc93-6894a57f9324"',
  ),
  Prefer: header(
    z.string().optional(),
    "`wait=5`: answer when public reads show it, or after 5 seconds (at most 20)",
    "wait=5",
  ),
});

/** What a write is answered with when nothing is wrong. */
export const writeResponses = {
  200: {
    description: "Dry run: what would have been recorded",
    content: { "application/json": { schema: decidedSchema, example: examples.decided } },
  },
  201: {
    description: "Recorded, durably, as one commit",
    headers: headersBy({ ETag: "Recorded", Location: "Location", "Preference-Applied": "PreferenceApplied" }),
    content: { "application/json": { schema: writtenSchema, example: examples.written } },
  },
};
