import { canonicalJson } from "@collegium/domain";
import type { Difference } from "./findings.ts";

type Fields = { readonly [field: string]: unknown };

const none = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

// The order of ids and labels says nothing; equal lists are equal sets.
const comparable = (value: unknown): unknown =>
  Array.isArray(value) && value.every((item) => typeof item === "string") ? value.toSorted() : value;

/** Equal as a record: lists of ids in any order; missing, null and the empty list are all "none". */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (none(a) || none(b)) return none(a) && none(b);
  if (typeof a !== "object" || typeof b !== "object") return false;
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false;
  return asText(a) === asText(b);
}

/** A value as a text that is the same for the same. */
export const asText = (value: unknown): string => (none(value) ? "null" : canonicalJson(comparable(value)));

/** Whether two values of a field say the same. */
export type Alike = (field: string, a: unknown, b: unknown) => boolean;

/** Where `stated` differs from `recorded`. A field that is not stated is left alone; null states that there is none. */
export const differences = (
  recorded: Fields,
  stated: Fields,
  alike: Alike = (_field, a, b) => same(a, b),
): Difference[] =>
  Object.entries(stated)
    .filter(([field, to]) => to !== undefined && !alike(field, recorded[field], to))
    .map(([field, to]) => ({ field, from: recorded[field], to: none(to) ? undefined : to }));

/** The fields of a correction: the new values, null where one goes. */
export const changesOf = (differs: readonly Difference[]): Record<string, unknown> =>
  Object.fromEntries(differs.map(({ field, to }) => [field, to ?? null]));

/** What is stated at all, as an event states it: without fields that are none. */
export const stated = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !none(value)));
