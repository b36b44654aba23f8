import * as z from "zod";
import { edtf, language, line, reason, slug, webUrl } from "./shared.ts";

const details = {
  title: line(1000),
  publisher: slug.describe("The body that published it"),
  published: edtf,
  language,
  url: webUrl.optional(),
  retrieved: edtf.optional(),
  supersedes: slug.optional().describe("The source whose text this one replaces"),
};

/** What an editor says of a text at deposit; the register adds `sha256`, `length` and `mediaType`. */
export const sourceDetails = z.strictObject(details).meta({ id: "SourceDetails" });
export type SourceDetails = z.infer<typeof sourceDetails>;

/** Events of `source` streams: a deposited communiqué. */
export const sourceEvents = {
  SourceDeposited: z.strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("SHA-256 of the normalised text in UTF-8, in hexadecimal"),
    length: z.int().positive().describe("Unicode code points of the normalised text"),
    mediaType: z.literal("text/plain"),
    ...details,
  }),
  SourceDetailsCorrected: z.strictObject({
    changes: z.strictObject({
      title: details.title.optional(),
      publisher: details.publisher.optional(),
      published: details.published.optional(),
      language: details.language.optional(),
      url: webUrl.nullish(),
      retrieved: edtf.nullish(),
      supersedes: slug.nullish(),
    }),
    reason,
  }),
  SourceWithheld: z.strictObject({ reason }),
};
