import canonicalize from "canonicalize";
import type { Commit } from "./commit.ts";

/**
 * The one JSON text of a value: RFC 8785, so that equal values have equal bytes.
 * Throws on what JSON can't say (NaN, lone surrogates, cycles, undefined): a fault of the caller.
 */
export function canonicalJson(value: unknown): string {
  const sorted = inOrder(value, 0);
  // The engine's own writer takes half the time of the library's, for what commits hold.
  if (sorted !== odd) return JSON.stringify(sorted);
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError("The value has no JSON form");
  return json;
}

/** Stands for what only the library can write, or must refuse. */
const odd = Symbol("odd");
const deepest = 32;
/** Whether a key has a place of its own in an object, whatever the order in which it is set, as numbers have, or sets something else. */
function isMisplaced(key: string): boolean {
  const first = key.charCodeAt(0);
  return (first >= 48 && first <= 57) || key === "__proto__";
}

/** A plain value with the keys of all its objects in the order of RFC 8785, 3.2.3; `odd` for any other. */
function inOrder(value: unknown, depth: number): unknown {
  switch (typeof value) {
    case "string":
      return value.isWellFormed() ? value : odd;
    case "number":
      return Number.isFinite(value) ? value : odd;
    case "boolean":
      return value;
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
  if ((prototype !== Object.prototype && prototype !== null) || "toJSON" in object) return odd;
  const fields: { [key: string]: unknown } = {};
  for (const key of Object.keys(object).sort()) {
    if (isMisplaced(key) || !key.isWellFormed()) return odd;
    const own = inOrder((object as { [key: string]: unknown })[key], depth);
    if (own === odd) return odd;
    fields[key] = own;
  }
  return fields;
}

/** Bytes of a commit's canonical JSON in UTF-8: what `maxCommitBytes` limits. */
export const commitBytes = (commit: Omit<Commit, "revision"> & { readonly revision: number }): number =>
  new TextEncoder().encode(canonicalJson(commit)).length;
