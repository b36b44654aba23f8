import * as z from "zod";
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
  SideMeetingHeld: {
    participants: slugs().describe("Persons: at least two, all different"),
    character: line(1000).optional().describe("The atmosphere, as printed"),
  },
  TopicDiscussed: {
    topic: slug,
    emphasis: z.enum(["main", "special", "thorough", "plain", "touched"]).describe("Only as printed"),
    frameworks,
  },
  SituationAssessed: { topic, polarity: z.enum(["positive", "neutral", "negative"]), frameworks },
  PositionAffirmed: { topic, frameworks },
  ReadinessExpressed: { topic, frameworks },
  UnderstandingReached: { topic, frameworks },
  InstrumentProposed: { instrument, frameworks },
  InstrumentExamined: { instrument, frameworks },
  InstrumentAdopted: { instrument, frameworks },
  InstrumentSigned: { instrument, frameworks },
  ImplementationNoted: { instrument, degree: line().optional().describe("How far, as printed"), frameworks },
};

export type ClaimType = keyof typeof ownFields;
export const claimTypes = Object.keys(ownFields) as ClaimType[];

const commonFields = <S extends EvidenceSchema>(evidence: S) => ({
  wording: line(1000).describe("The printed verb phrase"),
  summary: line(1000).optional().describe("One line, in English"),
  speaker: slug.describe("Who says so: `joint`, `unspecified`, or the body whose voice it is"),
  within: claimId.optional().describe("The claim of the side meeting that it belongs to"),
  evidence: evidenceList(evidence),
});

/** Schemas of the claims: own fields, what is common to all, and `id` (recorded claims carry one, drafts don't). */
export const claimEvents = <S extends EvidenceSchema, Id extends { claim?: typeof claimId }>(
  evidence: S,
  id: Id,
) => {
  const claim = <Own extends z.core.$ZodShape>(own: Own) =>
    z.strictObject({ ...id, ...own, ...commonFields(evidence) });
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

/**
 * What a correction may change: fields of the claim, null to remove one that may be missing. Which fields fit depends
 * on the claim's type, which only its stream knows: `ownFields` is merged here, and the decider checks the rest.
 */
const changes = <S extends EvidenceSchema>(evidence: S) =>
  z.strictObject({
    person: slug.optional(),
    office: line().nullish(),
    body: slug.optional(),
    role: ownFields.ParticipantAttended.role.optional(),
    participants: slugs().optional(),
    character: line(1000).nullish(),
    topic: slug.nullish(),
    emphasis: ownFields.TopicDiscussed.emphasis.optional(),
    polarity: ownFields.SituationAssessed.polarity.optional(),
    frameworks: slugs().nullish(),
    instrument: slug.optional(),
    degree: line().nullish(),
    wording: line(1000).optional(),
    summary: line(1000).nullish(),
    speaker: slug.optional(),
    within: claimId.nullish(),
    evidence: evidenceList(evidence).optional(),
  });

/** What happens to a claim after it was made. */
export const claimLifeEvents = <S extends EvidenceSchema>(evidence: S) => ({
  ClaimCorroborated: z.strictObject({ claim: claimId, evidence: evidenceList(evidence) }),
  ClaimContradicted: z.strictObject({
    claim: claimId,
    wording: text(1000),
    evidence: evidenceList(evidence),
  }),
  ClaimCorrected: z.strictObject({
    claim: claimId,
    changes: changes(evidence).describe("New values; null removes. Only fields that the claim's type has"),
    reason,
  }),
  ClaimRetracted: z.strictObject({ claim: claimId, reason }),
});
