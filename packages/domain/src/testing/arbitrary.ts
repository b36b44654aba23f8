import fc from "fast-check";
import type { z } from "zod";
import { draftEvidence } from "../events/index.ts";
import { quote } from "./given.ts";

/** Strings of every kind that a schema may ask for, and some that none does; the schema picks those that it takes. */
const strings = [
  ...[
    "belarus",
    "russia",
    "ann",
    "bob",
    "arms-control",
    "unknown",
    "body/russia",
    "person/ann",
    "instrument/plan",
    "series/unknown",
    "minsk-2008#c1",
    "minsk-2008#c2",
    "unknown#c1",
    "joint",
    "unspecified",
    "report",
    "gone",
    "c1",
    "c2",
    "c3",
  ],
  ...[
    "2009-11-25",
    "2009?-11-25",
    "2010/2011",
    "2010",
    "XXXX-11-25",
    "2014-02-30",
    "en",
    "be",
    "ru",
    "xx-invalid-",
  ],
  ...[
    "The sides discussed",
    "The sides discussed arms control.",
    "On November 25",
    "Joint … Moscow",
    "in Moscow",
    "trade.",
  ],
  ...["https://example.org/a", "line\nbreak", "😀 𝔉 e\u0301", "text/plain", "0".repeat(64)],
];

/**
 * Values that a schema takes, for the kinds of schema that events are made of. Fails on a kind that it does not know,
 * so that no new field goes untested.
 */
export function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  return schema === draftEvidence
    ? fc.oneof({ weight: 9, arbitrary: sound }, ofKind(schema))
    : ofKind(schema);
}

// Evidence of random words hardly ever stands in the text.
const sound = fc.constantFrom(
  quote("On November 25"),
  quote("in Moscow"),
  quote("The ministers … friendly vein"),
  {
    ...quote("The sides discussed"),
    prefix: "signed.",
  },
);

function ofKind(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return fc.record(
        Object.fromEntries(Object.entries(def.shape).map(([field, inner]) => [field, arbitraryOf(inner)])),
        { requiredKeys: Object.keys(def.shape).filter((field) => !isOptional(def.shape[field])) },
      );
    case "array": {
      const item = arbitraryOf(def.element);
      return fc.array(item, { minLength: 1, maxLength: 3 });
    }
    case "record":
      return fc.dictionary(arbitraryOf(def.keyType) as fc.Arbitrary<string>, arbitraryOf(def.valueType), {
        minKeys: 1,
        maxKeys: 3,
      });
    case "optional":
    case "default":
      return arbitraryOf(def.innerType);
    case "nullable":
      return fc.option(arbitraryOf(def.innerType), { nil: null });
    case "enum":
      return fc.constantFrom(...Object.values(def.entries));
    case "literal":
      return fc.constantFrom(...def.values);
    case "number":
      return fc.integer({ min: 1, max: 9 });
    case "union":
      return fc.oneof(...def.options.map(arbitraryOf));
    case "string":
      return fc.constantFrom(...strings.filter((value) => (schema as z.ZodType).safeParse(value).success));
    default:
      throw new Error(`No values are made for a schema of type ${def.type}`);
  }
}

const isOptional = (schema: z.core.$ZodType | undefined): boolean =>
  schema !== undefined && (schema as z.ZodType).safeParse(undefined).success;
