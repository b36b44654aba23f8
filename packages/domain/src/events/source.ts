import * as z from "zod";
import { slug } from "../names.ts";
import { type Parts, reason } from "./parts.ts";
import { writing } from "./writing.ts";

const details = ({ line, edtf, language, url }: Parts) => ({
  title: line(1000),
  publisher: slug.describe("The body that published it"),
  published: edtf,
  language,
  url: url.optional(),
  retrieved: edtf.optional(),
  supersedes: slug.optional().describe("The source whose text this one replaces"),
});

/** What an editor says of a text at deposit; the register adds `sha256`, `length` and `mediaType`. */
export const sourceDetails = z.strictObject(details(writing)).meta({ id: "SourceDetails" });
export type SourceDetails = z.infer<typeof sourceDetails>;

/** Events of `source` streams: a deposited communiqué. */
export const sourceEvents = (parts: Parts) => ({
  SourceDeposited: z.strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("SHA-256 of the normalised text in UTF-8, in hexadecimal"),
    length: z.int().positive().describe("Unicode code points of the normalised text"),
    mediaType: z.literal("text/plain"),
    ...details(parts),
  }),
  SourceDetailsCorrected: z.strictObject({
    changes: z.strictObject({
      title: parts.line(1000).optional(),
      publisher: slug.optional(),
      published: parts.edtf.optional(),
      language: parts.language.optional(),
      url: parts.url.nullish(),
      retrieved: parts.edtf.nullish(),
      supersedes: slug.nullish(),
    }),
    reason: reason(parts),
  }),
  SourceWithheld: z.strictObject({ reason: reason(parts) }),
});
