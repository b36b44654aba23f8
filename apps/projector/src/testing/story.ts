import {
  type DataOf,
  type DomainEvent,
  type EventType,
  type StreamName,
  streamName,
} from "@collegium/domain";
import { type Process, topic } from "./register.ts";

/** Who is written of: topics, and a session in which one of them, `a`, was discussed. */
export const things = ["a", "b", "s"] as const;
export type Thing = (typeof things)[number];

export const streamOf = (thing: Thing): StreamName =>
  thing === "s" ? streamName("session", thing) : topic(thing);

const evidence = [
  { source: "communique", exact: "the sides met", start: 0, end: 13, basis: "stated" as const },
];
const event = <T extends EventType>(type: T, data: DataOf<T>): DomainEvent =>
  ({ type, version: 1, data }) as DomainEvent;

/** What is written of a thing after revision `after`; names go from view to view, so that projecting one touches others. */
function eventsOf(thing: Thing, after: number): readonly DomainEvent[] {
  const names = { en: `${thing} ${after}` };
  if (thing !== "s") return [event(after === 0 ? "TopicDefined" : "TopicRenamed", { names })];
  if (after > 0)
    return [event("SessionDetailsCorrected", { changes: { title: names.en }, reason: "It was cut short" })];
  return [
    event("SessionHeld", {
      format: "consultations",
      title: names.en,
      date: "2024-01-01",
      parties: ["mfa-a", "mfa-b"],
      evidence: { date: evidence },
    }),
    event("TopicDiscussed", {
      claim: "c1",
      topics: ["a"],
      emphasis: "plain",
      wording: "discussed",
      by: "joint",
      evidence,
    }),
  ];
}

/** Writes of a thing after a revision; the same again is the same commit. */
export const writeOf = (process: Pick<Process, "write">, thing: Thing, after: number) =>
  process.write(streamOf(thing), after, ...eventsOf(thing, after));
