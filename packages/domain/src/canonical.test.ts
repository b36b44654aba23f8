import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, commitBytes } from "./canonical.ts";
import { revision, streamName } from "./names.ts";

test("keys are sorted, and bytes counted in UTF-8", () => {
  expect(canonicalJson({ b: 1, a: "ж" })).toBe('{"a":"ж","b":1}');
  const commit = {
    stream: streamName("topic", "a"),
    revision: revision(1),
    id: "i",
    at: "t",
    actor: "ж",
    events: [],
  };
  expect(commitBytes(commit)).toBe(Buffer.byteLength(canonicalJson(commit), "utf8"));
});

test("what JSON can't say is a fault", () => {
  expect(() => canonicalJson(undefined)).toThrow(TypeError);
  expect(() => canonicalJson({ a: Number.NaN })).toThrow();
  expect(() => canonicalJson("\ud800")).toThrow();
});

test("law: the order of keys changes nothing, and what is read is what was written", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // JSON has no negative zero, so neither has what is read.
      const plain = JSON.parse(JSON.stringify(value));
      expect(canonicalJson(reversed(plain))).toBe(canonicalJson(plain));
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
    }),
  );
});

const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, reversed(inner)]),
        )
      : value;
