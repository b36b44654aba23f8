import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DraftEvent } from "../events/index.ts";
import { streamName } from "../ids.ts";
import { given, upon } from "../testing/given.ts";
import {
  claimCorrected,
  contradicted,
  discussed,
  held,
  retracted,
  sideMeeting,
} from "../testing/sessions.ts";

const stream = streamName("session", "moscow-2009");
const session = (...more: DraftEvent[]) => given("session/moscow-2009", held(), ...more);
const refusals = ({ decision }: ReturnType<ReturnType<typeof given>["when"]>) =>
  decision.outcome === "refused" ? decision.refusals : [];

describe("what one write remembers from draft to draft", () => {
  const id = fc.constantFrom("c1", "c2", "c3", "c4");
  const topic = fc.constantFrom("arms-control", "trade");
  const draft: fc.Arbitrary<DraftEvent> = fc.oneof(
    { weight: 3, arbitrary: topic.map((about) => discussed({ topics: [about] })) },
    fc.tuple(topic, id).map(([about, within]) => discussed({ topics: [about], within })),
    fc.constant(sideMeeting()),
    id.map(retracted),
    fc.tuple(id, topic).map(([claim, about]) => claimCorrected(claim, { topics: [about] })),
    id.map((claim) => claimCorrected(claim, { within: null })),
    id.map((claim) => contradicted(claim, "discussed trade")),
  );

  test("says what each draft alone is told upon those before it", () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 9 }), draft, (drafts, last) => {
        const taken: DraftEvent[] = [];
        for (const one of drafts) if (refusals(session(...taken).when(one)).length === 0) taken.push(one);
        const alone = taken.flatMap((one, index) => {
          const { decision } = session(...taken.slice(0, index)).when(one);
          return decision.outcome === "decided" ? decision.events : [];
        });
        const together = session().when(...taken);
        expect(together.decision).toEqual({ outcome: "decided", events: alone });
        const expected = refusals(session(...taken).when(last));
        const inOne = refusals(session().when(...taken, last));
        expect(inOne.map((one) => ({ ...one, pointer: one.pointer.replace(/^\/\d+/, "") }))).toEqual(
          expected.map((one) => ({ ...one, pointer: one.pointer.replace(/^\/\d+/, "") })),
        );
        for (const { rule } of expected) told.add(rule);
      }),
      {
        numRuns: 60,
        examples: [
          [[sideMeeting(), discussed({ within: "c1" })], retracted("c1")],
          [[discussed(), claimCorrected("c1", { topics: ["trade"] })], discussed({ topics: ["trade"] })],
          [[discussed(), retracted("c1")], claimCorrected("c1", { topics: ["trade"] })],
        ],
      },
    );
    expect([...told]).toEqual(
      expect.arrayContaining(["already-recorded", "side-meeting-in-use", "claim-retracted"]),
    );
  });
});

// Every draft compared with every claim, or a copy of all claims for each, would be hours.
test("a session of many claims takes many more in one write", () => {
  const claims = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => discussed({ topics: [`t${from + n}`] }));
  let { state } = session();
  for (let from = 0; from < 3_000; from += 150)
    state = upon(stream, state)
      .when(...claims(from, 150))
      .state();
  expect(state).toMatchObject({ claims: { size: 3_000 } });
  expect(refusals(upon(stream, state).when(...claims(3_000, 200), discussed({ topics: ["t7"] })))).toEqual([
    expect.objectContaining({ rule: "already-recorded", pointer: "/200/data" }),
  ]);
});
