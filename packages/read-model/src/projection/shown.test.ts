import {
  claimTypes,
  type DomainEvent,
  type EventType,
  type Evidence,
  idOf,
  instrumentDates,
  referencesOf,
  type StreamName,
  type StreamType,
  streamName,
  streamTypes,
  typeOf,
} from "@collegium/domain";
import { eventTypesOf, fieldsOf, recordedEvents } from "@collegium/domain/testing";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import { readAnnotations } from "../reads/annotations.ts";
import { event, held, writing } from "../testing/commits.ts";
import { project, served } from "../testing/views.ts";

const nameOf = (stream: StreamName): string => `The name of ${stream}`;

/** What begins a stream, under its name. */
function begun(stream: StreamName): DomainEvent {
  const names = { en: nameOf(stream) };
  const source = { sha256: "0".repeat(64), length: 9, mediaType: "text/plain" as const, published: "2009" };
  switch (typeOf(stream)) {
    case "body":
      return event("body", "BodyRegistered", { kind: "state", names });
    case "person":
      return event("person", "PersonRegistered", { names });
    case "topic":
      return event("topic", "TopicDefined", { names });
    case "series":
      return event("series", "SeriesDefined", { of: "sessions", names });
    case "instrument":
      return event("instrument", "InstrumentRegistered", { kind: "plan", names, parties: ["nobody"] });
    case "source":
      return event("source", "SourceDeposited", {
        ...source,
        title: nameOf(stream),
        publishers: ["nobody"],
        language: "en",
      });
    case "session":
      return held({ title: nameOf(stream) });
  }
}

const beginnings = new Set<EventType>(["SessionAnnounced", "SessionHeld"]);
const begins = (type: StreamType, one: DomainEvent): boolean =>
  beginnings.has(one.type) || one.type === begun(streamName(type, "x")).type;

const claims = fc.tuple(...claimTypes.map((type) => recordedEvents("session", type)));
const numbered = (one: DomainEvent, id: string) =>
  ({ ...one, data: { ...one.data, claim: id } }) as DomainEvent;

/** An event about one of some claims, with what can be said of that alone. */
function aboutClaim(one: DomainEvent, all: readonly DomainEvent[], pick: number): DomainEvent {
  const { type } = all[pick % all.length] as DomainEvent;
  const about = numbered(one, `c${(pick % all.length) + 1}`);
  if (about.type !== "ClaimCorrected") return about;
  const known = new Set(fieldsOf("session", type));
  const changes = Object.entries(about.data.changes).filter(([field]) => known.has(field));
  return { ...about, data: { ...about.data, changes: Object.fromEntries(changes) } } as DomainEvent;
}

/** A field that goes takes its evidence with it; so do the dates of an instrument that a correction doesn't name. */
function withoutEvidenceOfNothing(one: DomainEvent): DomainEvent {
  const isCorrection = one.type === "SessionDetailsCorrected" || one.type === "InstrumentDetailsCorrected";
  if (!isCorrection || !one.data.evidence) return one;
  const { changes, evidence } = one.data;
  const dates =
    "dates" in changes ? instrumentDates.map((date) => [date, changes.dates?.[date] ?? null]) : [];
  const gone = [...Object.entries(changes), ...dates].flatMap(([field, value]) =>
    value === null ? [field] : [],
  );
  const kept = Object.entries(evidence).filter(([field]) => !gone.includes(field));
  return { ...one, data: { ...one.data, evidence: Object.fromEntries(kept) } } as DomainEvent;
}

const subject = "subject";
const announced = { ...held(), type: "SessionAnnounced" } as DomainEvent;

/** What is in a stream once an event of this type has come to it; the event is the last one. */
const streamsWith = (type: StreamType, last: EventType): fc.Arbitrary<DomainEvent[]> =>
  fc.tuple(recordedEvents(type, last), claims, fc.nat()).map(([one, all, pick]) => {
    if (begins(type, one)) return [one];
    if (one.type === "SessionCancelled") return [announced, one];
    const first = begun(streamName(type, subject));
    if (type !== "session") return [first, withoutEvidenceOfNothing(one)];
    const before = all.map((each, index) => numbered(each, `c${index + 1}`));
    const named = "claim" in one.data;
    const isNew = (claimTypes as readonly string[]).includes(one.type);
    const told = isNew
      ? numbered(one, "c99")
      : named
        ? aboutClaim(one, before, pick)
        : withoutEvidenceOfNothing(one);
    return [first, ...before, told];
  });

/** Every object in a value, however deep. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

const evidenceIn = (data: unknown): Evidence[] =>
  [...objectsIn(data)].filter((one) => "exact" in one && "start" in one) as unknown as Evidence[];

describe.each(streamTypes)("What an event of a %s says is shown", (type) => {
  // What is taken back is no longer shown: the laws of the fold say so.
  const saying = eventTypesOf(type).filter((name) => name !== "StatementRetracted");
  it.each(saying)("%s: each thing with its name, each quotation, each source", async (last) => {
    await fc.assert(
      fc.asyncProperty(streamsWith(type, last), async (events) => {
        const told = events.at(-1) as DomainEvent;
        const { commits, commit } = writing();
        const named = new Set(events.flatMap(referencesOf));
        for (const stream of named) commit(typeOf(stream), idOf(stream), [begun(stream)]);
        commit(type, subject, events);
        const views = memoryViewStore();
        await project(views, commits, commits.length);
        const document = JSON.parse((await served(views, streamName(type, subject)))?.text ?? "null");

        const shown = [...objectsIn(document)];
        const names = shown.map(({ id, name, title }) => `${id}: ${name ?? title}`);
        for (const stream of referencesOf(told))
          expect(names).toContain(`${idOf(stream)}: ${nameOf(stream)}`);
        const sources = (document.sources ?? []).map(({ id }: { id: string }) => id);
        for (const quote of evidenceIn(told.data)) {
          expect(shown).toContainEqual(quote);
          expect(sources).toContain(quote.source);
          const { page } = (await readAnnotations(views, quote.source, { baseUrl: "" })) ?? {};
          const [words, place] = [{ exact: quote.exact }, { start: quote.start, end: quote.end }];
          const selected = page?.items.map(({ target }) => target.selector);
          expect(selected).toContainEqual([expect.objectContaining(words), expect.objectContaining(place)]);
        }
      }),
      { numRuns: randomCases(3, 150) },
    );
  });
});
