import {
  dateOrTime,
  edtf,
  evidence,
  language,
  names,
  type StreamType,
  sessionFields,
  slug,
  sourceKind,
  statementId,
  streamTypes,
} from "@collegium/domain";
import * as z from "zod";

const instant = z.iso.datetime({ precision: 3 }).describe("RFC 3339 in UTC, with milliseconds");

const name = z
  .string()
  .describe("The English name, else the first by language; the id where nothing is known");

/** Where something is referred to or listed: its names for readers of English and Russian, and as the sources that are quoted there have them. */
export const namesShown = names
  .optional()
  .describe(
    "In English, Russian and the languages of the sources quoted here; missing where there is none but `name`",
  );

/** What something that is referred to belongs to. */
const above = z.strictObject({ id: slug, name, names: namesShown }).meta({ id: "Above" });

/** Something that is referred to, with the name it goes by now. */
export const ref = z
  .strictObject({
    id: slug,
    name,
    names: namesShown,
    recordedAs: z
      .array(slug)
      .optional()
      .describe(
        "The ids that were recorded, in order, where any of them was merged into this one since; this one's own among them, where it was recorded, too",
      ),
    country: above.optional().describe("Of a body: the state that it is of"),
    series: above.optional().describe("Of an instrument: the series that it is a member of"),
  })
  .meta({ id: "Ref" });
export type Ref = z.infer<typeof ref>;

/** Something that is referred to where things of several types may stand. */
export const typedRef = z.strictObject({ type: z.enum(streamTypes), ...ref.shape }).meta({ id: "TypedRef" });
export type TypedRef = z.infer<typeof typedRef>;

/** What a reference is to, by its schema. */
export const referred = z.registry<{ readonly type: StreamType }>();

/** A reference to a thing of this type. */
export const refTo = (type: StreamType): typeof ref => {
  const schema = z.lazy(() => ref);
  referred.add(schema, { type });
  // What it takes and makes is what the reference itself does.
  return schema as unknown as typeof ref;
};

/** Fields of a session that carry evidence of their own. */
export const sessionField = z.enum(sessionFields);

/** Goes wherever a session's details are shown: what is inferred never looks as if it were stated. */
export const inferred = z
  .array(sessionField)
  .optional()
  .describe(
    "Fields that are wholly or partly inferred, a date's missing year for one; the evidence's notes tell from what",
  );

/** A session that is referred to. */
export const sessionRef = z
  .strictObject({ id: slug, title: z.string(), date: edtf.optional(), inferred })
  .meta({ id: "SessionRef" });
export type SessionRef = z.infer<typeof sessionRef>;

/** A date as written, and the days that it can mean. Show `edtf`; the days are for sorting and filtering. */
export const datum = z
  .strictObject({
    edtf: dateOrTime,
    earliest: z.iso.date(),
    latest: z.iso.date(),
    uncertain: z.literal(true).optional().describe("Some part is doubtful"),
    approximate: z.literal(true).optional().describe("Some part is approximate"),
    unspecified: z.literal(true).optional().describe("Some digit is not known"),
  })
  .meta({ id: "Date" });
export type Datum = z.infer<typeof datum>;

/** A source that a document's evidence quotes. */
export const quotedSource = z
  .strictObject({
    id: slug,
    title: z.string(),
    kind: sourceKind.optional(),
    publishers: z.array(refTo("body")).optional(),
    published: dateOrTime.optional(),
    language: language.optional(),
    url: z.string().optional().describe("Where it was published"),
    sha256: z.string().optional().describe("SHA-256 of the normalised text in UTF-8, in hexadecimal"),
    text: z
      .string()
      .optional()
      .describe("Where its text is, relative to this address; missing where it is withheld"),
    supersededBy: refTo("source").optional().describe("The source whose text replaced this one since"),
    withheld: z.literal(true).optional().describe("Its words are gone; what was quoted stays"),
  })
  .meta({ id: "QuotedSource" });
export type QuotedSource = z.infer<typeof quotedSource>;

/** A source whose words a mention holds. */
export const mentionedSource = quotedSource
  .omit({ url: true, sha256: true, text: true })
  .meta({ id: "MentionedSource" });
export type MentionedSource = z.infer<typeof mentionedSource>;

/** Who tells what evidence stands beside: the publishers of the sources that it quotes. */
export const tellers = z
  .array(ref)
  .describe("Who tells it: the publishers of the sources that are quoted. Who acted is `by`");

/** Where each statement that says something was made, by which it can be taken back; and which of the quotations are its own. */
export const statements = z
  .array(
    z
      .strictObject({
        ...statementId.shape,
        quotes: z.array(z.int().nonnegative()).optional().describe("Places in `evidence`, from 0"),
      })
      .meta({ id: "Statement" }),
  )
  .describe("The statements that say so: by these each can be taken back");

/** What every document begins with. */
export const head = <T extends StreamType>(type: T) => ({
  id: slug,
  revision: z.int().positive().describe("Commits of its stream so far"),
  recordedAt: instant.describe("Its first commit"),
  updatedAt: instant.describe("Its last own commit"),
  type: z.literal(type),
  setAside: z
    .array(z.int().positive())
    .optional()
    .describe("Revisions that could not be read, so that this document lacks them"),
});

/** What evidence is evidence for, beyond where it stands. */
export interface AboutQuotes {
  /** What the field is called, where it stands at the top of the document. */
  readonly field?: string;
  /** The neighbouring field that sums up what is quoted for. */
  readonly summary?: string;
  readonly relation?: "corroborates" | "contradicts" | "follows";
}

/** What evidence is for, by its schema. */
export const aboutQuotes = z.registry<AboutQuotes>();

/** Evidence for something. */
export const quotesFor = (about: AboutQuotes) => {
  const schema = z.array(evidence);
  aboutQuotes.add(schema, about);
  return schema;
};
export const quotes = quotesFor({});
export const quotedSources = { sources: z.array(quotedSource).describe("Every source that is quoted here") };

/** Where a document shows what mentions it, and there is more than it shows. */
export const more = {
  more: z.string().optional().describe("Where its further mentions are; missing where all are here"),
};

export { instant };
