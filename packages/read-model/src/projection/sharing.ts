import type { StoredDocument } from "../documents/index.ts";

type Fields = { readonly [field: string]: unknown };

/**
 * A document as it was, made of the parts of what it is now wherever these say the same: so what both have is put into words once, and whoever
 * compares the two sees at once where they are the same. Its bytes are what they were.
 */
export function sharing(before: StoredDocument, after: StoredDocument): StoredDocument {
  const now = after as unknown as Fields;
  const shared: { [field: string]: unknown } = {};
  for (const [field, value] of Object.entries(before))
    shared[field] = Array.isArray(value) ? items(value, now[field]) : one(value, now[field]);
  return shared as unknown as StoredDocument;
}

/** A list's items one by one: claims are added at its end. */
function items(before: readonly unknown[], after: unknown): unknown {
  if (!Array.isArray(after)) return before;
  const shared = before.map((item, n) => one(item, after[n]));
  return shared.length === after.length && shared.every((item, n) => item === after[n]) ? after : shared;
}

const one = (before: unknown, after: unknown): unknown => (saysTheSame(before, after) ? after : before);

/** Whether two values are the same JSON, their fields in the same order. */
function saysTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  // An empty list has as many names as an empty object.
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [names, others] = [Object.keys(a), Object.keys(b)];
  return (
    names.length === others.length &&
    names.every((name, n) => name === others[n] && saysTheSame((a as Fields)[name], (b as Fields)[name]))
  );
}
