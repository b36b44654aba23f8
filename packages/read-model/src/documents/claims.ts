import {
  type Act,
  actingWithoutName,
  actOf,
  type ClaimType,
  claimId,
  claimTypes,
  type DataOf,
  type Evidence,
  recordedSchemas,
  type referenceFields,
  referredBy,
  statementId,
} from "@collegium/domain";
import * as z from "zod";
import { quotations } from "./quoted-words.ts";
import {
  type Datum,
  datum,
  instant,
  quotesFor,
  type Ref,
  refTo,
  sessionRef,
  type TypedRef,
  tellers,
  typedRef,
} from "./shared.ts";

const said = {
  wording: z.string().describe("The printed verb phrase"),
  summary: z.string().optional(),
  by: z
    .union([z.enum(actingWithoutName), z.array(typedRef)])
    .describe("Who acted: both sides, nobody named, or bodies and persons"),
  topics: z.array(refTo("topic")).optional(),
  refersTo: z.array(refTo("instrument")).optional().describe("Instruments that are recalled or mentioned"),
  frameworks: z.array(typedRef).optional().describe("Bodies, instruments, series that it stands within"),
  within: claimId.optional().describe("The side meeting that it belongs to"),
  tellers,
};

const statement = statementId.describe("By this it can be taken back");

/** What a claim does to one of an earlier session. */
const followed = {
  relation: z.enum(["repeats", "fulfils", "continues", "reverses"]),
  session: sessionRef,
  claim: claimId.describe("The claim of that earlier session"),
};

const life = {
  evidence: quotesFor({}),
  corroborations: z
    .array(
      z.strictObject({ at: instant, statement, tellers, evidence: quotesFor({ relation: "corroborates" }) }),
    )
    .optional(),
  contradictions: z
    .array(
      z.strictObject({
        at: instant,
        statement,
        wording: z.string(),
        tellers,
        evidence: quotesFor({ relation: "contradicts" }),
      }),
    )
    .optional(),
  follows: z
    .array(
      z.strictObject({
        at: instant,
        statement,
        ...followed,
        note: z.string().optional(),
        tellers,
        evidence: quotesFor({ relation: "follows" }).optional(),
      }),
    )
    .optional()
    .describe(
      "What it does to claims of earlier sessions; what follows this one is among its session's mentions",
    ),
  corrected: z.array(instant).optional().describe("When it was corrected; the history tells what and why"),
  retracted: z
    .strictObject({ at: instant, reason: z.string(), replacedBy: z.array(claimId).optional() })
    .optional()
    .describe("That it is said no more, and why; `replacedBy` are the claims that say it instead"),
};

const mentioned = {
  quotations,
  corroborations: z.int().positive().optional(),
  contradictions: z.int().positive().optional(),
  follows: z
    .array(z.strictObject(followed))
    .optional()
    .describe("What it does to claims of earlier sessions"),
};

/** Fields of a claim's event that every claim has. */
type Common = "claim" | "evidence" | keyof typeof said;
/** A recorded value as documents show it: what is referred to has a name, a date the days that it can mean. */
type Shown<F, V> = F extends keyof typeof referenceFields
  ? V extends readonly string[]
    ? ((typeof referenceFields)[F] extends string ? Ref : TypedRef)[]
    : Ref
  : F extends "on"
    ? Datum
    : V;
type OwnFields<D> = { [F in keyof D]: Shown<F, NonNullable<D[F]>> };
type ClaimOf<T extends ClaimType, After> = {
  [K in T]: { id: string; type: K; act: ReturnType<typeof actOf<K>> } & OwnFields<Omit<DataOf<K>, Common>> &
    z.infer<z.ZodObject<typeof said>> &
    After;
}[T];

/** What is a claim's own, as its event has it, with references where the event has ids: so a claim is said in the domain alone. */
function ownFields(type: ClaimType): z.core.$ZodShape {
  const common: ReadonlySet<string> = new Set(["claim", "evidence", ...Object.keys(said)]);
  const own = Object.entries(recordedSchemas().session[type].shape).filter(([field]) => !common.has(field));
  return Object.fromEntries(own.map(([field, schema]) => [field, shownField(field, schema as z.ZodType)]));
}

function shownField(field: string, schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return shownField(field, schema.unwrap() as z.ZodType).optional();
  if (field === "on") return datum;
  const to = referredBy(field);
  if (!to) return schema;
  const one = typeof to === "string" ? refTo(to) : typedRef;
  return schema instanceof z.ZodArray ? z.array(one) : one;
}

const union = <After extends z.core.$ZodShape>(after: After) => {
  const options = claimTypes.map((type) =>
    z.strictObject({
      id: claimId,
      type: z.literal(type),
      act: z.literal(actOf(type)),
      ...ownFields(type),
      ...said,
      ...after,
    }),
  );
  return z.discriminatedUnion(
    "type",
    options as unknown as [z.ZodObject, ...z.ZodObject[]],
  ) as unknown as z.ZodType<ClaimOf<ClaimType, z.infer<z.ZodObject<After>>>>;
};

/** A claim in its session's document; one that was retracted stands there so. */
export const claim = union(life).meta({ id: "Claim" });
export type Claim = z.infer<typeof claim>;

/** Of a session's claims those that say something: what was retracted is read by who asks for it, and counts nowhere. */
export const standing = (claims: readonly Claim[]): Claim[] => claims.filter(({ retracted }) => !retracted);

/** A claim where it is mentioned: with the words that support it; all else is in its own document. */
export const mentionedClaim = union(mentioned).meta({ id: "MentionedClaim" });
export type MentionedClaim = z.infer<typeof mentionedClaim>;

/** A claim or field of a document that has evidence, with all of it. */
export interface QuotationTarget {
  readonly field?: string;
  readonly claim?: string;
  readonly claimType?: ClaimType;
  readonly act?: Act;
  readonly wording?: string;
  readonly summary?: string;
  readonly relation: "supports" | "corroborates" | "contradicts" | "follows";
  readonly evidence: readonly Evidence[];
}
