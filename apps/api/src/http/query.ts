import { inWords, isTurned } from "@collegium/domain";
import * as z from "zod";
import { type Detail, ended, type Problem, type ProblemError, problem } from "../problems/problem.ts";
import { wrong } from "../problems/rules.ts";

export type QuerySchema = z.ZodObject;

/**
 * Reads query parameters by a schema of strings. A parameter is refused where it is unknown, given twice (unless the schema takes
 * an array), or not percent-encoded UTF-8; and two days, `from` and `to`, where the second is before the first.
 */
export function readQuery<Q extends QuerySchema>(url: string, schema: Q): { query: z.output<Q> } | Problem {
  const start = url.indexOf("?");
  const search = start < 0 ? "" : url.slice(start + 1);
  if (!isEncodedText(search)) return refuse([wrong("malformed", "The query must be percent-encoded UTF-8.")]);
  const errors: ProblemError[] = [];
  const values: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(search)) {
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    const earlier = values[name];
    if (!field) errors.push(at(name, "unknown-parameter", "There is no such parameter here."));
    else if (takesMany(field)) values[name] = [...((earlier as string[]) ?? []), value];
    else if (earlier !== undefined)
      errors.push(at(name, "repeated-parameter", "This must be given only once."));
    else values[name] = value;
  }
  if (errors.length > 0) return refuse(errors);
  const parsed = schema.safeParse({ ...values }, { error: inWords });
  if (parsed.success)
    return isTurned(parsed.data) ? refuse([at("to", "malformed", turned)]) : { query: parsed.data };
  return refuse(
    parsed.error.issues.map((issue) => at(String(issue.path[0] ?? ""), "malformed", ended(issue.message))),
  );
}

const turned = "This is before `from`: give a later day here, or an earlier one there.";

const refuse = (errors: ProblemError[]): Problem =>
  problem(
    "bad-query",
    ended(
      errors
        .map(({ parameter, detail }) => (parameter ? `${parameter}: ${detail}` : detail))
        .slice(0, 5)
        .join(" "),
    ),
    {
      errors,
    },
  );

const at = (parameter: string, rule: Parameters<typeof wrong>[0], detail: Detail): ProblemError =>
  wrong(rule, detail, { parameter: parameter.slice(0, 100) });

/** `decodeURIComponent` is strict where `URLSearchParams` would put U+FFFD. */
function isEncodedText(search: string): boolean {
  try {
    decodeURIComponent(search);
    return true;
  } catch {
    return false;
  }
}

const takesMany = (field: z.core.$ZodType): boolean =>
  field instanceof z.ZodOptional || field instanceof z.ZodDefault
    ? takesMany(field.unwrap())
    : field instanceof z.ZodArray;

const count = (max: number) =>
  z.int().min(1, `This must be from 1 to ${max}.`).max(max, `This must be from 1 to ${max}.`);

/** `limit` of a list: 1 to 100. */
export const limitOf = (standard: number) =>
  z
    .string()
    .regex(/^[0-9]{1,9}$/, "This must be a whole number from 1 to 100.")
    .transform(Number)
    .pipe(count(100))
    .default(standard)
    .meta({ type: "integer", minimum: 1, maximum: 100, default: standard, description: "Items a page" });

/** `limit` of every list but the annotations': 25 where it is missing. */
export const limit = limitOf(25);

export const cursor = z
  .string()
  .max(2000, "This must be a cursor of this register: take `next` as it is.")
  .optional()
  .meta({ description: "Where to go on: from `next`, as it is" });

/** `order` of a list, which says what it goes by. */
export const orderBy = (description: string) => z.enum(["asc", "desc"]).meta({ description });

/** `order` of the list of a collection. */
export const listOrder = (description: string) => z.enum(["asc", "desc", "recorded"]).meta({ description });

/** `true`, `false`, or nothing. */
export const flag = z
  .enum(["true", "false"])
  .default("false")
  .transform((value) => value === "true")
  .meta({ type: "boolean", default: false });
