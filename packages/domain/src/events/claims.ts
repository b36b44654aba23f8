import * as z from "zod";
import { claimOfSession, slug, thingOf } from "../ids.ts";
import { oncePer } from "../once.ts";
import { claimId, type Parts, reason, slugs, things } from "./parts.ts";
import { writing } from "./writing.ts";

/** An act: its one name outside of events, the claim's own fields, and those of which a claim has at least one. */
const act = <Name extends string, Own extends z.core.$ZodShape>(
  name: Name,
  own: Own,
  atLeastOneOf: readonly string[] = [],
) => ({ name, own, atLeastOneOf });

/** A stage that instruments reached. */
const stage = <Name extends string>(name: Name, { line, edtf }: Parts) =>
  act(
    name,
    {
      instruments: slugs().optional().describe("The instruments that reached this stage"),
      unnamed: line(1000).optional().describe("The printed phrase, where the text names none"),
      on: edtf.optional().describe("When, where the text dates it otherwise than by the session"),
    },
    ["instruments", "unnamed"],
  );

/** Every act, by the type of claim that reports it. What all claims have in common is not said here. */
const acts = oncePer((parts: Parts) => ({
  ParticipantAttended: act(
    "attended",
    {
      person: slug.optional(),
      printedAs: parts.line().optional().describe("The person's name, as printed"),
      office: parts.line().optional().describe("The office, as printed"),
      body: slug.optional().describe("The body that took part, or that the person stood for"),
      role: z.enum(["head", "chair", "member", "guest", "observer", "spokesperson", "other"]),
    },
    ["person", "body"],
  ),
  SideMeetingHeld: act("met", {
    participants: things("person", "body").describe("Persons and bodies: at least two, all different"),
    character: parts.line(1000).optional().describe("The atmosphere, as printed"),
  }),
  TopicDiscussed: act(
    "discussed",
    { emphasis: z.enum(["main", "special", "thorough", "plain", "touched"]).describe("Only as printed") },
    ["topics", "refersTo"],
  ),
  SituationAssessed: act("assessed", { polarity: z.enum(["positive", "neutral", "negative"]) }),
  MatterNoted: act("noted", {
    attitude: z
      .enum(["neutral", "approving", "concerned", "disapproving"])
      .describe("As printed: noted and recalled, welcomed and thanked, regretted, condemned"),
  }),
  PositionAffirmed: act("affirmed", {}),
  ReadinessExpressed: act("offered", {}),
  UnderstandingReached: act("agreed", {}),
  ActionUrged: act("urged", {
    addressees: things("body", "person").optional().describe("Bodies and persons that are called on to act"),
  }),
  InstrumentProposed: stage("proposed", parts),
  InstrumentNegotiated: stage("negotiated", parts),
  InstrumentExamined: stage("examined", parts),
  InstrumentInitialled: stage("initialled", parts),
  InstrumentAdopted: stage("adopted", parts),
  InstrumentSigned: stage("signed", parts),
  InstrumentRatified: stage("ratified", parts),
  InstrumentEnteredIntoForce: stage("inForce", parts),
  InstrumentExtended: stage("extended", parts),
  InstrumentTerminated: stage("terminated", parts),
  ImplementationNoted: act("implemented", {
    instruments: slugs().describe("The earlier instruments that were carried out"),
    degree: parts.line().optional().describe("How far, as printed"),
  }),
}));

type Acts = ReturnType<typeof acts>;
export type ClaimType = keyof Acts;
export type Act = Acts[ClaimType]["name"];
type OwnFields = { [T in ClaimType]: Acts[T]["own"] };

const written = acts(writing);
export const claimTypes = Object.keys(written) as ClaimType[];

/** The act that claims of a type report, by its one name outside of events: in documents, sheets and requests. */
export const actOf = <T extends ClaimType>(type: T): Acts[T]["name"] => written[type].name;

/** The acts, in the order of the claims' types. */
export const actNames: readonly Act[] = claimTypes.map(actOf);

/** The fields of which a claim of this type has at least one; none where it has what it must by its form. */
export const atLeastOneOf = (type: ClaimType): readonly string[] => written[type].atLeastOneOf;

/** What stands for who acted where none is named; no body can have such an id. */
export const actingWithoutName = ["joint", "unspecified"] as const;

/** Who acted. */
const by = z
  .union([z.enum(actingWithoutName), z.array(thingOf("body", "person")).min(1).max(200)], {
    error: ({ input }) =>
      input === undefined
        ? "This field is missing."
        : "This must be joint, unspecified, or a list such as [body/mfa-belarus, person/makei].",
  })
  .meta({
    id: "By",
    description: "Who acted: `joint` (both sides), `unspecified`, or bodies and persons",
    example: ["body/mfa-belarus"],
  });

const commonFields = <E extends z.ZodObject>({ line, evidence }: Parts<E>) => ({
  wording: line(1000).describe("The printed verb phrase"),
  summary: line(1000).optional().describe("One line, in English"),
  by,
  topics: slugs().optional().describe("What it is about; an enumeration is one claim with several topics"),
  refersTo: slugs().optional().describe("Instruments that are recalled, assessed or mentioned in passing"),
  frameworks: things("body", "instrument", "series")
    .optional()
    .describe("Bodies, instruments and series within whose framework it stands (UN, OSCE …)"),
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
  const schemas = Object.entries(acts(parts)).map(([type, { own }]) => [type, claim(own)]);
  return Object.fromEntries(schemas) as { [T in ClaimType]: ReturnType<typeof claim<OwnFields[T]>> };
};

/** Any field that claims of some type have, and its values. */
type AnyField<Fields> = Fields extends unknown ? keyof Fields : never;
type ValueOf<Fields, F extends PropertyKey> = Fields extends { [K in F]?: infer V } ? NonNullable<V> : never;
type Changes<Fields> = { [F in AnyField<Fields>]?: ValueOf<Fields, F> | null };
// An object without fields would be one with any.
type Own = {
  [T in ClaimType]: keyof OwnFields[T] extends never ? never : z.infer<z.ZodObject<OwnFields[T]>>;
}[ClaimType];
type Common<E extends z.ZodObject> = z.ZodObject<ReturnType<typeof commonFields<E>>>;

/**
 * What a correction may change: fields of the claim, null to remove one that may be missing. Which fields fit depends
 * on the claim's type, which only its stream knows: the fields of all types are here, and the decider checks the rest.
 */
function changes<E extends z.ZodObject>(parts: Parts<E>) {
  const all = [...Object.values(acts(parts)).map(({ own }) => own), commonFields(parts)].flatMap(
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
  ClaimFollowed: z.strictObject({
    claim: claimId,
    relation: z
      .enum(["repeats", "fulfils", "continues", "reverses"])
      .describe(
        "What it does to the earlier claim: says it again, does what it promised, goes on with it, turns it round",
      ),
    earlier: claimOfSession.describe("The claim of an earlier session: `<session>#<claim>`"),
    evidence: parts.evidence.optional().describe("Words that say so; without them a note says why"),
    note: parts.text(1000).optional().describe("Why it follows, where no words say so"),
  }),
  ClaimCorrected: z.strictObject({
    claim: claimId,
    changes: changes(parts).describe("New values; null removes. Only fields that the claim's type has"),
    reason: reason(parts),
  }),
  ClaimRetracted: z.strictObject({
    claim: claimId,
    reason: reason(parts),
    replacedBy: z
      .array(claimId)
      .min(1)
      .max(200)
      .optional()
      .describe("Claims of this session that say it instead: where citations lead on to"),
  }),
});
