import { collections, type StreamType } from "@collegium/domain";
import type { Ctx } from "@collegium/http";
import { inLanguage, withQuery } from "../../addresses.ts";
import type { Language } from "../../language/language.ts";
import type { Lookup } from "../../reading/port.ts";
import { isPlace } from "../../serving/place.ts";
import type { Elsewhere } from "../../serving/room.ts";
import type { Trouble } from "../../serving/trouble.ts";
import { idle, type ListQuery, readFilters, unaskable } from "./filters.ts";
import { type Narrowed, withIds } from "./naming.ts";

/** A list that is asked for. */
interface AskedList extends Narrowed {
  /** Where the page begins, as the page before said. */
  readonly after: string | undefined;
}

/** Dated things are listed the newest first, the others by id. */
export const usualOrder = (type: StreamType): "asc" | "desc" =>
  type === "session" || type === "source" ? "desc" : "asc";

/**
 * The list that an address asks for; or where its one address is, that with ids for names and without empty fields. `form` is how the address ends, where it
 * is that of a file: `.csv`. A file can't say what is amiss, nor what of its address counts for nothing, and so is none; nor that several things go by a name, and so is of the first.
 */
export async function listAsked(
  c: Ctx,
  language: Language,
  reading: Lookup,
  type: StreamType,
  form = "",
): Promise<AskedList | Elsewhere | Trouble> {
  const { searchParams } = new URL(c.req.url);
  const isFile = form !== "";
  const narrowed = await withIds(reading, readFilters(type, searchParams));
  const { query, amiss } = narrowed;
  const path = `/${collections[type]}`;
  const parameters = [...unaskable(query), ...(isFile ? idle(type, searchParams) : [])];
  if (isFile && unaskable(query).some((name) => amiss.get(name) === "unavailable"))
    return { trouble: "busy" };
  if (isFile && parameters.length > 0)
    return { trouble: "unclear", parameters, mended: withQuery(path, { ...query }) };
  const after = searchParams.get("after") || undefined;
  if (after !== undefined && !isPlace(after))
    return { trouble: "unclear", parameters: ["after"], mended: withQuery(path, { ...query }) };
  const once = isFile ? query : narrowed.written;
  if (isClumsy(searchParams, once))
    return { leadsTo: inLanguage(language, withQuery(`${path}${form}`, { ...once, after })) };
  return { ...narrowed, after };
}

export const isAsked = (ask: AskedList | Elsewhere | Trouble): ask is AskedList => "query" in ask;

/** Whether an address says more than a list needs, or says it otherwise: empty fields, as forms send them; names; what is no filter; anything twice. */
const isClumsy = (search: URLSearchParams, query: ListQuery): boolean => {
  const names = [...search.keys()];
  const filters = Object.entries(query);
  return (
    search.get("after") === "" ||
    new Set(names).size < names.length ||
    names.some((name) => name !== "after" && !Object.hasOwn(query, name)) ||
    filters.some(([name, value]) => search.get(name) !== value)
  );
};
