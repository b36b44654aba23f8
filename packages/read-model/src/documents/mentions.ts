import { claimId, collections, edtf, sessionFormat, slug, sourceKind, streamTypes } from "@collegium/domain";
import * as z from "zod";
import { mentionedClaim } from "./claims.ts";
import { quotations, quotedWords } from "./quoted-words.ts";
import { datum, inferred, mentionedSource, namesShown, ref } from "./shared.ts";

export const sessionStatus = z.enum(["announced", "held", "cancelled", "withdrawn"]);

/** What mentions, by its own names. */
const named = { id: slug, name: z.string(), names: namesShown };

const mentioningSession = z
  .strictObject({
    id: slug,
    title: z.string(),
    date: datum,
    status: sessionStatus,
    format: sessionFormat,
    place: z.string().optional(),
    parties: z.array(ref),
    inferred,
  })
  .meta({ id: "MentioningSession" });

const roles = z.array(z.enum(["party", "host"]));

const sources = z
  .array(mentionedSource)
  .describe("The sources that are quoted here, with those who tell it: their publishers");

/** What a thing's own details say of another by: the words, where there are any. */
const words = { quotations: quotations.optional(), sources: sources.optional() };

const bySession = <K extends string>(kind: K) => ({
  kind: z.literal(kind),
  session: mentioningSession,
  claims: z
    .array(mentionedClaim)
    .describe("The claims that mention it, a body of this state or a member of this series, in their order"),
  ...words,
});

/** A session at which a topic came up. */
export const discussion = z.strictObject(bySession("discussion")).meta({ id: "Discussion" });
/** A session that referred to an instrument, or to members of a series: recalled it, or stood within its framework. */
export const referral = z
  .strictObject({
    ...bySession("referral"),
    as: z.array(z.literal("under")).optional().describe("That the session was held under it"),
  })
  .meta({ id: "Referral" });
/** A session that a person, body or series has part in. */
export const sessionMention = z
  .strictObject({
    ...bySession("session"),
    as: roles.optional().describe("A body's own part in it"),
    through: z
      .array(z.strictObject({ ...named, as: roles.optional() }))
      .optional()
      .describe("Of a state: its ministries and other bodies that have part in it"),
  })
  .meta({ id: "SessionMention" });
/** What a person said at a session: the claims that the person acts in. */
export const statement = z.strictObject(bySession("statement")).meta({ id: "PersonStatement" });
/** What a session did to an instrument, or to members of a series: proposed, adopted, signed, extended it, or noted its implementation. */
export const stage = z.strictObject(bySession("stage")).meta({ id: "Stage" });
export type Stage = z.infer<typeof stage>;

/** A session whose claims follow those of this one: what became of them. */
export const following = z.strictObject(bySession("following")).meta({ id: "Following" });
export type Following = z.infer<typeof following>;

/** An instrument that a body is party to, or that is a member of a series. */
export const instrumentMention = z
  .strictObject({
    kind: z.literal("instrument"),
    ...named,
    form: z.string().describe("Plan, programme, treaty …"),
    period: datum.optional(),
    ...words,
    through: z
      .array(z.strictObject({ id: slug, name: z.string() }))
      .optional()
      .describe("Of a state: its ministries and other bodies that are party to it"),
  })
  .meta({ id: "InstrumentMention" });

/** A person who held offices in a body. */
export const personMention = z
  .strictObject({
    kind: z.literal("person"),
    ...named,
    offices: z.array(
      z.strictObject({
        title: z.string(),
        from: edtf.optional(),
        to: edtf.optional(),
        quotations: quotations.optional(),
      }),
    ),
    sources: sources.optional(),
  })
  .meta({ id: "PersonMention" });

/** A body that belongs to another. */
export const memberMention = z
  .strictObject({
    kind: z.literal("member"),
    ...named,
    as: z.array(z.enum(["country", "parent"])).describe("Which of its fields say so"),
  })
  .meta({ id: "MemberMention" });

/** A source that a body published. */
export const publication = z
  .strictObject({
    kind: z.literal("publication"),
    id: slug,
    title: z.string(),
    form: sourceKind.optional().describe("Joint communiqué, readout …"),
    published: datum,
  })
  .meta({ id: "Publication" });

/** A narrower topic. */
export const narrower = z
  .strictObject({ kind: z.literal("narrower"), ...named })
  .meta({ id: "NarrowerTopic" });
/** A topic, body, person or instrument that was merged into this one. */
export const merged = z.strictObject({ kind: z.literal("merged"), ...named }).meta({ id: "MergedThing" });

/** An instrument that implements, succeeds, amends or is part of this one. */
export const linkMention = z
  .strictObject({
    kind: z.literal("link"),
    ...named,
    relations: z.array(z.enum(["implements", "succeeds", "amends", "partOf"])),
    ...words,
  })
  .meta({ id: "LinkMention" });

/** What quotes a source, by which words; what each of them says, the annotations of the source tell. */
export const quotation = z
  .strictObject({
    kind: z.literal("quotation"),
    quotedIn: z.strictObject({
      type: z.enum(streamTypes),
      collection: z.enum(Object.values(collections)),
      ...named,
    }),
    fields: z.array(z.string()).describe("The fields that the source is evidence for"),
    claims: z.array(claimId).describe("The claims that it supports, corroborates or contradicts"),
    quotations: z.array(quotedWords.pick({ exact: true, cut: true, start: true, end: true })),
  })
  .meta({ id: "Quotation" });
export type Quotation = z.infer<typeof quotation>;

/** A source whose text replaced this one. */
export const successor = z
  .strictObject({ kind: z.literal("successor"), id: slug, title: z.string() })
  .meta({ id: "SuccessorSource" });

/** A session that repeats this one, and was withdrawn. */
const duplicate = z
  .strictObject({ kind: z.literal("duplicate"), id: slug, title: z.string() })
  .meta({ id: "DuplicateSession" });

/** Everything that mentions something, as `/mentions` serves it. */
export const mention = z
  .discriminatedUnion("kind", [
    discussion,
    sessionMention,
    statement,
    stage,
    referral,
    instrumentMention,
    personMention,
    memberMention,
    publication,
    narrower,
    merged,
    linkMention,
    quotation,
    successor,
    duplicate,
    following,
  ])
  .meta({ id: "Mention" });
export type Mention = z.infer<typeof mention>;
