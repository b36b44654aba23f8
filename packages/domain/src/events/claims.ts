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
  ActionUrged: {
    addressees: slugs().optional().describe("Bodies that were called on to act: all different"),
    topic,
    frameworks,
  },
  InstrumentProposed: { frameworks, instrument },
  InstrumentExamined: { frameworks, instrument },
  InstrumentAdopted: { frameworks, instrument },
  InstrumentSigned: { frameworks, instrument },
  ImplementationNoted: { frameworks, instrument, degree: line().optional().describe("How far, as printed") },
});

type OwnFields = ReturnType<typeof ownFields>;
export type ClaimType = keyof OwnFields;
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
  const claim = <Own extends z.core.$ZodShape>(own: Own) =>
    z.strictObject({ ...id, ...own, ...commonFields(parts) });
  const schemas = Object.entries(ownFields(parts)).map(([type, own]) => [type, claim(own)]);
  return Object.fromEntries(schemas) as { [T in ClaimType]: ReturnType<typeof claim<OwnFields[T]>> };
};

/** Any field that claims of some type have, and its values. */
type AnyField<Fields> = Fields extends unknown ? keyof Fields : never;
type ValueOf<Fields, F extends PropertyKey> = Fields extends { [K in F]?: infer V } ? NonNullable<V> : never;
type Changes<Fields> = { [F in AnyField<Fields>]?: ValueOf<Fields, F> | null };
type Own = { [T in ClaimType]: z.infer<z.ZodObject<OwnFields[T]>> }[ClaimType];
type Common<E extends z.ZodObject> = z.ZodObject<ReturnType<typeof commonFields<E>>>;

/**
 * What a correction may change: fields of the claim, null to remove one that may be missing. Which fields fit depends
 * on the claim's type, which only its stream knows: the fields of all types are here, and the decider checks the rest.
 */
function changes<E extends z.ZodObject>(parts: Parts<E>) {
  const all = [...Object.values(ownFields(parts)), commonFields(parts)].flatMap(
    (fields) => Object.entries(fields) as [string, z.ZodType][],
  );
  const merged = [...Map.groupBy(all, ([field]) => field)].map(([field, given]) => {
    const [schema] = given.map(([, one]) =>
      one instanceof z.ZodOptional ? (one.unwrap() as z.ZodType) : one,
    );
    const removable = given.some(([, one]) => one instanceof z.ZodOptional);
    return [field, removable ? schema?.nullish() : schema?.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(merged) as z.core.$ZodShape) as unknown as z.ZodType<
    Changes<Own | z.output<Common<E>>>,
    Changes<Own | z.input<Common<E>>>
  >;
}

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
