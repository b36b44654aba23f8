import canonicalize from "canonicalize";
import type { Commit } from "./commit.ts";
import { type KeyOrders, keyOrders } from "./key-orders.ts";

/**
 * The one JSON text of a value: RFC 8785, so that equal values have equal bytes.
 * Throws on what JSON can't say (NaN, lone surrogates, cycles, undefined): a fault of the caller.
 *
 * Who writes many values of one kind keeps the `orders` of their keys from one to the next.
 */
export function canonicalJson(value: unknown, orders: KeyOrders = keyOrders()): string {
  const json = usual(value, orders) ?? canonicalize(value);
  if (json === undefined) throw new TypeError("The value has no JSON form");
  return json;
}

/** What commits hold, written by the engine in half the library's time; undefined for what only the library can write, or must refuse. */
function usual(value: unknown, orders: KeyOrders): string | undefined {
  try {
    const json = JSON.stringify(inOrder(value, orders, 0));
    return json.includes(escapedSurrogate) ? undefined : json;
  } catch (fault) {
    if (fault instanceof Unusual) return undefined;
    throw fault;
  }
}

/** How the engine writes the beginning of a lone surrogate, which the library refuses; it also stands where a text itself has these signs. */
const escapedSurrogate = "\\ud";
const deepest = 32;

class Unusual extends Error {
  override readonly name = "Unusual";
}

/** A plain value with the keys of all its objects in the order of RFC 8785, 3.2.3. Throws `Unusual` for any other. */
function inOrder(value: unknown, orders: KeyOrders, depth: number): unknown {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value !== "object" || depth === deepest) throw new Unusual();
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(inOrder(item, orders, depth + 1));
    return items;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Unusual();
  const keys = orders.sorted(Object.keys(value));
  if (keys === undefined) throw new Unusual();
  const fields: { [key: string]: unknown } = {};
  for (const key of keys) {
    const field = (value as { [key: string]: unknown })[key];
    fields[key] = typeof field === "string" ? field : inOrder(field, orders, depth + 1);
  }
  return fields;
}

/** Bytes of a commit's canonical JSON in UTF-8: what `maxCommitBytes` limits. */
export const commitBytes = (commit: Omit<Commit, "revision"> & { readonly revision: number }): number =>
  new TextEncoder().encode(canonicalJson(commit)).length;
