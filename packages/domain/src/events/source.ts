import * as z from "zod";
import { slug } from "../ids.ts";
import { draftEvidence } from "./evidence.ts";
import { type Parts, reason, slugs } from "./parts.ts";
import { writing } from "./writing.ts";

/** What kind of text a source is. */
export const sourceKind = z
  .enum([
    "joint-communique",
    "joint-statement",
    "press-release",
    "readout",
    "statement",
    "minutes",
    "transcript",
    "news",
    "other",
  ])
  .meta({ id: "SourceKind" });

const passages = <P extends z.ZodObject>(passage: P) => z.array(passage).min(1).max(200);

const details = ({ line, dateOrTime, edtf, language, url }: Parts) => ({
  title: line(1000),
  publishers: slugs().describe("The bodies that published it"),
  published: dateOrTime.describe("When it was published: a date in EDTF, or a time of RFC 3339"),
  language,
  url: url.optional(),
  retrieved: edtf.optional(),
  supersedes: slug.optional().describe("The source whose text this one replaces"),
});

/** What an editor says of a text at deposit; the register adds `sha256`, `length` and `mediaType`. */
export const sourceDetails = z
  .strictObject({ kind: sourceKind, ...details(writing) })
  .meta({ id: "SourceDetails" });
export type SourceDetails = z.infer<typeof sourceDetails>;

/** Why nothing is claimed of a passage. */
export const asideWhy = z.enum(["furniture", "heading", "background", "repeated"]);

/** A passage of the source's own text as an editor sends it: the register finds where it stands. */
export const draftPassage = draftEvidence
  .pick({ exact: true, prefix: true, suffix: true })
  .meta({ id: "DraftPassage" });

/** A passage as recorded: by its place alone, for a log can't forget words. Code points, end exclusive. */
export const place = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
  .meta({ id: "PlaceInText" });

/** Events of `source` streams: a deposited communiqué. */
export const sourceEvents = <P extends z.ZodObject>(parts: Parts, passage: P) => ({
  SourceDeposited: z.strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("SHA-256 of the normalised text in UTF-8, in hexadecimal"),
    length: z.int().positive().describe("Unicode code points of the normalised text"),
    mediaType: z.literal("text/plain"),
    // Nobody was asked for it before version 3.
    kind: sourceKind.optional(),
    ...details(parts),
  }),
  SourceDetailsCorrected: z.strictObject({
    changes: z.strictObject({
      kind: sourceKind.optional(),
      title: parts.line(1000).optional(),
      publishers: slugs().optional(),
      published: parts.dateOrTime.optional(),
      language: parts.language.optional(),
      url: parts.url.nullish(),
      retrieved: parts.edtf.nullish(),
      supersedes: slug.nullish(),
    }),
    reason: reason(parts),
  }),
  PassagesSetAside: z.strictObject({
    passages: passages(passage).describe(
      "What nobody claims anything of, so that the text can be covered wholly",
    ),
    why: asideWhy,
  }),
  PassagesTakenUp: z.strictObject({
    passages: passages(passage).describe("What was set aside, and no longer is"),
    reason: reason(parts).optional(),
  }),
  SourceWithheld: z.strictObject({ reason: reason(parts) }),
});
