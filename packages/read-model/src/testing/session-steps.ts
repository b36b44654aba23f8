import { currentVersion, type DomainEvent, type EventType } from "@collegium/domain";
import { event, quoting } from "./commits.ts";
import { body, date, idOf, inferring, maybe, type Step, source } from "./steps.ts";

/** How a session begins. */
export const sessionHeld = ({ a, b, c }: Step): DomainEvent =>
  event("session", "SessionHeld", {
    format: "consultations",
    title: `Session ${a}`,
    date: date(b),
    place: maybe(c, "Minsk"),
    host: maybe(a, body(a)),
    parties: [body(b), body(b + 1)],
    series: maybe(b, idOf("series", b)),
    ordinal: maybe(a, 1 + a),
    under: maybe(c, [idOf("instrument", a)]),
    evidence: { date: [quoting(source(c)), inferring(source(a), b)] },
  });

/** What may be recorded of a session after that. */
export function sessionEvent({ act, a, b, c }: Step, nth: number): DomainEvent[] {
  const claim = `c${nth}`;
  const evidence = [quoting(source(a))];
  // As the first version had it, and as the second has it: both stand in one stream.
  const first = (data: object, type: string) =>
    ({
      type,
      version: 1,
      data: { claim, ...data, wording: "discussed", speaker: act % 2 ? "joint" : body(c), evidence },
    }) as DomainEvent;
  const made = (data: object, type: EventType) =>
    ({
      type,
      version: currentVersion(type),
      data: {
        claim,
        ...data,
        wording: "discussed",
        by: act % 2 ? "unspecified" : [`body/${body(c)}`, `person/${idOf("person", b)}`],
        refersTo: maybe(c, [idOf("instrument", c)]),
        evidence,
      },
    }) as DomainEvent;
  const frameworks = [
    `body/${body(b)}`,
    `series/${idOf("series", c)}`,
    `instrument/${idOf("instrument", b)}`,
  ];
  const discussed =
    b % 2
      ? first(
          { topic: idOf("topic", a), emphasis: "main", frameworks: maybe(b, [body(b)]) },
          "TopicDiscussed",
        )
      : made(
          {
            topics: [idOf("topic", a), idOf("topic", c)],
            emphasis: "main",
            frameworks: maybe(b, frameworks),
          },
          "TopicDiscussed",
        );
  switch (act) {
    case 0:
    case 1:
    case 2:
      return [discussed];
    case 3:
      return [
        b % 2
          ? first({ person: idOf("person", a), body: body(b), role: "head" }, "ParticipantAttended")
          : made({ body: body(b), role: "observer" }, "ParticipantAttended"),
      ];
    case 4:
      return [
        b % 2
          ? first({ instrument: idOf("instrument", a) }, "InstrumentSigned")
          : made({ instruments: [idOf("instrument", a)], on: date(c) }, "InstrumentExtended"),
      ];
    case 5:
      return [
        b % 2
          ? first({ participants: [idOf("person", a), idOf("person", a + 1)] }, "SideMeetingHeld")
          : made({ participants: [`person/${idOf("person", a)}`, `body/${body(b)}`] }, "SideMeetingHeld"),
      ];
    case 6:
      return [
        discussed,
        c % 2
          ? ({
              type: "ClaimCorrected",
              version: 1,
              data: { claim, changes: { topic: idOf("topic", b), frameworks: null }, reason: "misread" },
            } as unknown as DomainEvent)
          : event("session", "ClaimCorrected", {
              claim,
              changes: { topics: [idOf("topic", b)], frameworks: null },
              reason: "misread",
            }),
      ];
    case 7:
      return [discussed, event("session", "ClaimRetracted", { claim, reason: "not there" })];
    case 8:
      return [discussed, event("session", "ClaimCorroborated", { claim, evidence: [quoting(source(b))] })];
    case 9:
      return [
        discussed,
        event("session", "ClaimFollowed", {
          claim,
          relation: c % 2 ? "fulfils" : "repeats",
          earlier: `${idOf("session", b)}#c${c + 1}`,
          evidence: maybe(a, [quoting(source(b))]),
          note: "As was said before.",
        }),
      ];
    case 10:
      return [
        event("session", "SessionDetailsCorrected", {
          changes: {
            date: date(a),
            place: null,
            host: maybe(b, body(b)) ?? null,
            parties: [body(c), body(c + 1)],
          },
          reason: "seen again",
          evidence: { date: [inferring(source(b), c)] },
        }),
      ];
    case 11:
      return [
        event("session", "SessionWithdrawn", { reason: "twice", duplicateOf: maybe(b, idOf("session", b)) }),
      ];
    default:
      return [event("session", "SessionCancelled", { evidence: [quoting(source(a))] })];
  }
}
