import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimTypes, type DomainEvent, type EventType, instrumentDates } from "../events/index.ts";
import { fold } from "../fold.ts";
import { revision, type StreamType, streamTypes } from "../ids.ts";
import { eventTypesOf, fieldsOf, recordedEvents } from "../testing/events.ts";
import { begins } from "./creation.ts";
import type { State, StateOf } from "./state.ts";

/*
 * Whatever program folds events, these are the laws of correction: a value replaces, null removes, what is not named stays; and evidence
 * goes with what it is evidence for.
 */

interface Fields {
  readonly [field: string]: unknown;
}

const folded = <S extends StreamType>(type: S, ...events: DomainEvent[]): StateOf<S> =>
  fold(
    type,
    events.map((event, index) => ({ events: [event], at: `moment ${index}`, revision: revision(index + 1) })),
  );

function corrected(before: Fields, changes: Fields): Fields {
  const after = Object.entries({ ...before, ...defined(changes) });
  return Object.fromEntries(after.filter(([, value]) => value !== null));
}

const defined = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** All that is said of a thing, its aliases by their words. */
const said = (state: State): Fields =>
  state.type === "instrument"
    ? { ...state.details, aliases: state.aliases.map(({ alias }) => alias) }
    : { ...state.details };

/** What a correction or a new name says, with the evidence that it brings or takes away. */
function saying({ type, data }: DomainEvent, before: Fields): Fields {
  const { changes = data as Fields, evidence } = data as { changes?: Fields; evidence?: Fields };
  // Since when a body is called so, its names in time hold.
  if (type === "BodyRenamed") return { names: changes.names };
  if (type !== "InstrumentDetailsCorrected" && type !== "SessionDetailsCorrected") return changes;
  // Each of an instrument's dates has evidence of its own; those that are not named go.
  const { dates, ...others } = changes;
  const named = dates === undefined ? others : { ...others, ...noDates, ...(dates as Fields | null) };
  const gone = Object.entries(named).filter(([, value]) => value === null);
  const byField = corrected((before.evidence ?? {}) as Fields, { ...evidence, ...Object.fromEntries(gone) });
  if (type === "SessionDetailsCorrected") return { ...changes, evidence: byField };
  const left = Object.keys(byField).length > 0 ? byField : null;
  return { ...changes, ...(changes.aliases === null && { aliases: [] }), evidence: left };
}

const noDates: Fields = Object.fromEntries(instrumentDates.map((date) => [date, null]));

const runs = { numRuns: randomCases(25, 2000) };
const corrections = (type: StreamType): EventType[] =>
  eventTypesOf(type).filter((name) => /(Renamed|DetailsCorrected)$/.test(name));

describe.each(streamTypes)("a correction of a %s", (type) => {
  const pairs = eventTypesOf(type)
    .filter((name) => begins(type, name))
    .flatMap((first) => corrections(type).map((then) => [first, then] as const));

  test.each(pairs)("%s, then %s: changes what it names, and nothing else", (first, then) => {
    fc.assert(
      fc.property(recordedEvents(type, first), recordedEvents(type, then), (beginning, correction) => {
        const before = said(folded(type, beginning));
        const after = said(folded(type, beginning, correction));
        expect(after).toEqual(corrected(before, saying(correction, before)));
      }),
      runs,
    );
  });
});

describe("a correction of a claim", () => {
  const held = recordedEvents("session", "SessionHeld");
  const numbered = (event: DomainEvent): DomainEvent =>
    ({ ...event, data: { ...event.data, claim: "c1" } }) as DomainEvent;
  /** A correction of fields that the claim has. */
  const fitting = (type: EventType, event: DomainEvent): DomainEvent => {
    const { changes } = event.data as { changes: Fields };
    const known = Object.entries(changes).filter(([field]) => fieldsOf("session", type).includes(field));
    return numbered({
      ...event,
      data: { ...event.data, changes: Object.fromEntries(known) },
    } as DomainEvent);
  };

  test.each(claimTypes)("%s: changes what it names, and nothing else", (type) => {
    const drawn = fc.tuple(
      held,
      recordedEvents("session", type),
      recordedEvents("session", "ClaimCorroborated"),
      recordedEvents("session", "ClaimCorrected"),
    );
    fc.assert(
      fc.property(drawn, ([session, claim, reply, correction]) => {
        const first = [session, numbered(claim), numbered(reply)];
        const change = fitting(type, correction);
        const before = folded("session", ...first).claims.get("c1");
        const after = folded("session", ...first, change).claims.get("c1");
        const { changes } = change.data as { changes: Fields };
        expect(after).toEqual({
          ...before,
          data: corrected({ ...before?.data }, changes),
          corrected: ["moment 3"],
        });
      }),
      runs,
    );
  });
});
