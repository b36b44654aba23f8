import { type ClaimType, draftSchemas, slug } from "@collegium/domain";
import * as z from "zod";

const session = draftSchemas.session;
const attended = session.ParticipantAttended.shape;
const met = session.SideMeetingHeld.shape;
const discussed = session.TopicDiscussed.shape;
const instrument = slug.describe("The instrument that it is about");
const topic = slug.nullable().describe("The topic; left empty where it is about none");
const frameworks = z
  .array(slug)
  .max(200)
  .optional()
  .describe("Bodies within whose framework it stands (UN, OSCE …)");

/**
 * The acts: the field's verbs, one to one onto the claims' event types. Each act's key holds what it is about. `fields` are the
 * act's own; `as` says which event field a key becomes where the names differ.
 */
export const acts = {
  attended: {
    type: "ParticipantAttended",
    subject: ["person"],
    as: { attended: "person", for: "body" },
    fields: {
      attended: slug,
      for: slug.describe("The body that the person stood for"),
      role: attended.role,
      office: attended.office,
    },
    says: "Someone took part",
  },
  met: {
    type: "SideMeetingHeld",
    subject: ["participants"],
    as: { met: "participants" },
    fields: {
      met: z.array(slug).min(1).max(200).describe("Persons: at least two"),
      character: met.character,
    },
    says: "A separate meeting took place beside the session",
  },
  discussed: {
    type: "TopicDiscussed",
    subject: ["topics"],
    as: { discussed: "topics" },
    fields: { discussed: slug, emphasis: discussed.emphasis.default("plain"), frameworks },
    says: "A subject was discussed",
  },
  assessed: {
    type: "SituationAssessed",
    subject: ["topics"],
    as: { assessed: "polarity", topic: "topics" },
    fields: { assessed: session.SituationAssessed.shape.polarity, topic: topic.optional(), frameworks },
    says: "A state of affairs was judged",
  },
  noted: {
    type: "MatterNoted",
    subject: ["topics"],
    as: { noted: "topics" },
    fields: { noted: topic, attitude: session.MatterNoted.shape.attitude.default("neutral"), frameworks },
    says: "Something was noted, recalled, welcomed, thanked for or regretted",
  },
  affirmed: {
    type: "PositionAffirmed",
    subject: ["topics"],
    as: { affirmed: "topics" },
    fields: { affirmed: topic, frameworks },
    says: "An existing position was stated again",
  },
  offered: {
    type: "ReadinessExpressed",
    subject: ["topics"],
    as: { offered: "topics" },
    fields: { offered: topic, frameworks },
    says: "Future conduct was offered: readiness was expressed",
  },
  agreed: {
    type: "UnderstandingReached",
    subject: ["topics"],
    as: { agreed: "topics" },
    fields: { agreed: topic, frameworks },
    says: "The sides agreed on something",
  },
  urged: {
    type: "ActionUrged",
    subject: ["topics"],
    as: { urged: "topics" },
    fields: { urged: topic, addressees: frameworks.describe("Bodies that are called on"), frameworks },
    says: "Somebody was called on to act",
  },
  proposed: stage("InstrumentProposed", "proposed", "An instrument was proposed"),
  negotiated: stage("InstrumentNegotiated", "negotiated", "An instrument was negotiated"),
  examined: stage("InstrumentExamined", "examined", "An instrument was examined"),
  initialled: stage("InstrumentInitialled", "initialled", "An instrument was initialled"),
  adopted: stage("InstrumentAdopted", "adopted", "An instrument was adopted"),
  signed: stage("InstrumentSigned", "signed", "An instrument was signed"),
  ratified: stage("InstrumentRatified", "ratified", "An instrument was ratified"),
  inForce: stage("InstrumentEnteredIntoForce", "inForce", "An instrument entered into force"),
  extended: stage("InstrumentExtended", "extended", "An instrument was extended"),
  terminated: stage("InstrumentTerminated", "terminated", "An instrument was terminated"),
  implemented: {
    type: "ImplementationNoted",
    subject: ["instruments"],
    as: { implemented: "instruments" },
    fields: { implemented: instrument, degree: session.ImplementationNoted.shape.degree, frameworks },
    says: "An earlier instrument's implementation was noted",
  },
} as const satisfies Record<string, ActShape>;
/** What a sheet's value is in the event's field, which may hold several, of several types. */
export const asRecorded: Readonly<Record<string, (value: unknown) => unknown>> = {
  topics: (id) => [id],
  instruments: (id) => [id],
  participants: typed("person"),
  frameworks: typed("body"),
  addressees: typed("body"),
  by: (speaker) => (speaker === "joint" || speaker === "unspecified" ? speaker : [`body/${speaker}`]),
};

function typed(type: string) {
  return (ids: unknown) => (ids as readonly string[]).map((id) => `${type}/${id}`);
}

export type Act = keyof typeof acts;
export const actNames = Object.keys(acts) as Act[];

interface ActShape {
  readonly type: ClaimType;
  readonly subject: readonly string[];
  readonly as: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, z.ZodType>>;
  readonly says: string;
}

function stage<T extends ClaimType, V extends string>(type: T, act: V, says: string) {
  return {
    type,
    subject: ["instruments"],
    as: { [act]: "instruments" },
    fields: { [act]: instrument, frameworks },
    says,
  };
}
