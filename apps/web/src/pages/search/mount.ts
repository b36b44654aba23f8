import { isPlaceOfHit, type SearchFile } from "@collegium/read-model";
import { inLanguage, withQuery } from "../../addresses.ts";
import { isPlace, sortKey } from "../../serving/place.ts";
import type { Room } from "../../serving/room.ts";
import { asBeginnings } from "./beginnings.ts";
import { type Found, searchPage } from "./page.ts";

/** What the search file takes at most, in characters. */
const longest = 200;

/** The find box: names, and the words of texts. */
export function mountSearch(room: Room): void {
  room.page("/search", async (c, reader) => {
    const q = (c.req.query("q") ?? "").trim();
    if (q.length > longest) return { leadsTo: inLanguage(reader.language, withQuery("/check", { q })) };
    const place = c.req.query("after") || undefined;
    const after = place === undefined ? undefined : sortKey(place);
    if (place !== undefined && after !== undefined && !(isPlace(place) && isPlaceOfHit(after)))
      return { trouble: "unclear", parameters: ["after"] };
    const search = q === "" ? undefined : await room.reading.search();
    const found = search && (await foundBy(search, q, after));
    const make = () => searchPage(reader, q, found, place);
    return { of: undefined, make, ...(q !== "" && !found && { status: 503 }) };
  });
}

async function foundBy(search: SearchFile, q: string, after: string | undefined): Promise<Found> {
  const words = await search.search({ q, filters: {}, limit: 25, after });
  if (after !== undefined) return { names: [], words };
  // Names are few: they all stand on the first page.
  const names = await search.names({ q, limit: 20 });
  const beginnings = words.items.length === 0 ? asBeginnings(q) : undefined;
  if (beginnings === undefined) return { names, words };
  const { items } = await search.search({ q: beginnings, filters: {}, limit: 1 });
  return { names, words, ...(items.length > 0 && { beginnings }) };
}
