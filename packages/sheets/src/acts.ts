import { type ClaimType, draftSchemas, slug } from "@collegium/domain";
import * as z from "zod";

const session = draftSchemas.session;
const attended = session.ParticipantAttended.shape;
const met = session.SideMeetingHeld.shape;
const discussed = session.TopicDiscussed.shape;
const instrument = session.InstrumentSigned.shape.instrument;
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
    fields: { attended: attended.person, for: attended.body, role: attended.role, office: attended.office },
    says: "Someone took part",
  },
  met: {
    type: "SideMeetingHeld",
    subject: ["participants"],
    as: { met: "participants" },
    fields: { met: met.participants, character: met.character },
    says: "A separate meeting took place beside the session",
  },
  discussed: {
    type: "TopicDiscussed",
    subject: ["topic"],
    as: { discussed: "topic" },
    fields: { discussed: discussed.topic, emphasis: discussed.emphasis.default("plain"), frameworks },
    says: "A subject was discussed",
  },
  assessed: {
    type: "SituationAssessed",
    subject: ["topic"],
    as: { assessed: "polarity" },
    fields: { assessed: session.SituationAssessed.shape.polarity, topic: topic.optional(), frameworks },
    says: "A state of affairs was judged",
  },
  affirmed: {
    type: "PositionAffirmed",
    subject: ["topic"],
    as: { affirmed: "topic" },
    fields: { affirmed: topic, frameworks },
    says: "An existing position was stated again",
  },
  offered: {
    type: "ReadinessExpressed",
    subject: ["topic"],
    as: { offered: "topic" },
    fields: { offered: topic, frameworks },
    says: "Future conduct was offered: readiness was expressed",
  },
  agreed: {
    type: "UnderstandingReached",
    subject: ["topic"],
    as: { agreed: "topic" },
    fields: { agreed: topic, frameworks },
    says: "The sides agreed on something",
  },
  urged: {
    type: "ActionUrged",
    subject: ["topic"],
    as: { urged: "topic" },
    fields: { urged: topic, addressees: session.ActionUrged.shape.addressees, frameworks },
    says: "Somebody was called on to act",
  },
  proposed: stage("InstrumentProposed", "proposed", "An instrument was proposed"),
  examined: stage("InstrumentExamined", "examined", "An instrument was examined"),
  adopted: stage("InstrumentAdopted", "adopted", "An instrument was adopted"),
  signed: stage("InstrumentSigned", "signed", "An instrument was signed"),
  implemented: {
    type: "ImplementationNoted",
    subject: ["instrument"],
    as: { implemented: "instrument" },
    fields: { implemented: instrument, degree: session.ImplementationNoted.shape.degree, frameworks },
    says: "An earlier instrument's implementation was noted",
  },
} as const satisfies Record<string, ActShape>;
export type Act = keyof typeof acts;
export const actNames = Object.keys(acts) as Act[];

interface ActShape {
  readonly type: ClaimType;
  readonly subject: readonly string[];
  readonly as: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, z.ZodType>>;
  readonly says: string;
}

function stage<T extends ClaimType, V extends string>(type: T, verb: V, says: string) {
  return {
    type,
    subject: ["instrument"],
    as: { [verb]: "instrument" },
    fields: { [verb]: instrument, frameworks },
    says,
  };
}
