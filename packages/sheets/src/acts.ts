import { type Act, type ClaimType, draftSchemas, slug } from "@collegium/domain";
import * as z from "zod";
import { oneOrMany, thing } from "./things.ts";

export type { Act };

const session = draftSchemas().session;
const attended = session.ParticipantAttended.shape;
const signed = session.InstrumentSigned.shape;
const topics = oneOrMany(slug, "a topic")
  .nullable()
  .describe("Its topics, one or a list; left empty where it is about none");
const instruments = oneOrMany(slug, "an instrument");

/**
 * The acts: the field's verbs, one to one onto the claims' event types. Each act's key holds what it is about. `fields` are the
 * act's own; `as` says which event field a key becomes where the names differ; `usual` is what a new claim has where a sheet
 * leaves it out.
 */
export const acts = {
  attended: {
    type: "ParticipantAttended",
    subject: ["person", "body"],
    as: { attended: "person", for: "body" },
    fields: {
      attended: thing("person").describe("Who took part: a person, or a body"),
      for: slug.optional().describe("The body that the person stood for"),
      role: attended.role.optional().describe("Usually `member`"),
      office: attended.office,
      printedAs: attended.printedAs,
    },
    usual: { role: "member" },
    says: "Someone took part",
  },
  met: {
    type: "SideMeetingHeld",
    subject: ["participants"],
    as: { met: "participants" },
    fields: {
      met: z.array(thing("participants")).min(1).max(200).describe("Persons and bodies: at least two"),
      character: session.SideMeetingHeld.shape.character,
    },
    usual: {},
    says: "A separate meeting took place beside the session",
  },
  discussed: {
    ...onTopics("TopicDiscussed", "discussed", "Subjects were discussed"),
    fields: {
      discussed: topics,
      emphasis: session.TopicDiscussed.shape.emphasis
        .optional()
        .describe("Only as printed; where left out, what the verb phrase says, else `plain`"),
    },
    usual: { emphasis: "plain" },
  },
  assessed: {
    type: "SituationAssessed",
    subject: ["topics"],
    as: { assessed: "polarity" },
    fields: { assessed: session.SituationAssessed.shape.polarity },
    usual: {},
    says: "A state of affairs was judged",
  },
  noted: {
    ...onTopics("MatterNoted", "noted", "Something was noted, recalled, welcomed, thanked for or regretted"),
    fields: {
      noted: topics,
      attitude: session.MatterNoted.shape.attitude
        .optional()
        .describe("As printed; where left out, what the verb phrase says, else `neutral`"),
    },
    usual: { attitude: "neutral" },
  },
  affirmed: onTopics("PositionAffirmed", "affirmed", "An existing position was stated again"),
  offered: onTopics("ReadinessExpressed", "offered", "Future conduct was offered: readiness was expressed"),
  agreed: onTopics("UnderstandingReached", "agreed", "The sides agreed on something"),
  urged: {
    ...onTopics("ActionUrged", "urged", "Somebody was called on to act"),
    fields: {
      urged: topics,
      addressees: oneOrMany(thing("addressees"), "who is called on")
        .optional()
        .describe("Bodies and persons that are called on"),
    },
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
    fields: { implemented: instruments, degree: session.ImplementationNoted.shape.degree },
    usual: {},
    says: "An earlier instrument's implementation was noted",
  },
} as const satisfies Record<Act, ActShape>;
export const actNames = Object.keys(acts) as Act[];

interface ActShape {
  readonly type: ClaimType;
  readonly subject: readonly string[];
  readonly as: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, z.ZodType>>;
  readonly usual: Readonly<Record<string, string>>;
  readonly says: string;
}

function onTopics<T extends ClaimType, V extends string>(type: T, verb: V, says: string) {
  return {
    type,
    subject: ["topics"],
    as: { [verb]: "topics" },
    fields: { [verb]: topics } as Record<string, z.ZodType>,
    usual: {} as Record<string, string>,
    says,
  };
}

function stage<T extends ClaimType, V extends string>(type: T, verb: V, says: string) {
  return {
    type,
    subject: ["instruments", "unnamed"],
    as: { [verb]: "instruments" },
    fields: {
      [verb]: instruments.nullable().describe("Its instruments, one or a list; empty where `unnamed`"),
      unnamed: signed.unnamed,
      on: signed.on,
    } as Record<string, z.ZodType>,
    usual: {} as Record<string, string>,
    says,
  };
}
