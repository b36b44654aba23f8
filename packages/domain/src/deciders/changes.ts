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

/** Whether two values say the same: equal as JSON, whatever the order of their keys. */
export const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
