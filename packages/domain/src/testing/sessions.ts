import type { DraftEvent } from "../events/index.ts";
import { quote } from "./given.ts";

type Draft = Extract<DraftEvent, { type: "SessionHeld" }>["data"];

const details: Omit<Draft, "evidence"> = {
  format: "joint-collegium",
  title: "Joint meeting of the collegiums",
  date: "2009-11-25",
  place: "Moscow",
  parties: ["belarus", "russia"],
};
const evidence = {
  date: [{ ...quote("On November 25"), basis: "inferred", note: "The plan is for 2010." } as const],
};

export const announced = (more = {}): DraftEvent => ({
  type: "SessionAnnounced",
  data: { ...details, evidence, ...more },
});
export const held = (more = {}): DraftEvent => ({
  type: "SessionHeld",
  data: { ...details, evidence, ...more },
});
export const cancelled: DraftEvent = {
  type: "SessionCancelled",
  data: { evidence: [quote("Joint meeting")] },
};
export const withdrawn = (more = {}): DraftEvent => ({
  type: "SessionWithdrawn",
  data: { reason: "It was another meeting.", ...more },
});
export const corrected = (changes: object, evidence?: object): DraftEvent => ({
  type: "SessionDetailsCorrected",
  data: { changes, reason: "It was wrong.", ...(evidence && { evidence }) },
});

const claim = { wording: "discussed", by: "joint" as const };

export const discussed = (more = {}): DraftEvent => ({
  type: "TopicDiscussed",
  data: {
    ...claim,
    topics: ["arms-control"],
    emphasis: "plain",
    evidence: [quote("The sides discussed arms control.")],
    ...more,
  },
});
export const sideMeeting = (more = {}): DraftEvent => ({
  type: "SideMeetingHeld",
  data: {
    ...claim,
    wording: "talked",
    participants: ["person/ann", "person/bob"],
    evidence: [quote("The ministers also talked separately")],
    ...more,
  },
});
export const signed = (more = {}): DraftEvent => ({
  type: "InstrumentSigned",
  data: {
    ...claim,
    wording: "was signed",
    instruments: ["plan-2010"],
    evidence: [quote("A plan for 2010 was signed.")],
    ...more,
  },
});
export const urged = (more = {}): DraftEvent => ({
  type: "ActionUrged",
  data: { ...claim, evidence: [quote("The sides discussed arms control.")], ...more },
});
export const retracted = (id: string): DraftEvent => ({
  type: "ClaimRetracted",
  data: { claim: id, reason: "It was misread." },
});
export const claimCorrected = (id: string, changes: object): DraftEvent => ({
  type: "ClaimCorrected",
  data: { claim: id, changes, reason: "It was misread." },
});
export const corroborated = (id: string, words: string): DraftEvent => ({
  type: "ClaimCorroborated",
  data: { claim: id, evidence: [quote(words)] },
});
export const contradicted = (id: string, wording: string): DraftEvent => ({
  type: "ClaimContradicted",
  data: { claim: id, wording, evidence: [quote("The sides discussed trade.")] },
});
