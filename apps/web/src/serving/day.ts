import type { Ctx } from "@collegium/http";
import { isDay } from "../language/days.ts";
import type { Trouble } from "./trouble.ts";

const nothing = new URLSearchParams();

/** The parameters of an address. Most have none, and are not read for them. */
export const parametersOf = (c: Ctx): URLSearchParams =>
  c.req.url.includes("?") ? new URL(c.req.url).searchParams : nothing;

/** The day that a parameter names, not after today; undefined where it is missing. What is no day, or none yet, is told by its name. */
export function dayAsked(
  search: URLSearchParams,
  name: string,
  today: string,
): { readonly day: string | undefined } | Trouble {
  const written = search.get(name)?.trim();
  if (!written) return { day: undefined };
  // A time is taken for its day, as citations of documents have it.
  const day = written.slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d(?:T[0-9:.]+Z)?$/.test(written) || !isDay(day))
    return { trouble: "noDay", parameters: [name] };
  return day <= today ? { day } : { trouble: "ahead", parameters: [name] };
}
