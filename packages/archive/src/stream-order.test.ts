import { type DomainEvent, position, revision, type StreamName } from "@collegium/domain";
import { describe, expect, test } from "vitest";
import { streamOrder } from "./stream-order.ts";

const event = (type: string, data: object = {}) => ({ type, version: 1, data }) as unknown as DomainEvent;
const [defined, renamed] = ["TopicDefined", "TopicRenamed"].map((type) =>
  event(type, { names: { en: "T" } }),
);
const held = event("SessionHeld", { date: "2014" });
const agreed = (claim: string) => event("UnderstandingReached", { claim, evidence: [] });
const retracted = (claim: string) => event("ClaimRetracted", { claim, reason: "Misread" });
/** What this version doesn't know. */
const unknown = undefined;

type Commit = readonly [revision: number, events: readonly (DomainEvent | undefined)[], at?: string];

/** What is said of the last of a stream's commits, of which those before are right. */
function last(stream: StreamName, ...commits: readonly Commit[]): string | undefined {
  const order = streamOrder();
  const said = commits.map(([n, events, at = "2026-01-01T00:00:00.000Z"]) =>
    order.follow(
      { stream, revision: revision(n), position: position(1), id: "a", at, actor: "ada", events: [] },
      events,
    ),
  );
  expect(said.slice(0, -1).filter((one) => one !== undefined)).toEqual([]);
  return said.at(-1);
}

describe("a stream of commits", () => {
  const [noon, evening] = ["2026-01-01T12:00:00.000Z", "2026-01-01T18:00:00.000Z"];

  test.each<[string, Commit[], RegExp | undefined]>([
    [
      "goes on",
      [
        [1, [defined]],
        [2, [renamed]],
      ],
      undefined,
    ],
    ["goes on within a commit", [[1, [defined, renamed]]], undefined],
    [
      "goes on in the same moment",
      [
        [1, [defined], noon],
        [2, [renamed], noon],
      ],
      undefined,
    ],
    [
      "goes back in time",
      [
        [1, [defined], evening],
        [2, [renamed], noon],
      ],
      /12:00.* follows one at .*18:00/,
    ],
    [
      "leaves a revision out",
      [
        [1, [defined]],
        [3, [renamed]],
      ],
      /revision 3 of topic\/a follows revision 1/,
    ],
    [
      "has a revision twice",
      [
        [1, [defined]],
        [1, [renamed]],
      ],
      /revision 1 of topic\/a follows revision 1/,
    ],
    ["begins with what begins none", [[1, [renamed]]], /begins with TopicRenamed/],
    ["begins twice in a commit", [[1, [defined, defined]]], /TopicDefined begins topic\/a a second time/],
    [
      "begins twice",
      [
        [1, [defined]],
        [2, [defined]],
      ],
      /TopicDefined begins topic\/a a second time/,
    ],
    [
      "begins again after what is not known",
      [
        [1, [defined, unknown]],
        [2, [defined]],
      ],
      /a second time/,
    ],
  ])("%s", (_, commits, told) => {
    const said = last("topic/a" as StreamName, ...commits);
    if (told) expect(said).toMatch(told);
    else expect(said).toBeUndefined();
  });
});

describe("a session's claims", () => {
  const session = "session/a" as StreamName;

  test("are numbered as they came", () => {
    expect(last(session, [1, [held, agreed("c1")]], [2, [agreed("c2"), agreed("c3")]])).toBeUndefined();
    for (const claim of ["c1", "c3"])
      expect(last(session, [1, [held, agreed("c1")]], [2, [agreed(claim)]])).toMatch(
        /where c2 would be next/,
      );
  });

  test("are there before anything is said of them", () => {
    expect(last(session, [1, [held, agreed("c1")]], [2, [retracted("c1")]])).toBeUndefined();
    expect(last(session, [1, [held, agreed("c1")]], [2, [retracted("c2")]])).toMatch(/c2/);
  });

  test("are taken back, and what was said to them, each once, by where it stands", () => {
    const corroborated = (claim: string) => event("ClaimCorroborated", { claim, evidence: [] });
    const takenBack = (index: number) =>
      event("StatementRetracted", { statement: { revision: 2, index }, reason: "Misread" });
    const begun: Commit[] = [
      [1, [held, agreed("c1"), agreed("c2")]],
      [2, [corroborated("c1"), corroborated("c2")]],
    ];
    expect(last(session, ...begun, [3, [takenBack(1)]], [4, [takenBack(0)]])).toBeUndefined();
    expect(last(session, ...begun, [3, [takenBack(1)]], [4, [takenBack(1)]])).toMatch(/StatementRetracted/);
    expect(last(session, ...begun, [3, [takenBack(2)]])).toMatch(/StatementRetracted/);
  });

  test("are left open once an event came that is not known, for it may have been one", () => {
    expect(last(session, [1, [held, unknown]], [2, [agreed("c2")]])).toBeUndefined();
    expect(last(session, [1, [held]], [2, [unknown, retracted("c9")]])).toBeUndefined();
  });

  test("are known by their numbers to who refers to them from elsewhere", () => {
    const order = streamOrder();
    const follow = (n: number, events: readonly (DomainEvent | undefined)[]) =>
      order.follow(
        {
          stream: session,
          revision: revision(n),
          position: position(n),
          id: "a",
          at: "",
          actor: "",
          events: [],
        },
        events,
      );
    expect([order.has(session), order.hasClaim(session, "c1")]).toEqual([false, true]);
    follow(1, [held, agreed("c1"), agreed("c2")]);
    expect(order.has(session)).toBe(true);
    expect(["c1", "c2", "c3"].map((claim) => order.hasClaim(session, claim))).toEqual([true, true, false]);
    follow(2, [unknown]);
    expect(order.hasClaim(session, "c9")).toBe(true);
  });
});

test("a session that was held is not held again", () => {
  const announced = event("SessionAnnounced", { date: "2014" });
  const session = "session/a" as StreamName;
  expect(last(session, [1, [announced]], [2, [held]])).toBeUndefined();
  expect(last(session, [1, [announced]], [2, [held]], [3, [held]])).toMatch(/SessionHeld/);
  expect(last(session, [1, [held]], [2, [held]])).toMatch(/SessionHeld/);
});
