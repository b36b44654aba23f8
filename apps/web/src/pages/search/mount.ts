import { inLanguage, withQuery } from "../../addresses.ts";
import type { Room } from "../../serving/room.ts";
import { type Found, searchPage } from "./page.ts";

/** What the search file takes at most, in characters. */
const longest = 200;

/** The find box: names, and the words of texts. */
export function mountSearch(room: Room): void {
  room.page("/search", async (c, reader) => {
    const q = (c.req.query("q") ?? "").trim();
    if (q.length > longest) return { leadsTo: inLanguage(reader.language, withQuery("/check", { q })) };
    const place = c.req.query("after");
    const after = place === undefined ? undefined : Buffer.from(place, "base64url").toString("utf8");
    const search = q === "" ? undefined : await room.reading.search();
    const found: Found | undefined = search && {
      // Names are few: they all stand on the first page.
      names: after === undefined ? await search.names({ q, limit: 20 }) : [],
      words: await search.search({ q, filters: {}, limit: 25, after }),
    };
    const make = () => searchPage(reader, q, found, place);
    return { of: undefined, make, ...(q !== "" && !found && { status: 503 }) };
  });
}
