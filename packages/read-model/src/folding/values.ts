import { type Evidence, type Names, parseEdtf } from "@collegium/domain";
import type { Datum, Ref } from "../documents/shared.ts";

// Documents have the same bytes whichever way an event travelled (canonical JSON sorts keys, a store may not), so
// whatever comes from an event is built field by field. And no field is ever undefined: JSON would lose its place.

/** A reference before its name is known. */
export const unnamed = (id: string): Ref => ({ id, name: id });

/** A date with the days that it can mean; throws on what is none, for such an event can't be projected. */
export function datumOf(edtf: string): Datum {
  const parsed = parseEdtf(edtf);
  if (!parsed) throw new RangeError(`Not an EDTF date: ${edtf}`);
  const { earliest, latest, uncertain, approximate, unspecified } = parsed;
  return compact({
    edtf,
    earliest,
    latest,
    uncertain: uncertain || undefined,
    approximate: approximate || undefined,
    unspecified: unspecified || undefined,
  }) as Datum;
}

export const quotesOf = (list: readonly Evidence[]): Evidence[] => list.map(quoteOf);

const quoteOf = (evidence: Evidence): Evidence => {
  const { source, exact, prefix, suffix, start, end, basis, note } = evidence;
  return compact({ source, exact, prefix, suffix, start, end, basis, note });
};

export const namesOf = (names: Names): Names =>
  Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)));

interface Match {
  relation: "exact" | "close" | "broad" | "narrow";
  uri: string;
}
export const matchesOf = (matches: readonly Match[]): Match[] =>
  matches.map(({ relation, uri }) => ({ relation, uri }));

/** The value converted, where there is one. */
export const given = <T, R>(value: T | null | undefined, convert: (value: T) => R): R | undefined =>
  value === null || value === undefined ? undefined : convert(value);

/** A field after a correction: what was there, unless a value replaces it or null removes it. */
export function corrected<T, R>(current: R, change: T | null | undefined, convert: (value: T) => R): R;
export function corrected<T, R>(
  current: R | undefined,
  change: T | null | undefined,
  convert: (value: T) => R,
): R | undefined {
  return change === undefined ? current : change === null ? undefined : convert(change);
}

export const same = <T>(value: T): T => value;

/** The object without its undefined fields. */
export function compact<T extends object>(object: T): T {
  for (const key in object) if (object[key] === undefined) delete object[key];
  return object;
}
