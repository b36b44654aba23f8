import { canonicalJson } from "../canonical.ts";

/** Applies a correction: a value replaces, null removes, what is not named stays. */
export function applyChanges<T extends object>(
  details: T,
  changes: { readonly [field: string]: unknown },
): T {
  const merged: { [field: string]: unknown } = { ...(details as object) };
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) delete merged[field];
    else if (value !== undefined) merged[field] = value;
  }
  // The schema of each correction holds only fields of `T`, null only where `T` may lack the field.
  return merged as T;
}

/** Whether `applyChanges` would leave anything else than was there; no more is compared than is named. */
export const alters = (details: object, changes: { readonly [field: string]: unknown }): boolean =>
  Object.entries(changes).some(([field, value]) => {
    if (value === undefined) return false;
    const before = Object.hasOwn(details, field)
      ? (details as { readonly [field: string]: unknown })[field]
      : undefined;
    return before === undefined ? value !== null : value === null || !same(before, value);
  });

/** Whether two values say the same: equal as JSON, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false;
  return canonicalJson(a) === canonicalJson(b);
}
