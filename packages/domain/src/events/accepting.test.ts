import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { ask } from "../ask.ts";
import { arbitraryOf } from "../testing/arbitrary.ts";
import { accepting } from "./accepting.ts";
import { draftSchemas, foldedSchemas, recordedSchemas } from "./schemas.ts";

const schemas = Object.entries({ draftSchemas, foldedSchemas, recordedSchemas }).flatMap(([set, byType]) =>
  Object.values(byType()).flatMap((events) =>
    Object.entries(events).map(([event, schema]) => [`${set} ${event}`, schema as z.ZodType] as const),
  ),
);

const nothing = Symbol("nothing");
const others = fc.oneof(
  fc.constantFrom<unknown>(nothing, undefined, null, "", " ", "c1", "a/b", "2014-11-18", "x\u0000", "\ud800"),
  fc.constantFrom<unknown>(0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, true, new Date(0)),
  fc.constantFrom<unknown>([], [undefined], new Array(1), ["a", "a"], {}, { en: "x" }, { en: 1 }),
  fc.anything({ withSparseArray: true, withNullPrototype: true }),
);

/** One place anywhere in a value has another in it, or nothing any more, or a field is added. */
function altered(value: unknown, places: readonly number[], other: unknown): unknown {
  const [place, ...deeper] = places;
  if (place === undefined || typeof value !== "object" || value === null) return other;
  const names = [...Object.keys(value), Array.isArray(value) ? String(value.length) : "more"];
  const name = names[place % names.length] as string;
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
  const changed = altered(copy[name], deeper, other);
  if (changed === nothing) delete copy[name];
  else copy[name] = changed;
  return copy;
}

const places = fc.array(fc.nat(12), { minLength: 0, maxLength: 4 });

describe("What a schema asks", () => {
  it.each(schemas)("of %s is asked as zod does", (_, schema) => {
    const accepts = accepting(schema);
    fc.assert(
      fc.property(arbitraryOf(schema), places, others, (data, at, other) => {
        const inPlace = altered(data, at, other);
        const agree = (value: unknown) => expect(accepts(value)).toBe(ask(schema, value).success);
        expect(accepts(data)).toBe(true);
        agree(data);
        agree(inPlace);
      }),
      { numRuns: randomCases(15, 1000) },
    );
  });

  const kinds = {
    "a string with checks": z.string().min(1).max(3).regex(/^a/),
    "a whole number": z.int().nonnegative(),
    "a number": z.number().max(3),
    "an optional field": z.strictObject({ a: z.string().optional(), b: z.unknown() }),
    "one of several": z.union([z.literal("x"), z.array(z.string()).max(2)]).nullable(),
    "a list of at most two": z.array(z.enum(["a", "b"])).max(2),
    "an object that may have more": z.looseObject({ a: z.string() }),
    "an object that forgets more": z.object({ a: z.string() }),
    "what goes on after a check": z
      .string()
      .overwrite((value) => value.trim())
      .min(1),
    "what depends on an earlier check": z
      .string()
      .refine((value) => value !== "a", { abort: true })
      .refine((value) => !["abc", "abcd"].includes(value), { when: ({ value }) => value !== "abc" }),
  };
  it.each(Object.entries(kinds))("of %s is asked as zod does", (_, schema) => {
    const accepts = accepting(schema);
    const values = fc.oneof(
      others,
      fc.constantFrom("a", "ab", "abc", "abcd", " ", "  x", "x", ["a", "b"], ["a", "b", "a"]),
      fc.record({ a: others, b: others, c: others }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(values, (value) => {
        expect(accepts(value)).toBe(ask(schema, value).success);
      }),
      { numRuns: randomCases(70, 2500) },
    );
  });
});
