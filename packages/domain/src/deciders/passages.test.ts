import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DraftEvent } from "../events/index.ts";
import { evolve, initialState } from "../fold.ts";
import { streamName } from "../ids.ts";
import { register, report } from "../testing/given.ts";
import { decide, decideDeposit } from "./decide.ts";
import type { SourceState, State } from "./state.ts";
import { including, joined, type Stretch, within, without } from "./stretches.ts";

const stream = streamName("source", "report");
const details = {
  kind: "other",
  title: "Report",
  publishers: ["mfa"],
  published: "2009",
  language: "en",
} as const;
const text = { sha256: "a".repeat(64), length: [...report].length };

const aside = (why: string, ...words: string[]) =>
  ({ type: "PassagesSetAside", data: { passages: words.map((exact) => ({ exact })), why } }) as DraftEvent;
const takenUp = (...words: string[]): DraftEvent => ({
  type: "PassagesTakenUp",
  data: { passages: words.map((exact) => ({ exact })) },
});

function deposited(...drafts: DraftEvent[]): State {
  const deposit = decideDeposit(
    stream,
    { ...details, publishers: ["mfa"] },
    text,
    initialState("source"),
    register,
  );
  const state = eventsOf(deposit).reduce<State>(evolve, initialState("source"));
  return eventsOf(decide(stream, drafts, state, register)).reduce<State>(evolve, state);
}

function eventsOf(decision: ReturnType<typeof decide>) {
  if (decision.outcome === "refused") throw new Error(JSON.stringify(decision.refusals));
  return decision.events;
}

const refusalsOf = (state: State, ...drafts: DraftEvent[]) => {
  const decision = decide(stream, drafts, state, register);
  return decision.outcome === "refused"
    ? decision.refusals.map(({ rule, pointer }) => `${rule} at ${pointer}`)
    : [];
};

/** The words that are set aside, and why. */
const wordsAside = (state: State) =>
  (state as SourceState).aside.map(
    ({ start, end, why }) => `${why}: ${[...report].slice(start, end).join("")}`,
  );

describe("passages set aside", () => {
  test("are found as quotations are, and recorded by their places alone", () => {
    const [event] = eventsOf(decide(stream, [aside("heading", "Joint meeting.")], deposited(), register));
    expect(event).toEqual({
      type: "PassagesSetAside",
      version: 1,
      data: { passages: [{ start: 0, end: 14 }], why: "heading" },
    });
    expect(
      refusalsOf(deposited(), aside("heading", "Jointmeeting", "The sides discussed", "oint meeting")),
    ).toEqual([
      "quotation-not-found at /0/data/passages/0/exact",
      "quotation-ambiguous at /0/data/passages/1/exact",
      "quotation-cuts-word at /0/data/passages/2/exact",
    ]);
  });

  test("are set aside once; another why takes the place of the first", () => {
    const state = deposited(aside("heading", "Joint meeting."));
    expect(refusalsOf(state, aside("heading", "meeting."))).toEqual([
      "already-recorded at /0/data/passages/0",
    ]);
    expect(wordsAside(deposited(aside("heading", "Joint meeting."), aside("furniture", "Joint")))).toEqual([
      "furniture: Joint",
      "heading:  meeting.",
    ]);
  });

  test("are taken up again, wholly or in part", () => {
    const before = aside("background", "The sides discussed arms control.");
    expect(wordsAside(deposited(before, takenUp("discussed arms")))).toEqual([
      "background: The sides ",
      "background:  control.",
    ]);
    expect(refusalsOf(deposited(before), takenUp("Joint meeting."))).toEqual([
      "not-set-aside at /0/data/passages/0",
    ]);
  });

  test("are of a text that is still there", () => {
    const state = deposited({ type: "SourceWithheld", data: { reason: "By order." } });
    const gone = { ...register, text: () => "withheld" as const };
    expect(decide(stream, [aside("heading", "Joint meeting.")], state, gone)).toMatchObject({
      outcome: "refused",
      refusals: [{ rule: "source-withheld" }],
    });
  });

  const places = fc.array(
    fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }))
      .map(([start, length]): Stretch => ({ start, end: start + length })),
    { maxLength: 8 },
  );
  const points = (all: readonly Stretch[]) =>
    new Set(all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n)));

  const spread = (all: readonly Stretch[]) => all.flatMap((one) => [...points([one])]);

  test("what is left without others are the points that these have not, in order and each once", () => {
    fc.assert(
      fc.property(places, places, (all, taken) => {
        const gone = points(taken);
        const left = spread(joined(all)).filter((point) => !gone.has(point));
        expect(spread(without(joined(all), taken))).toEqual(left);
      }),
    );
  });

  test("others take their place from those that stand there, the later from the earlier, and all stand in order", () => {
    const named = (name: string) => (place: Stretch, index: number) => ({ ...place, by: `${name}${index}` });
    fc.assert(
      fc.property(places, places, (first, others) => {
        const before = joined(first).map(named("before"));
        const more = others.map(named("more"));
        const at = (all: readonly (Stretch & { by: string })[], point: number) =>
          all.findLast(({ start, end }) => start <= point && point < end)?.by;
        const after = including(before, more);
        for (let point = 0; point < 40; point++)
          expect(at(after, point)).toBe(at([...before, ...more], point));
        for (const [index, { start }] of after.slice(1).entries())
          expect(start).toBeGreaterThanOrEqual(after[index]?.end ?? 0);
        expect(after).toEqual(
          more.reduce<readonly (typeof before)[number][]>((all, one) => including(all, [one]), before),
        );
      }),
    );
  });

  test("what stands at a place is found there", () => {
    fc.assert(
      fc.property(places, places, (all, [one]) => {
        if (one) expect(within(including(joined(all), [one]), one)).toEqual([one]);
      }),
    );
  });

  test("joined stretches have the same points, and each stands apart from the next", () => {
    fc.assert(
      fc.property(places, (all) => {
        const whole = joined(all);
        expect([...points(whole)].sort()).toEqual([...points(all)].sort());
        for (const [index, { start }] of whole.slice(1).entries())
          expect(start).toBeGreaterThan(whole[index]?.end ?? 0);
      }),
    );
  });
});
