import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DomainEvent, DraftEvent } from "../events/index.ts";
import { applied, follow, initialState } from "../fold.ts";
import { revision, type StreamName, typeOf } from "../ids.ts";
import { quote, register } from "../testing/given.ts";
import {
  announced,
  cancelled,
  claimCorrected,
  corroborated,
  discussed,
  held,
  retracted,
  sideMeeting,
  withdrawn,
} from "../testing/sessions.ts";
import { begins } from "./creation.ts";
import { decide } from "./decide.ts";
import { barredBy, goOn, newStanding } from "./standing.ts";
import type { State } from "./state.ts";

const draft = (type: string, data: object) => ({ type, data }) as DraftEvent;
const names = { en: "A name" };
const claim = fc.constantFrom("c1", "c2", "c3");
const words = fc.constantFrom("The sides discussed trade.", "A plan for 2010 was signed.", "in Moscow");
const statementRetracted = fc
  .record({ revision: fc.integer({ min: 1, max: 6 }), index: fc.constant(0) })
  .map((statement) => draft("StatementRetracted", { statement, reason: "It was misread." }));

function withoutTopic({ type, data }: DraftEvent): DraftEvent {
  const { topics: _, emphasis: __, ...rest } = data as { topics?: unknown; emphasis?: unknown };
  return draft(type, rest);
}

const beginnings: { readonly [stream: string]: readonly DraftEvent[] } = {
  "session/moscow-2009": [announced(), held(), sideMeeting()],
  "session/minsk-2010": [announced()],
  "instrument/plan-2010": [draft("InstrumentRegistered", { kind: "plan", names, parties: ["russia"] })],
  "person/ann": [draft("PersonRegistered", { names })],
};
const inSession = fc.oneof(
  fc.constantFrom(held(), cancelled, withdrawn(), sideMeeting()),
  fc.option(claim).map((within) => discussed(within ? { within } : {})),
  claim.map((within) => draft("PositionAffirmed", { ...discussed().data, within })).map(withoutTopic),
  fc.tuple(claim, fc.option(claim)).map(([one, other]) => {
    const { data } = retracted(one);
    return draft("ClaimRetracted", { ...data, ...(other && { replacedBy: [other] }) });
  }),
  fc.tuple(claim, fc.option(claim)).map(([one, within]) => claimCorrected(one, { within })),
  fc.tuple(claim, words).map(([one, said]) => corroborated(one, said)),
  statementRetracted,
);
const writes: { readonly [stream: string]: fc.Arbitrary<DraftEvent> } = {
  "session/moscow-2009": inSession,
  "session/minsk-2010": inSession,
  "instrument/plan-2010": fc.oneof(
    fc.constantFrom(
      draft("PartyAcceded", { body: "chile", evidence: [quote("in Moscow")] }),
      draft("InstrumentMerged", { into: "plan" }),
    ),
    words.map((said) => draft("InstrumentAliasAdded", { alias: said, evidence: [quote(said)] })),
    statementRetracted,
  ),
  "person/ann": fc.oneof(
    fc.constantFrom(
      draft("PersonRenamed", { names: { en: "Ann" } }),
      draft("PersonMerged", { into: "anne" }),
    ),
    words.map((title) => draft("OfficeHeld", { body: "mfa", title, evidence: [quote(title)] })),
    statementRetracted,
  ),
  "source/report": fc.oneof(
    words.map((exact) => draft("PassagesSetAside", { passages: [{ exact }], why: "heading" })),
    words.map((exact) => draft("PassagesTakenUp", { passages: [{ exact }] })),
    fc.constant(draft("SourceWithheld", { reason: "Asked for" })),
  ),
};

const deposited = {
  ...{ type: "SourceDeposited", version: 3 },
  data: { sha256: "0".repeat(64), length: 230, mediaType: "text/plain", title: "Report", kind: "other" },
} as unknown as DomainEvent;

describe("What a stream's standing bars", () => {
  test.each(Object.entries(writes))(
    "law: of %s it is nothing that a decider lets through, and all that no fold takes",
    (name, drafts) => {
      const stream = name as StreamName;
      const type = typeOf(stream);
      let [decided, barred] = [0, 0];
      fc.assert(
        fc.property(fc.array(drafts, { minLength: 4, maxLength: 12 }), (all) => {
          const standing = newStanding(type);
          const seen: DomainEvent[] = [];
          let state: State = initialState(type);
          let at = revision(0);
          const record = (event: DomainEvent) => {
            at = revision(at + 1);
            goOn(standing, event, { revision: at, index: 0 });
            state = applied(state, { events: [event], at: "", revision: at });
            seen.push(event);
          };
          if (type === "source") record(deposited);
          for (const one of [...(beginnings[name] ?? []), ...all]) {
            const decision = decide(stream, [one], state, register);
            if (decision.outcome !== "decided") continue;
            decided++;
            for (const event of decision.events) {
              expect(barredBy(event, standing, stream)).toBeUndefined();
              record(event);
            }
            for (const event of seen.filter((earlier) => !begins(type, earlier.type))) {
              const again = follow(state, { stream, events: [event], at: "", revision: revision(at + 1) });
              if (again.outcome === "followed") continue;
              barred++;
              expect(barredBy(event, standing, stream)).toBeDefined();
            }
          }
        }),
        { numRuns: randomCases(150, 5000) },
      );
      // Folds bar nothing in a source's stream: what is wrong there is a second withholding, which they take.
      expect([decided > 0, barred > 0]).toEqual([true, type !== "source"]);
    },
  );
});
