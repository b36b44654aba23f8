import { describe, expect, test } from "vitest";
import type { DomainEvent, DraftEvent } from "../events/index.ts";
import { applied, initialState } from "../fold.ts";
import { type Revision, type StreamType, streamName, typeOf } from "../ids.ts";
import { given, quote, register, upon } from "../testing/given.ts";
import { contradicted, corroborated, discussed, held, retracted } from "../testing/sessions.ts";
import { decide } from "./decide.ts";
import type { InstrumentState, PersonState, SessionState, State } from "./state.ts";

/** A stream of several commits, each of some drafts. */
function recorded(type: StreamType, ...commits: DraftEvent[][]) {
  const stream = streamName(type, "subject");
  const state = commits.reduce<State>(
    (before, drafts, nth) => {
      const decision = decide(stream, drafts, before, register);
      if (decision.outcome === "refused") throw new Error(JSON.stringify(decision.refusals));
      const events: readonly DomainEvent[] = decision.events;
      return applied<StreamType>(before, { events, at: "", revision: (nth + 1) as Revision });
    },
    initialState(typeOf(stream)),
  );
  return upon(stream, state);
}

const takenBack = (revision: number, index = 0): DraftEvent => ({
  type: "StatementRetracted",
  data: { statement: { revision, index }, reason: "It was misread." },
});

const person: DraftEvent = { type: "PersonRegistered", data: { names: { en: "Ann" } } };
const office = (...words: string[]): DraftEvent => ({
  type: "OfficeHeld",
  data: { body: "mfa", title: "Minister", ...(words.length > 0 && { evidence: words.map(quote) }) },
});

describe("a statement", () => {
  test("about a claim is taken back, and could be made anew", () => {
    const follows: DraftEvent = {
      type: "ClaimFollowed",
      data: { claim: "c1", relation: "repeats", earlier: "minsk-2008#c1", note: "So it was." },
    };
    const said = [corroborated("c1", "in Moscow"), contradicted("c1", "discussed"), follows];
    const session = recorded("session", [held(), discussed()], said);
    for (const [index, what] of (["corroborations", "contradictions", "follows"] as const).entries()) {
      const left = session.when(takenBack(2, index)).state() as SessionState;
      const { corroborations, contradictions, follows: following } = left.claims.get("c1") ?? {};
      const all = { corroborations, contradictions, follows: following };
      expect(all[what]).toEqual([]);
      expect(Object.values(all).flat()).toHaveLength(2);
      const again = said[index] as DraftEvent;
      session
        .when(takenBack(2, index), again)
        .thenRecorded({ type: "StatementRetracted" }, { type: again.type });
    }
  });

  test("about a claim is taken back alone: what another write said at its place stays", () => {
    const session = recorded(
      "session",
      [held(), discussed()],
      [corroborated("c1", "in Moscow")],
      [corroborated("c1", "A plan for 2010")],
    );
    const { claims } = session.when(takenBack(2)).state() as SessionState;
    expect(claims.get("c1")?.corroborations).toMatchObject([{ statement: { revision: 3, index: 0 } }]);
  });

  test("is taken back once, and only where something was said that can be", () => {
    const session = recorded("session", [held(), discussed()], [corroborated("c1", "in Moscow")]);
    session.when(takenBack(2), takenBack(2)).thenRefused("statement-unknown at /1/data/statement");
    session.when(takenBack(1, 1)).thenRefused("statement-unknown at /0/data/statement");
    session.when(takenBack(2, 1)).thenRefused("statement-unknown at /0/data/statement");
    session.when(retracted("c1"), takenBack(2)).thenRefused("statement-unknown at /1/data/statement");
    given("person/ann", person, office())
      .when(takenBack(1))
      .thenRefused("statement-unknown at /0/data/statement");
  });

  test("of the same write can't be taken back: nobody knows its revision yet", () => {
    const before = recorded("person", [person]);
    before.when(office(), takenBack(2, 0)).thenRefused("statement-unknown at /1/data/statement");
  });

  test("takes its own words with it, and leaves those of others", () => {
    const both = recorded(
      "person",
      [person],
      [office("Joint meeting", "in Moscow")],
      [office("in Moscow", "A plan for 2010")],
    );
    const exacts = (state: State) =>
      (state as PersonState).offices.map(({ evidence = [] }) => evidence.map(({ exact }) => exact));
    expect(exacts(both.state)).toEqual([["Joint meeting", "in Moscow", "A plan for 2010"]]);
    expect(exacts(both.when(takenBack(2)).state())).toEqual([["in Moscow", "A plan for 2010"]]);
    expect(exacts(both.when(takenBack(3)).state())).toEqual([["Joint meeting", "in Moscow"]]);
    expect(exacts(both.when(takenBack(2), takenBack(3)).state())).toEqual([]);
    const turned = recorded(
      "person",
      [person],
      [office("Joint", "Moscow")],
      [office("Moscow", "Joint", "A plan")],
    );
    expect(exacts(turned.when(takenBack(2)).state())).toEqual([["Joint", "Moscow", "A plan"]]);
  });

  test("that is said again is news by words that go on farther", () => {
    recorded("person", [person], [office("in Moscow")])
      .when(office("in Moscow. The sides"))
      .thenRecorded({ type: "OfficeHeld" });
    recorded("person", [person], [office("in Moscow")])
      .when(office("in Moscow"))
      .thenRefused("already-recorded at /0/data");
  });

  const plan: DraftEvent = {
    type: "InstrumentRegistered",
    data: { kind: "plan", names: { en: "Plan" }, aliases: ["The Plan"], parties: ["russia"] },
  };
  const alias = (title: string): DraftEvent => ({
    type: "InstrumentAliasAdded",
    data: { alias: title, evidence: [quote("A plan for 2010")] },
  });
  const change = (type: "PartyAcceded" | "PartyLeft"): DraftEvent => ({
    type,
    data: { body: "belarus", evidence: [quote("in Moscow")] },
  });

  test("that a title was seen leaves a title that the instrument's details name", () => {
    const instrument = recorded("instrument", [plan], [alias("The Plan"), alias("Plan A")]);
    const { aliases } = instrument.when(takenBack(2, 0), takenBack(2, 1)).state() as InstrumentState;
    expect(aliases).toEqual([{ alias: "The Plan", listed: true }]);
  });

  test("that a body became a party is taken back after its leaving", () => {
    const instrument = recorded("instrument", [plan], [change("PartyAcceded")], [change("PartyLeft")]);
    instrument.when(takenBack(2)).thenRefused("statement-in-use at /0/data/statement");
    expect(instrument.when(takenBack(3), takenBack(2)).state()).toMatchObject({
      accessions: undefined,
      departures: undefined,
    });
  });

  test("that links two instruments is taken back", () => {
    const link: DraftEvent = {
      type: "InstrumentLinked",
      data: { relation: "succeeds", target: "old", evidence: [quote("A plan for 2010")] },
    };
    expect(recorded("instrument", [plan], [link]).when(takenBack(2)).state()).toMatchObject({ links: [] });
  });
});
