import type * as z from "zod";
import { ask } from "../ask.ts";

/** Whether a value is as a schema says. */
export type Accepts = (value: unknown) => boolean;

/**
 * Puts together what a schema asks, once for all values. `safeParse` makes a copy of whatever it takes; who has read a commit, and only asks
 * whether it is sound, needs none.
 *
 * Law: it accepts exactly what `safeParse` does.
 */
export function accepting(schema: z.core.$ZodType): Accepts {
  const isOfKind = kind(schema);
  const checks = checksOf(schema);
  return checks.length === 0 ? isOfKind : (value) => isOfKind(value) && pass(checks, value);
}

/** What the kind of schema asks of a value, before its checks. */
function kind(schema: z.core.$ZodType): Accepts {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "string":
      return (value) => typeof value === "string";
    case "number":
      return Number.isFinite;
    case "enum": {
      const values = new Set<unknown>(Object.values(def.entries));
      return (value) => values.has(value);
    }
    case "literal": {
      const values = new Set<unknown>(def.values);
      return (value) => values.has(value);
    }
    case "optional": {
      const accepts = accepting(def.innerType);
      return (value) => value === undefined || accepts(value);
    }
    case "nullable": {
      const accepts = accepting(def.innerType);
      return (value) => value === null || accepts(value);
    }
    case "union": {
      const options = def.options.map(accepting);
      return (value) => options.some((accepts) => accepts(value));
    }
    case "array": {
      const accepts = accepting(def.element);
      return (value) => Array.isArray(value) && all(value, accepts);
    }
    case "object":
      return def.catchall?._zod.def.type === "never" ? strictObject(def.shape) : byParsing(schema);
    case "record":
      return plainRecord(accepting(def.keyType), accepting(def.valueType), byParsing(schema));
    default:
      return byParsing(schema);
  }
}

/** What holds one thing by each name, as JSON brings it; zod is asked about all else. */
const plainRecord =
  (name: Accepts, value: Accepts, parsed: Accepts): Accepts =>
  (record) =>
    (isPlain(record) &&
      Object.entries(record).every(
        (entry) => entry[0] !== "__proto__" && name(entry[0]) && value(entry[1]),
      )) ||
    parsed(record);

const isPlain = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  Object.getOwnPropertySymbols(value).length === 0;

// Not `every`: that passes over what an array lacks.
function all(items: readonly unknown[], accepts: Accepts): boolean {
  for (const item of items) if (!accepts(item)) return false;
  return true;
}

/** An object that has these fields, and no others. */
function strictObject(shape: z.core.$ZodShape): Accepts {
  const fields = new Map(
    Object.entries(shape).map(([name, schema]) => [
      name,
      { accepts: accepting(schema), required: schema._zod.optin === undefined },
    ]),
  );
  const required = [...fields.values()].filter((field) => field.required).length;
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    let found = 0;
    for (const name in value) {
      const field = fields.get(name);
      if (!field?.accepts((value as { readonly [field: string]: unknown })[name])) return false;
      if (field.required) found++;
    }
    return found === required;
  };
}

/** For kinds that are rare in events. */
const byParsing =
  (schema: z.core.$ZodType): Accepts =>
  (value) =>
    ask(schema as z.ZodType, value).success;

type Check = z.core.$ZodCheck<unknown>;

/** A format, a whole number for one, is a check of itself. */
function checksOf(schema: z.core.$ZodType): Check[] {
  const { def, traits } = schema._zod;
  const own = traits.has("$ZodCheck") ? [schema as unknown as Check] : [];
  return [...own, ...((def.checks ?? []) as Check[])];
}

function pass(checks: readonly Check[], value: unknown): boolean {
  const payload: z.core.ParsePayload = { value, issues: [] };
  for (const { _zod } of checks) {
    if (_zod.def.when?.(payload) === false) continue;
    _zod.check(payload);
    if (payload.issues.length > 0) return false;
  }
  return true;
}
