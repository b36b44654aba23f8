import {
  type Commit,
  type DomainEvent,
  follow,
  initialState,
  revision,
  type State,
  type StreamName,
  type StreamType,
} from "@collegium/domain";
import fc from "fast-check";
import { event, quoting, writing } from "./commits.ts";
import { sessionEvent, sessionHeld } from "./session-steps.ts";
import { body, date, idOf, maybe, names, type Step, source } from "./steps.ts";

const choice = fc.nat(11);
const step: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom(
    "body",
    "person",
    "topic",
    "topic",
    "series",
    "source",
    "instrument",
    "session",
    "session",
  ),
  thing: fc.nat(2),
  act: fc.nat(12),
  a: choice,
  b: choice,
  c: choice,
});

/**
 * Random registers: each stream is begun first and takes any of its events after that, in commits of one to three. Few things, so that
 * they refer to each other often: to what is recorded later too, and in circles. Times go up.
 */
export const registers = (size = 40): fc.Arbitrary<Commit[]> =>
  fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: size, size: "max" }).map(write);

function write(steps: readonly (readonly Step[])[]): Commit[] {
  const { commits, commit } = writing();
  const begun = new Map<string, number>();
  const states = new Map<string, State>();
  for (const together of steps) {
    const [first] = together;
    if (!first) continue;
    const name = `${first.type}/${first.thing}`;
    const events: DomainEvent[] = [];
    for (const one of together) {
      // Claims are never numbered twice; a step number is new each time.
      const nth = begun.get(name) ?? 0;
      begun.set(name, nth + 1);
      events.push(...eventsOf({ ...one, type: first.type }, nth));
    }
    const right = rightful(states, first.type, name, events);
    if (right.length > 0) commit(first.type, idOf(first.type, first.thing), right);
  }
  return commits;
}

/** The events without those that their stream does not take at that point. */
function rightful(
  states: Map<string, State>,
  type: StreamType,
  name: string,
  events: readonly DomainEvent[],
): DomainEvent[] {
  const stream = `${type}/x` as StreamName;
  return events.filter((one) => {
    const next = follow(states.get(name) ?? initialState(type), {
      stream,
      events: [one],
      at: "",
      revision: revision(1),
    });
    if (next.outcome === "followed") states.set(name, next.state);
    return next.outcome === "followed";
  });
}

function eventsOf(step: Step, nth: number): DomainEvent[] {
  const { type, act, a, b, c } = step;
  switch (type) {
    case "body":
      return nth === 0
        ? [
            event("body", "BodyRegistered", {
              kind: "state",
              names: names(a),
              country: maybe(b, body(b)),
              parent: maybe(c, body(c)),
            }),
          ]
        : nth === 3 && act % 3 === 0
          ? [event("body", "BodyMerged", { into: body(a) })]
          : [event("body", "BodyRenamed", { names: names(a), from: maybe(b, date(c)) })];
    case "person":
      if (nth === 0)
        return [event("person", "PersonRegistered", { names: names(a), variants: maybe(b, ["Makey"]) })];
      if (nth === 3 && act % 3 === 0) return [event("person", "PersonMerged", { into: idOf("person", a) })];
      return act % 2
        ? [event("person", "PersonRenamed", { names: names(a) })]
        : [
            event("person", "OfficeHeld", {
              body: body(a),
              title: "Minister",
              from: maybe(b, date(b)),
              evidence: maybe(c, [quoting(source(c))]),
            }),
          ];
    case "topic":
      if (nth === 0)
        return [event("topic", "TopicDefined", { names: names(a), broader: maybe(b, idOf("topic", b)) })];
      // A topic is merged once, and not at all by some.
      return nth === 1 && act % 3
        ? [event("topic", "TopicMerged", { into: idOf("topic", a) })]
        : [event("topic", "TopicRenamed", { names: names(a) })];
    case "series":
      if (nth === 0)
        return [
          event("series", "SeriesDefined", {
            of: "sessions",
            names: names(a),
            every: maybe(b, "year" as const),
            since: maybe(c, "2005"),
            evidence: maybe(a, [quoting(source(a))]),
          }),
        ];
      return act % 2
        ? [event("series", "SeriesRenamed", { names: names(a) })]
        : [
            event("series", "SearchRecorded", {
              period: date(a),
              outcome: "none-found",
              where: "the archive",
            }),
          ];
    case "source":
      return [sourceEvent(step, nth)];
    case "instrument":
      return [instrumentEvent(step, nth)];
    case "session":
      return nth === 0 ? [sessionHeld(step)] : sessionEvent(step, nth);
  }
}

function sourceEvent({ act, a, b, c }: Step, nth: number): DomainEvent {
  if (nth === 0)
    return event("source", "SourceDeposited", {
      sha256: "0".repeat(64),
      length: 100,
      mediaType: "text/plain",
      title: `Title ${a}`,
      publishers: [...new Set([body(b), body(b * c)])],
      published: date(c),
      language: "en",
      supersedes: maybe(a + b, source(c)),
    });
  if (act % 4 === 2)
    return event("source", "PassagesSetAside", { passages: [{ start: a, end: a + b + 1 }], why: "heading" });
  if (act === 3) return event("source", "PassagesTakenUp", { passages: [{ start: b, end: b + c + 1 }] });
  if (act % 4 === 0) return event("source", "SourceWithheld", { reason: "by order" });
  const changes =
    act % 2 ? { title: `Title ${b}`, publishers: [body(c)] } : { supersedes: maybe(b, source(c)) ?? null };
  return event("source", "SourceDetailsCorrected", { changes, reason: "seen again" });
}

function instrumentEvent({ act, a, b, c }: Step, nth: number): DomainEvent {
  if (nth === 0)
    return event("instrument", "InstrumentRegistered", {
      kind: "plan",
      names: names(a),
      aliases: maybe(b, ["Plan of Consultations"]),
      parties: [body(a), body(a + 1)],
      period: maybe(c, date(c)),
      series: maybe(a, idOf("series", b)),
      dates: maybe(act, { signed: date(a) }),
      evidence: maybe(b, {
        names: [quoting(source(b))],
        ...(act % 2 === 0 && { signed: [quoting(source(c))] }),
      }),
    });
  if (nth === 4 && act % 3 === 0)
    return event("instrument", "InstrumentMerged", { into: idOf("instrument", a) });
  if (act % 3 === 0)
    return event("instrument", "InstrumentAliasAdded", {
      alias: `Plan ${a}`,
      evidence: [quoting(source(b))],
    });
  if (act % 3 === 1)
    return event("instrument", "InstrumentLinked", {
      relation: "implements",
      target: idOf("instrument", a),
      evidence: [quoting(source(b))],
    });
  return event("instrument", "InstrumentDetailsCorrected", {
    changes: {
      names: maybe(a, names(b)),
      period: maybe(b, date(b)) ?? null,
      series: maybe(c, idOf("series", c)) ?? null,
    },
    reason: "misread",
  });
}

/** Another order of the same commits that keeps each stream's own; `picks` choose the stream that goes on. */
export function interleave(commits: readonly Commit[], picks: readonly number[]): Commit[] {
  const queues = [...Map.groupBy(commits, ({ stream }) => stream).values()].map((own) => [...own]);
  const order: Commit[] = [];
  for (let turn = 0; order.length < commits.length; turn++) {
    const waiting = queues.filter((queue) => queue.length > 0);
    const next = waiting[(picks[turn % Math.max(1, picks.length)] ?? 0) % waiting.length]?.shift();
    if (next) order.push(next);
  }
  return order;
}
