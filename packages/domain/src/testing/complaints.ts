import type * as z from "zod";
import { ask } from "../ask.ts";
import { inWords } from "../in-words.ts";

/** Values of which no part of an event or a sheet takes more than a few. */
const odd: readonly unknown[] = [
  ...[{ nonsense: 1 }, { "no language": "x" }, { en: "\0" }, Array(300).fill("x"), ["body/x", 5]],
  ...[undefined, null, 5, -1, 0.5, true, [], {}, "", " ", "x".repeat(20_000), "a\nb", "a\0b", "a\u0007b"],
  ...["\ud800", "a\u2028b", "a\u202ab", "a\u2067b", "\u200b", "\u0301".repeat(40), "An Id", "joint"],
  ...["2014-13", "2014-02-31", "2014-11-4X", "201", "y", "-0044", "2014-11-18T10", "x/y", "2".repeat(300)],
  ...[
    "ftp://example.org",
    "https://a b",
    "https://ann:pass@example.org",
    "en_GB",
    "body/An Id",
    "c0",
    "a#c1",
  ],
];

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly getter?: () => z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
}

/** All schemas that a schema is made of, and itself. */
function parts(schema: z.ZodType, found = new Set<z.ZodType>()): Set<z.ZodType> {
  if (found.has(schema)) return found;
  found.add(schema);
  const { def } = schema as unknown as { def: Def };
  const { innerType, in: before, element, keyType, valueType, getter, shape = {}, options = [] } = def;
  const inside = [
    innerType,
    before,
    element,
    keyType,
    valueType,
    getter?.(),
    ...Object.values(shape),
    ...options,
  ];
  for (const part of inside) if (part) parts(part, found);
  return found;
}

interface Issue {
  readonly message: string;
  readonly issues?: readonly Issue[];
  readonly errors?: readonly (readonly Issue[])[];
}

const saidIn = ({ message, issues = [], errors = [] }: Issue): string[] => [
  message,
  ...[...issues, ...errors.flat()].flatMap(saidIn),
];

/** Everything that schemas say of what is wrong with values, each once. */
export const complaintsOf = (...schemas: readonly z.ZodType[]): Set<string> =>
  new Set(
    [...new Set(schemas.flatMap((schema) => [...parts(schema)]))].flatMap((part) =>
      odd.flatMap((value) => {
        const { error } = ask(part, value, { error: inWords });
        return (error?.issues ?? []).flatMap((issue) => saidIn(issue as Issue));
      }),
    ),
  );

/** How each of them is to be put: a whole sentence that says what must be there, what is there, or what is not. */
export const complaint = /^(?:This|There) .+[.?]$/su;
