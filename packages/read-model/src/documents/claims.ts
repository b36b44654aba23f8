import { type ClaimType, claimId, type Evidence } from "@collegium/domain";
import * as z from "zod";
import { instant, quotes, ref } from "./shared.ts";

const topic = ref.optional();
const frameworks = z.array(ref).optional();

/** Own fields of each claim, with names. */
const ownFields = {
  ParticipantAttended: {
    person: ref,
    office: z.string().optional(),
    body: ref,
    role: z.enum(["head", "member", "guest"]),
  },
  SideMeetingHeld: { participants: z.array(ref), character: z.string().optional() },
  TopicDiscussed: {
    topic: ref,
    emphasis: z.enum(["main", "special", "thorough", "plain", "touched"]),
    frameworks,
  },
  SituationAssessed: { topic, polarity: z.enum(["positive", "neutral", "negative"]), frameworks },
  PositionAffirmed: { topic, frameworks },
  ReadinessExpressed: { topic, frameworks },
  UnderstandingReached: { topic, frameworks },
  InstrumentProposed: { instrument: ref, frameworks },
  InstrumentExamined: { instrument: ref, frameworks },
  InstrumentAdopted: { instrument: ref, frameworks },
  InstrumentSigned: { instrument: ref, frameworks },
  ImplementationNoted: { instrument: ref, degree: z.string().optional(), frameworks },
} as const satisfies Record<ClaimType, z.core.$ZodShape>;

const said = {
  wording: z.string().describe("The printed verb phrase"),
  summary: z.string().optional(),
  speaker: z
    .union([z.enum(["joint", "unspecified"]), ref])
    .describe("Who says so: both sides, nobody named, or the body whose voice it is"),
  within: claimId.optional().describe("The side meeting that it belongs to"),
};

const life = {
  evidence: quotes,
  corroborations: z.array(z.strictObject({ at: instant, evidence: quotes })).optional(),
  contradictions: z.array(z.strictObject({ at: instant, wording: z.string(), evidence: quotes })).optional(),
  corrected: z.array(instant).optional().describe("When it was corrected; the history tells what and why"),
};

const tallies = {
  corroborations: z.int().positive().optional(),
  contradictions: z.int().positive().optional(),
};

const union = <After extends z.core.$ZodShape>(after: After) => {
  const claim = <T extends ClaimType, Own extends z.core.$ZodShape>(type: T, own: Own) =>
    z.strictObject({ id: claimId, type: z.literal(type), ...own, ...said, ...after });
  return z.discriminatedUnion("type", [
    claim("ParticipantAttended", ownFields.ParticipantAttended),
    claim("SideMeetingHeld", ownFields.SideMeetingHeld),
    claim("TopicDiscussed", ownFields.TopicDiscussed),
    claim("SituationAssessed", ownFields.SituationAssessed),
    claim("PositionAffirmed", ownFields.PositionAffirmed),
    claim("ReadinessExpressed", ownFields.ReadinessExpressed),
    claim("UnderstandingReached", ownFields.UnderstandingReached),
    claim("InstrumentProposed", ownFields.InstrumentProposed),
    claim("InstrumentExamined", ownFields.InstrumentExamined),
    claim("InstrumentAdopted", ownFields.InstrumentAdopted),
    claim("InstrumentSigned", ownFields.InstrumentSigned),
    claim("ImplementationNoted", ownFields.ImplementationNoted),
  ]);
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
