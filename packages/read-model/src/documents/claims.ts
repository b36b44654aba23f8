import {
  type ClaimType,
  claimId,
  claimTypes,
  type DataOf,
  type Evidence,
  recordedSchemas,
  type referenceFields,
  referredBy,
} from "@collegium/domain";
import * as z from "zod";
import { instant, quotesFor, type Ref, refTo } from "./shared.ts";

const said = {
  wording: z.string().describe("The printed verb phrase"),
  summary: z.string().optional(),
  speaker: z
    .union([z.enum(["joint", "unspecified"]), refTo("body")])
    .describe("Who says so: both sides, nobody named, or the body whose voice it is"),
  within: claimId.optional().describe("The side meeting that it belongs to"),
};

const life = {
  evidence: quotesFor({}),
  corroborations: z
    .array(z.strictObject({ at: instant, evidence: quotesFor({ relation: "corroborates" }) }))
    .optional(),
  contradictions: z
    .array(
      z.strictObject({ at: instant, wording: z.string(), evidence: quotesFor({ relation: "contradicts" }) }),
    )
    .optional(),
  corrected: z.array(instant).optional().describe("When it was corrected; the history tells what and why"),
};

const tallies = {
  corroborations: z.int().positive().optional(),
  contradictions: z.int().positive().optional(),
};

/** Fields of a claim's event that every claim has. */
type Common = "claim" | "evidence" | keyof typeof said;
/** A recorded value as documents show it: what is referred to has a name. */
type Shown<F, V> = F extends keyof typeof referenceFields ? (V extends readonly string[] ? Ref[] : Ref) : V;
type OwnFields<D> = { [F in keyof D]: Shown<F, NonNullable<D[F]>> };
type ClaimOf<T extends ClaimType, After> = {
  [K in T]: { id: string; type: K } & OwnFields<Omit<DataOf<K>, Common>> &
    z.infer<z.ZodObject<typeof said>> &
    After;
}[T];

/** What is a claim's own, as its event has it, with references where the event has ids: so a claim is said in the domain alone. */
function ownFields(type: ClaimType): z.core.$ZodShape {
  const common: ReadonlySet<string> = new Set(["claim", "evidence", ...Object.keys(said)]);
  const own = Object.entries(recordedSchemas.session[type].shape).filter(([field]) => !common.has(field));
  return Object.fromEntries(own.map(([field, schema]) => [field, shownField(field, schema as z.ZodType)]));
}

function shownField(field: string, schema: z.ZodType): z.ZodType {
  const to = referredBy(field);
  if (!to) return schema;
  if (schema instanceof z.ZodOptional) return shownField(field, schema.unwrap() as z.ZodType).optional();
  return schema instanceof z.ZodArray ? z.array(refTo(to)) : refTo(to);
}

const union = <After extends z.core.$ZodShape>(after: After) => {
  const options = claimTypes.map((type) =>
    z.strictObject({ id: claimId, type: z.literal(type), ...ownFields(type), ...said, ...after }),
  );
  return z.discriminatedUnion(
    "type",
    options as unknown as [z.ZodObject, ...z.ZodObject[]],
  ) as unknown as z.ZodType<ClaimOf<ClaimType, z.infer<z.ZodObject<After>>>>;
};

/** A claim that stands, in its session's document: retracted ones are in the history alone. */
export const claim = union(life).meta({ id: "Claim" });
export type Claim = z.infer<typeof claim>;

/** A claim where it is mentioned; its evidence is in its session's document. */
export const mentionedClaim = union(tallies).meta({ id: "MentionedClaim" });
export type MentionedClaim = z.infer<typeof mentionedClaim>;

/** A claim or field of a document that has evidence, with all of it. */
export interface QuotationTarget {
  readonly field?: string;
  readonly claim?: string;
  /** The claim's type. */
  readonly act?: string;
  readonly wording?: string;
  readonly summary?: string;
  readonly relation: "supports" | "corroborates" | "contradicts";
  readonly evidence: readonly Evidence[];
}
