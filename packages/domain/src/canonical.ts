import canonicalize from "canonicalize";
import type { Commit } from "./commit.ts";

/**
 * The one JSON text of a value: RFC 8785, so that equal values have equal bytes.
 * Throws on what JSON can't say (NaN, lone surrogates, cycles, undefined): a fault of the caller.
 */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError("The value has no JSON form");
  return json;
}

/** Bytes of a commit's canonical JSON in UTF-8: what `maxCommitBytes` limits. */
export const commitBytes = (commit: Omit<Commit, "revision"> & { readonly revision: number }): number =>
  new TextEncoder().encode(canonicalJson(commit)).length;
