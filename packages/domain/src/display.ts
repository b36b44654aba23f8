import type { Names } from "./events/index.ts";

/** The label to show: English, else that of the first language by code. */
export function displayName(names: Names): string {
  return names.en ?? names[Object.keys(names).sort()[0] ?? ""] ?? "";
}
