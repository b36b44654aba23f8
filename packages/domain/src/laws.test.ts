import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { canonicalJson } from "./canonical.ts";
import { decide } from "./deciders/decide.ts";
import { LayeredMap } from "./deciders/layered-map.ts";
import { needs } from "./deciders/needs.ts";
import type { SessionState, State } from "./deciders/state.ts";
import { type DomainEvent, type DraftEvent, draftSchemas, type Evidence } from "./events/index.ts";
import { recordedSchemas } from "./events/schemas.ts";
import { mapEvidence } from "./evidence/walk.ts";
import { evolve, fold, follow, initialState } from "./fold.ts";
import { revision, type StreamType, streamName, streamTypes } from "./ids.ts";
import { parseDrafts } from "./parse.ts";
import { referencesOf } from "./references.ts";
import { rules } from "./refusals/rules.ts";
import { refusalInWords } from "./refusals/tell.ts";
import { arbitraryOf } from "./testing/arbitrary.ts";
import { asFirst } from "./testing/earlier.ts";
import { given, register, report } from "./testing/given.ts";
import { claimCorrected, discussed, held, sideMeeting } from "./testing/sessions.ts";
import { currentVersion, type RecordedEvent } from "./upcast.ts";

const draftsOf = (type: StreamType) =>
  fc.oneof(
    ...Object.entries(draftSchemas()[type])
      .filter(([name]) => name !== "SourceDeposited")
      .map(([name, schema]) => arbitraryOf(schema).map((data) => ({ type: name, data }) as DraftEvent)),
  );

const names = { en: "Belarus", be: "Беларусь" };
const first: { [S in StreamType]: DraftEvent[] } = {
  body: [{ type: "BodyRegistered", data: { kind: "state", names } }],
  person: [{ type: "PersonRegistered", data: { names } }],
  topic: [{ type: "TopicDefined", data: { names } }],
  series: [{ type: "SeriesDefined", data: { of: "sessions", names } }],
  source: [],
  instrument: [{ type: "InstrumentRegistered", data: { kind: "plan", names, parties: ["russia"] } }],
  session: [held(), sideMeeting(), discussed({ within: "c1" }), discussed()],
};
const deposit = {
  ...{ title: "Report", publishers: ["russia"], published: "2009", language: "en" },
  ...{ sha256: "0".repeat(64), length: report.length, mediaType: "text/plain" as const },
};

/** States before a write: nothing, and what makes the events behind the first possible. */
function histories(type: StreamType): State[] {
  const deposited = evolve<StreamType>(initialState("source"), {
    type: "SourceDeposited",
    version: 1,
    data: deposit,
  });
  return [initialState(type), type === "source" ? deposited : given(`${type}/belarus`, ...first[type]).state];
}

/** Writes of some drafts to a stream of any type, after what makes later events possible. */
const writes = fc.oneof(
  // Most rules are about sessions.
  ...[...streamTypes, "session" as const, "session" as const].map((type) =>
    fc.record({
      type: fc.constant(type),
      drafts: fc.array(draftsOf(type), { minLength: 1, maxLength: 8 }),
      before: fc.constantFrom(...histories(type)),
    }),
  ),
);

const check = (law: (type: StreamType, drafts: DraftEvent[], before: State) => void) =>
  fc.assert(
    fc.property(writes, ({ type, drafts, before }) => law(type, drafts, before)),
    { numRuns: randomCases(50, 4000) },
  );

/** A state without where each statement stands, which is another where commits are cut otherwise. */
function unplaced(state: unknown): unknown {
  if (Array.isArray(state)) return state.map(unplaced);
  if (state instanceof LayeredMap) return unplaced([...state]);
  if (typeof state !== "object" || state === null) return state;
  const { revision: _, index: __, ...fields } = state as { [field: string]: unknown };
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, unplaced(value)]));
}

/** What was decided, if it was. */
const decided = (type: StreamType, drafts: readonly DraftEvent[], before: State): readonly DomainEvent[] => {
  const decision = decide(streamName(type, "belarus"), drafts, before, register);
  return decision.outcome === "decided" ? decision.events : [];
};

/** The drafts without those that break a rule; most random ones do. */
function rightful(type: StreamType, drafts: readonly DraftEvent[], before: State): DraftEvent[] {
  let state = before;
  return drafts.filter((draft) => {
    const events = decided(type, [draft], state);
    state = events.reduce<State>(evolve, state);
    return events.length > 0;
  });
}

describe("laws of deciding", () => {
  test("drafts of the right form never make it throw, and it names rules that are listed, where they are broken", () => {
    check((type, drafts, before) => {
      const parsed = parseDrafts(type, drafts);
      expect(parsed.outcome).toBe("parsed");
      const decision = decide(streamName(type, "belarus"), drafts, before, register);
      if (decision.outcome === "decided") {
        expect(decision.events).toHaveLength(drafts.length);
        return;
      }
      expect(decision.refusals.length).toBeGreaterThan(0);
      for (const refusal of decision.refusals) {
        expect(Object.keys(rules)).toContain(refusal.rule);
        expect(refusal.pointer).toMatch(/^(\/\d+.*)?$/);
        expect(refusalInWords(refusal)).toMatch(/^(?!.*undefined).{10,}$/s);
      }
    });
  });

  test("it asks its context for no more than what is needed", () => {
    check((type, drafts, before) => {
      const stream = streamName(type, "belarus");
      const asked = needs(stream, drafts);
      decide(stream, drafts, before, {
        exists(name) {
          expect(asked.streams).toContain(name);
          return register.exists(name);
        },
        text(source) {
          expect(asked.sources).toContain(source);
          return register.text(source);
        },
        mergedInto(topic) {
          expect(asked.topics).toContain(topic);
          return undefined;
        },
        broaderOf(topic) {
          expect(asked.topics).toContain(topic);
          return undefined;
        },
        seriesOf(series) {
          expect(asked.series).toContain(series);
          return undefined;
        },
        onward(name, relation) {
          expect(asked.lineages.map((link) => [link.target, link.relation])).toContainEqual([name, relation]);
          return [];
        },
        session(id) {
          expect(asked.sessions).toContain(id);
          return register.session(id);
        },
        kindOf(body) {
          expect(asked.bodies).toContain(body);
          return undefined;
        },
      });
    });
  });

  test("what is decided has the form of what is recorded, and rests on words that are there", () => {
    check((type, drafts, before) => {
      for (const event of decided(type, rightful(type, drafts, before), before)) {
        const schemas: { [name: string]: z.ZodType } = recordedSchemas()[type];
        const parsed = schemas[event.type]?.safeParse(event.data);
        expect(parsed?.error).toBeUndefined();
        expect(parsed?.data).toEqual(event.data);
        mapEvidence(event.data, (evidence) => {
          const { start, end, exact } = evidence as Evidence;
          expect([...report].slice(start, end).join("")).toBe(exact);
          return evidence as Evidence;
        });
        for (const reference of referencesOf(event)) expect(reference).not.toMatch(/\/unknown$/);
      }
    });
  });

  test("what could not be read back is refused as the last step, whatever else let it through", () => {
    // As of a form that forgot to ask.
    const drafts: DraftEvent[] = [{ type: "TopicDefined", data: { names: { en: "a\u0000b" } } }];
    expect(decide(streamName("topic", "belarus"), drafts, initialState("topic"), register)).toMatchObject({
      outcome: "refused",
      refusals: [{ rule: "unrecordable", pointer: "/0/data" }],
    });
  });

  test("deciding events together is deciding them one after the other", () => {
    check((type, drafts, before) => {
      const right = rightful(type, drafts, before);
      const together = decided(type, right, before);
      expect(together).toHaveLength(right.length);
      let state = before;
      const apart = right.flatMap((draft) => {
        const events = decided(type, [draft], state);
        state = events.reduce<State>(evolve, state);
        return events;
      });
      expect(apart).toEqual(together);
    });
  });

  test("what is decided once is not decided again", () => {
    check((type, drafts, before) => {
      const right = rightful(type, drafts, before);
      const events = decided(type, right, before);
      const last = right.at(-1);
      if (events.length === 0 || !last) return;
      expect(decided(type, [last], events.reduce<State>(evolve, before))).toEqual([]);
    });
  });
});

/** Corrections, of which hardly any is right by chance. */
const corrections: { readonly [type: string]: DraftEvent[] } = {
  session: [claimCorrected("c2", { topics: ["trade"], by: ["body/russia"] })],
  source: [
    {
      type: "SourceDetailsCorrected",
      data: { changes: { publishers: ["belarus"] }, reason: "It was theirs" },
    },
  ],
};

/** How a stream begins, as it is recorded today. */
function beginning(type: StreamType): readonly DomainEvent[] {
  const begun: readonly DomainEvent[] =
    type === "source"
      ? [{ type: "SourceDeposited", version: currentVersion("SourceDeposited"), data: deposit }]
      : decided(type, first[type], initialState(type));
  const state = begun.reduce<State>(evolve, initialState(type));
  return [...begun, ...decided(type, corrections[type] ?? [], state)];
}

describe("laws of folding", () => {
  test("events fold to the same state however they are cut into commits, and as read back from JSON", () => {
    check((type, drafts) => {
      const events = decided(type, rightful(type, drafts, initialState(type)), initialState(type));
      const state = unplaced(fold(type, [{ events, at: "", revision: revision(1) }]));
      const stored: DomainEvent[] = JSON.parse(canonicalJson(events));
      expect(
        unplaced(
          fold(
            type,
            stored.map((event, index) => ({ events: [event], at: "", revision: revision(index + 1) })),
          ),
        ),
      ).toEqual(state);
      expect(unplaced(events.reduce<State>(evolve, initialState(type)))).toEqual(state);
    });
  });

  test("histories of both versions, mixed in one stream and one commit, fold to what the second alone folds to, and are gone on with alike", () => {
    const mixtures = fc.record({
      write: writes,
      mask: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    });
    let mixed = 0;
    fc.assert(
      fc.property(mixtures, ({ write: { type, drafts, before }, mask }) => {
        const origin = initialState(type);
        const begun = before === origin ? [] : beginning(type);
        const from = begun.reduce<State>(evolve, origin);
        const events = [...begun, ...decided(type, rightful(type, drafts, from), from)];
        const recorded = events.map((event, index) => (mask[index % mask.length] && asFirst(event)) || event);
        if (new Set(recorded.map(({ version }) => version)).size > 1) mixed++;
        const commits = (all: readonly RecordedEvent[]) =>
          [all.slice(0, 3), all.slice(3)]
            .filter((some) => some.length > 0)
            .map((some, index) => ({
              stream: streamName(type, "belarus"),
              events: some as DomainEvent[],
              at: "",
              revision: revision(index + 1),
            }));
        const state = fold(type, commits(events));
        expect(fold(type, commits(JSON.parse(canonicalJson(recorded))))).toEqual(state);
        let followed: State = origin;
        for (const commit of commits(recorded)) {
          const step = follow(followed, commit);
          if (step.outcome === "refused") throw new Error(step.why);
          followed = step.state;
        }
        expect(followed).toEqual(state);
      }),
      { numRuns: randomCases(80, 4000) },
    );
    expect(mixed).toBeGreaterThan(randomCases(80, 4000) / 20);
  });

  test("a state is never changed in place", () => {
    const session = given("session/belarus", held(), sideMeeting()).state as SessionState;
    const before = structuredClone(session);
    evolve(session, { type: "ClaimRetracted", version: 1, data: { claim: "c1", reason: "x" } });
    expect(session).toEqual(before);
  });
});
