import type { Trouble } from "./trouble.ts";

/** Which page of a long thing an address asks for, from 1: the first where it names none. What is no number is told by its name. */
export function pageAsked(search: URLSearchParams): { readonly page: number } | Trouble {
  const written = search.get("page") || "1";
  return /^[1-9]\d{0,3}$/.test(written)
    ? { page: Number(written) }
    : { trouble: "unclear", parameters: ["page"] };
}
