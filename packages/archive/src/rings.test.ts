import { type DomainEvent, type StreamName, streamName } from "@collegium/domain";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rings } from "./rings.ts";

const event = (type: string, data: object) => ({ type, version: 1, data }) as unknown as DomainEvent;
/** The rings in such events, each at its place in the list. */
function found(...events: readonly (readonly [StreamName, DomainEvent])[]) {
  const linked = rings();
  for (const [at, [stream, one]] of events.entries()) linked.enter(stream, one, at);
  return [...linked.found()];
}
const ringOf = (why: string) => why.replace(/.*: /, "").split(", ");

const [a, b] = ["a", "b"];
const inBody = (field: string, to: string) => event("BodyRegistered", { names: { en: "B" }, [field]: to });
const linked = (relation: string, target: string) => event("InstrumentLinked", { relation, target });

test.each<[string, Parameters<typeof streamName>[0], (to: string) => DomainEvent]>([
  ["supersedes", "source", (to) => event("SourceDeposited", { supersedes: to })],
  ["supersedes", "source", (to) => event("SourceDetailsCorrected", { changes: { supersedes: to } })],
  ["broader", "topic", (to) => event("TopicDefined", { broader: to })],
  ["merged into", "topic", (to) => event("TopicMerged", { into: to })],
  ["merged into", "body", (to) => event("BodyMerged", { into: to })],
  ["merged into", "person", (to) => event("PersonMerged", { into: to })],
  ["merged into", "instrument", (to) => event("InstrumentMerged", { into: to })],
  ["parent", "body", (to) => inBody("parent", to)],
  ["country", "body", (to) => inBody("country", to)],
  ["duplicate of", "session", (to) => event("SessionWithdrawn", { duplicateOf: to })],
  ["succeeds", "instrument", (to) => linked("succeeds", to)],
  ["partOf", "instrument", (to) => linked("partOf", to)],
])("what %s of a %s tells is told once where it leads in a ring, at its last link", (relation, type, to) => {
  const [first, second] = [streamName(type, a), streamName(type, b)];
  expect(found([first, to(b)], [first, event("Other", {})], [second, to(a)])).toEqual([
    { at: 2, why: expect.stringMatching(`^${relation} leads in a ring: (a, b|b, a)$`) },
  ]);
  expect(found([first, to(a)])).toEqual([{ at: 0, why: `${relation} leads in a ring: a` }]);
  expect(found([first, to(b)], [second, to("c")])).toEqual([]);
});

test("links of different relations, and those that may go both ways, are no ring", () => {
  const [first, second] = [streamName("body", a), streamName("body", b)];
  expect(found([first, inBody("parent", b)], [second, inBody("country", a)])).toEqual([]);
  const [plan, programme] = [streamName("instrument", a), streamName("instrument", b)];
  for (const relation of ["amends", "implements"])
    expect(found([plan, linked(relation, b)], [programme, linked(relation, a)])).toEqual([]);
});

test("a correction breaks a ring, or makes one, by what it says of the relation; an instrument may succeed several", () => {
  const [first, second] = [streamName("source", a), streamName("source", b)];
  const deposits = [
    [first, event("SourceDeposited", { supersedes: b })],
    [second, event("SourceDeposited", { supersedes: a })],
  ] as const;
  const corrected = (changes: object) => event("SourceDetailsCorrected", { changes });
  expect(found(...deposits, [first, corrected({ supersedes: null })])).toEqual([]);
  expect(found(...deposits, [first, corrected({ supersedes: "c" })])).toEqual([]);
  expect(found(...deposits, [first, corrected({ title: "T" })])).toHaveLength(1);
  expect(
    found(
      [first, event("SourceDeposited", { supersedes: "c" })],
      [second, event("SourceDeposited", { supersedes: a })],
      [first, corrected({ supersedes: b })],
    ),
  ).toMatchObject([{ at: 2 }]);
  const [plan, programme] = [streamName("instrument", a), streamName("instrument", b)];
  const succeeds = linked("succeeds", b);
  expect(
    found([plan, succeeds], [plan, linked("succeeds", "c")], [programme, linked("succeeds", a)]),
  ).toEqual([{ at: 2, why: expect.stringContaining("succeeds leads in a ring") }]);
});

test("in any graph, what is told is a ring; and where there is one, one is told of those that it touches", () => {
  const node = fc.nat(6);
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(node, node), { selector: String, maxLength: 14 }), (links) => {
      const targets = (id: string) => links.filter(([from]) => `i${from}` === id).map(([, to]) => `i${to}`);
      const told = found(
        ...links.map(
          ([from, to]) => [streamName("instrument", `i${from}`), linked("partOf", `i${to}`)] as const,
        ),
      );
      const onRings = new Set<string>();
      for (const { why } of told) {
        const ring = ringOf(why);
        expect(new Set(ring).size).toBe(ring.length);
        for (const [n, one] of ring.entries()) expect(targets(one)).toContain(ring[(n + 1) % ring.length]);
        for (const one of ring) onRings.add(one);
      }
      expect(new Set(told.map(({ why }) => why)).size).toBe(told.length);
      // Without those that are told, no way leads back to where it began.
      const reached = (id: string, seen = new Set<string>()): Set<string> => {
        for (const next of targets(id))
          if (!onRings.has(next) && !seen.has(next)) reached(next, seen.add(next));
        return seen;
      };
      for (const [from] of links)
        if (!onRings.has(`i${from}`)) expect(reached(`i${from}`)).not.toContain(`i${from}`);
    }),
    { numRuns: randomCases(100, 5_000) },
  );
});

test("a chain may be as long as a register", () => {
  const events = Array.from(
    { length: 50_000 },
    (_, n) => [streamName("topic", `t${n}`), event("TopicDefined", { broader: `t${n + 1}` })] as const,
  );
  expect(found(...events)).toEqual([]);
});
