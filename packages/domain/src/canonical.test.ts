import { anySign } from "@collegium/thoroughness";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, commitBytes } from "./canonical.ts";
import { revision, streamName } from "./ids.ts";
import { keyOrders } from "./key-orders.ts";

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

test("law: it is what the library writes, and a fault where the library refuses", () => {
  const key = fc.oneof(
    fc.string({ unit: anySign, maxLength: 3 }),
    fc.constantFrom(
      "10",
      "9",
      "__proto__",
      "constructor",
      "toJSON",
      "\ud800",
      "é",
      "e\u0301",
      "\u{1f600}",
      "\ufb01",
    ),
  );
  const orders = keyOrders();
  const any = fc.anything({ key, withNullPrototype: true, withSparseArray: true, maxDepth: 4 });
  const written = (write: () => string | undefined): string => {
    try {
      return write() ?? "refused";
    } catch {
      return "refused";
    }
  };
  fc.assert(
    fc.property(any, (value) => {
      const byLibrary = written(() => canonicalize(value));
      expect(written(() => canonicalJson(value))).toBe(byLibrary);
      // Also with the orders of all keys before it, which are more than are kept.
      expect(written(() => canonicalJson(reversed(value), orders))).toBe(byLibrary);
    }),
    { numRuns: 2000 },
  );
  const wide = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`key${(n * 7) % 40}`, n]));
  for (const value of [wide, "\\ud800", "\udc00", { a: ["\udfff"] }])
    expect(written(() => canonicalJson(value))).toBe(written(() => canonicalize(value)));
  let deep: unknown = [];
  for (let depth = 0; depth < 100; depth++) deep = { b: deep, a: [depth] };
  expect(canonicalJson(deep)).toBe(canonicalize(deep));
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
