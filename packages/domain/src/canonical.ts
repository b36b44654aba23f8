import canonicalize from "canonicalize";
import type { Commit } from "./commit.ts";

/**
 * The one JSON text of a value: RFC 8785, so that equal values have equal bytes.
 * Throws on what JSON can't say (NaN, lone surrogates, cycles, undefined): a fault of the caller.
 */
export function canonicalJson(value: unknown): string {
  // The engine's own writer takes half the time of the library's, for what commits hold.
  const sorted = inOrder(value, 0);
  if (sorted !== odd) {
    const json = JSON.stringify(sorted);
    if (!json.includes(escapedSurrogate)) return json;
  }
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError("The value has no JSON form");
  return json;
}

/** How the engine writes the beginning of a lone surrogate, which the library refuses; it also stands where a text itself has these signs. */
const escapedSurrogate = "\\ud";
/** Stands for what only the library can write, or must refuse. */
const odd = Symbol("odd");
const deepest = 32;
/**
 * Whether a key stands in an object where it was set, and does nothing else: numbers are moved to the front, and some names are the engine's.
 * Other names than those that events use are left to the library.
 */
const isUsual = (key: string): boolean => key.charCodeAt(0) >= 97 && key !== "toJSON";

/** A plain value with the keys of all its objects in the order of RFC 8785, 3.2.3; `odd` for any other. */
function inOrder(value: unknown, depth: number): unknown {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : odd;
    case "object":
      if (value === null) return value;
      if (depth === deepest) return odd;
      return Array.isArray(value) ? listInOrder(value, depth + 1) : objectInOrder(value, depth + 1);
    default:
      return odd;
  }
}

function listInOrder(list: readonly unknown[], depth: number): unknown {
  const items: unknown[] = [];
  for (const item of list) {
    const own = inOrder(item, depth);
    if (own === odd) return odd;
    items.push(own);
  }
  return items;
}

function objectInOrder(object: object, depth: number): unknown {
  const prototype = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) return odd;
  const fields: { [key: string]: unknown } = {};
  for (const key of sort(Object.keys(object))) {
    if (!isUsual(key)) return odd;
    const own = inOrder((object as { [key: string]: unknown })[key], depth);
    if (own === odd) return odd;
    fields[key] = own;
  }
  return fields;
}

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
