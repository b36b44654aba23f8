import { z } from "zod";
import { type EvidenceSchema, evidenceList } from "./evidence.ts";
import { claimId, line, reason, slug, slugs, text } from "./shared.ts";

const topic = slug.optional().describe("The topic that it is about");
const frameworks = slugs().optional().describe("Bodies within whose framework it stands (UN, OSCE …)");
const instrument = slug.describe("The instrument that it is about");

/** Own fields of each claim. */
const ownFields = {
  ParticipantAttended: {
    person: slug,
    office: line().optional().describe("The office, as printed"),
    body: slug.describe("The body that the person stood for"),
    role: z.enum(["head", "member", "guest"]),
  },
  SideMeetingHeld: { participants: slugs(2).describe("Persons"), character: line(1000).optional().describe("The atmosphere, as printed") },
  TopicDiscussed: {
    topic: slug,
    emphasis: z.enum(["main", "special", "thorough", "plain", "touched"]).describe("Only as printed"),
    frameworks,
  },
  SituationAssessed: { topic, polarity: z.enum(["positive", "neutral", "negative"]) },
  PositionAffirmed: { topic, frameworks },
  ReadinessExpressed: { topic, frameworks },
  UnderstandingReached: { topic, frameworks },
  InstrumentProposed: { instrument },
  InstrumentExamined: { instrument },
  InstrumentAdopted: { instrument },
  InstrumentSigned: { instrument },
  ImplementationNoted: { instrument, degree: line().optional().describe("How far, as printed") },
};

export const claimTypes = Object.keys(ownFields) as (keyof typeof ownFields)[];
export type ClaimType = keyof typeof ownFields;

const commonFields = <S extends EvidenceSchema>(evidence: S) => ({
  wording: line(1000).describe("The printed verb phrase"),
  summary: line(1000).optional().describe("One line, in English"),
  speaker: z
    .union([z.enum(["joint", "unspecified"]), slug])
    .describe("Who says so: `joint`, `unspecified`, or the body whose voice it is"),
  within: claimId.optional().describe("The claim of the side meeting that it belongs to"),
  evidence: evidenceList(evidence),
});

/** Schemas of the claims: own fields, what is common to all, and `id` (recorded claims carry one, drafts don't). */
export const claimEvents = <S extends EvidenceSchema, Id extends { claim?: typeof claimId }>(evidence: S, id: Id) => {
  const claim = <Own extends z.core.$ZodShape>(own: Own) => z.strictObject({ ...id, ...own, ...commonFields(evidence) });
  return {
    ParticipantAttended: claim(ownFields.ParticipantAttended),
    SideMeetingHeld: claim(ownFields.SideMeetingHeld),
    TopicDiscussed: claim(ownFields.TopicDiscussed),
    SituationAssessed: claim(ownFields.SituationAssessed),
    PositionAffirmed: claim(ownFields.PositionAffirmed),
    ReadinessExpressed: claim(ownFields.ReadinessExpressed),
    UnderstandingReached: claim(ownFields.UnderstandingReached),
    InstrumentProposed: claim(ownFields.InstrumentProposed),
    InstrumentExamined: claim(ownFields.InstrumentExamined),
    InstrumentAdopted: claim(ownFields.InstrumentAdopted),
    InstrumentSigned: claim(ownFields.InstrumentSigned),
    ImplementationNoted: claim(ownFields.ImplementationNoted),
  };
};

/** What a correction may change: any field of a claim of that type, null to remove one that may be missing. */
export const claimChanges = <S extends EvidenceSchema>(evidence: S) =>
  Object.fromEntries(
    claimTypes.map((type) => [type, changesOf({ ...ownFields[type], ...commonFields(evidence) })]),
  ) as Record<ClaimType, ReturnType<typeof changesOf>>;

const changesOf = (fields: Record<string, z.ZodType>) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([field, schema]) => [
        field,
        schema instanceof z.ZodOptional ? schema.nullable() : schema.optional(),
      ]),
    ),
  );

/** What happens to a claim after it was made. */
export const claimLifeEvents = <S extends EvidenceSchema>(evidence: S) => ({
  ClaimCorroborated: z.strictObject({ claim: claimId, evidence: evidenceList(evidence) }),
  ClaimContradicted: z.strictObject({ claim: claimId, wording: text(1000), evidence: evidenceList(evidence) }),
  ClaimCorrected: z.strictObject({
    claim: claimId,
    changes: z.union(Object.values(claimChanges(evidence))).describe("New values; null removes. Fields must be the claim's own"),
    reason,
  }),
  ClaimRetracted: z.strictObject({ claim: claimId, reason }),
});
