import * as z from "zod";
import { slug } from "../names.ts";
import { claimId, type Parts, reason, slugs } from "./parts.ts";
import { writing } from "./writing.ts";

const topic = slug.optional().describe("The topic that it is about");
const frameworks = slugs().optional().describe("Bodies within whose framework it stands (UN, OSCE …)");
const instrument = slug.describe("The instrument that it is about");

/** Own fields of each claim. */
const ownFields = ({ line }: Parts) => ({
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
});

export type ClaimType = keyof ReturnType<typeof ownFields>;
export const claimTypes = Object.keys(ownFields(writing)) as ClaimType[];

const commonFields = <E extends z.ZodObject>({ line, evidence }: Parts<E>) => ({
  wording: line(1000).describe("The printed verb phrase"),
  summary: line(1000).optional().describe("One line, in English"),
  speaker: slug.describe("Who says so: `joint`, `unspecified`, or the body whose voice it is"),
  within: claimId.optional().describe("The claim of the side meeting that it belongs to"),
  evidence,
});

/** Schemas of the claims: own fields, what is common to all, and `id` (recorded claims carry one, drafts don't). */
export const claimEvents = <E extends z.ZodObject, Id extends { claim?: typeof claimId }>(
  parts: Parts<E>,
  id: Id,
) => {
  const own = ownFields(parts);
  const claim = <Own extends z.core.$ZodShape>(fields: Own) =>
    z.strictObject({ ...id, ...fields, ...commonFields(parts) });
  return {
    ParticipantAttended: claim(own.ParticipantAttended),
    SideMeetingHeld: claim(own.SideMeetingHeld),
    TopicDiscussed: claim(own.TopicDiscussed),
    SituationAssessed: claim(own.SituationAssessed),
    PositionAffirmed: claim(own.PositionAffirmed),
    ReadinessExpressed: claim(own.ReadinessExpressed),
    UnderstandingReached: claim(own.UnderstandingReached),
    InstrumentProposed: claim(own.InstrumentProposed),
    InstrumentExamined: claim(own.InstrumentExamined),
    InstrumentAdopted: claim(own.InstrumentAdopted),
    InstrumentSigned: claim(own.InstrumentSigned),
    ImplementationNoted: claim(own.ImplementationNoted),
  };
};

/**
 * What a correction may change: fields of the claim, null to remove one that may be missing. Which fields fit depends
 * on the claim's type, which only its stream knows: `ownFields` is merged here, and the decider checks the rest.
 */
const changes = <E extends z.ZodObject>(parts: Parts<E>) => {
  const { line, evidence } = parts;
  const { ParticipantAttended, TopicDiscussed, SituationAssessed } = ownFields(parts);
  return z.strictObject({
    person: slug.optional(),
    office: line().nullish(),
    body: slug.optional(),
    role: ParticipantAttended.role.optional(),
    participants: slugs().optional(),
    character: line(1000).nullish(),
    topic: slug.nullish(),
    emphasis: TopicDiscussed.emphasis.optional(),
    polarity: SituationAssessed.polarity.optional(),
    frameworks: slugs().nullish(),
    instrument: slug.optional(),
    degree: line().nullish(),
    wording: line(1000).optional(),
    summary: line(1000).nullish(),
    speaker: slug.optional(),
    within: claimId.nullish(),
    evidence: evidence.optional(),
  });
};

/** What happens to a claim after it was made. */
export const claimLifeEvents = <E extends z.ZodObject>(parts: Parts<E>) => ({
  ClaimCorroborated: z.strictObject({ claim: claimId, evidence: parts.evidence }),
  ClaimContradicted: z.strictObject({
    claim: claimId,
    wording: parts.text(1000),
    evidence: parts.evidence,
  }),
  ClaimCorrected: z.strictObject({
    claim: claimId,
    changes: changes(parts).describe("New values; null removes. Only fields that the claim's type has"),
    reason: reason(parts),
  }),
  ClaimRetracted: z.strictObject({ claim: claimId, reason: reason(parts) }),
});
