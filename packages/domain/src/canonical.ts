import canonicalize from "canonicalize";
import type { Commit } from "./commit.ts";

/**
 * The one JSON text of a value: RFC 8785, so that equal values have equal bytes.
 * Throws on what JSON can't say (NaN, lone surrogates, cycles, undefined): a fault of the caller.
 */
export function canonicalJson(value: unknown): string {
  const json = usual(value) ?? canonicalize(value);
  if (json === undefined) throw new TypeError("The value has no JSON form");
  return json;
}

/** What commits hold, written by the engine in half the library's time; undefined for what only the library can write, or must refuse. */
function usual(value: unknown): string | undefined {
  try {
    const json = JSON.stringify(inOrder(value, 0));
    return json.includes(escapedSurrogate) ? undefined : json;
  } catch (fault) {
    if (fault instanceof Unusual) return undefined;
    throw fault;
  }
}

/** How the engine writes the beginning of a lone surrogate, which the library refuses; it also stands where a text itself has these signs. */
const escapedSurrogate = "\\ud";
const deepest = 32;

class Unusual extends Error {}

/** A plain value with the keys of all its objects in the order of RFC 8785, 3.2.3. Throws `Unusual` for any other. */
function inOrder(value: unknown, depth: number): unknown {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value !== "object" || depth === deepest) throw new Unusual();
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(inOrder(item, depth + 1));
    return items;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Unusual();
  const fields: { [key: string]: unknown } = {};
  for (const key of sort(Object.keys(value))) {
    if (!isUsual(key)) throw new Unusual();
    const field = (value as { [key: string]: unknown })[key];
    fields[key] = typeof field === "string" ? field : inOrder(field, depth + 1);
  }
  return fields;
}

/**
 * Whether a key stands in an object where it was set, and does nothing else: numbers are moved to the front, and some names are the engine's.
 * Other names than those that events use are left to the library.
 */
const isUsual = (key: string): boolean => key.charCodeAt(0) >= 97 && key !== "toJSON";

/** Up to so many keys are sorted by insertion, in less time than it takes to call the engine's `sort`: nearly all objects of events. */
const few = 16;

/** Sorts in place, by UTF-16 code units. */
function sort(keys: string[]): string[] {
  if (keys.length > few) return keys.sort();
  for (let n = 1; n < keys.length; n++) {
    const key = keys[n] as string;
    let place = n;
    for (let before = keys[place - 1]; before !== undefined && before > key; before = keys[place - 1]) {
      keys[place] = before;
      place--;
    }
    keys[place] = key;
  }
  return keys;
}

/** Bytes of a commit's canonical JSON in UTF-8: what `maxCommitBytes` limits. */
export const commitBytes = (commit: Omit<Commit, "revision"> & { readonly revision: number }): number =>
  new TextEncoder().encode(canonicalJson(commit)).length;
