import { collections, type StreamType, streamTypes } from "@collegium/domain";
import { inLanguage, withQuery } from "../../addresses.ts";
import type { Language } from "../../language/language.ts";
import { type Named, nameFor } from "../../parts/name.ts";
import { parsed } from "../../reading/parse.ts";
import type { Reading } from "../../reading/port.ts";
import type { Room } from "../../serving/room.ts";
import { asked, type FilterName, type ListQuery, namedThings, readFilters, withIds } from "./filters.ts";
import { listPage } from "./page.ts";

/** How many things a page of a list shows: columns of names take more than entries. */
const shown: Readonly<Record<StreamType, number>> = {
  session: 50,
  source: 50,
  instrument: 50,
  topic: 100,
  body: 100,
  person: 100,
  series: 100,
};

/** The list of each kind of things, narrowed by what its address says. */
export function mountLists(room: Room): void {
  const { reading } = room;
  for (const type of streamTypes)
    room.page(`/${collections[type]}`, async (c, reader) => {
      const { searchParams } = new URL(c.req.url);
      const read = readFilters(type, searchParams);
      const { query, unclear } = await withIds(reading, read);
      if (unclear.length > 0) return { trouble: "unclear", parameters: unclear };
      // A name that was written in the form: the list has one address, that with the id.
      if (read.unclear.length > 0 || isClumsy(searchParams, query))
        return { leadsTo: addressOf(reader.language, type, query) };
      const after = searchParams.get("after");
      const position = after === null ? undefined : sortKey(after);
      const order = type === "session" || type === "source" ? "desc" : "asc";
      const page = await reading.list(collections[type], asked(query), {
        order,
        limit: shown[type],
        after: position,
      });
      if (!page) return { trouble: "busy" };
      return {
        of: undefined,
        make: async () =>
          listPage(reader, {
            type,
            query,
            names: await namesIn(reading, reader.language, query),
            items: page.items.map((item) => JSON.parse(item) as unknown),
            next: page.next === undefined ? undefined : cursor(page.next),
            after: after ?? undefined,
          }),
      };
    });
}

/** Empty fields, as forms send them, are in nobody's address. */
const isClumsy = (search: URLSearchParams, query: ListQuery): boolean =>
  [...search].some(
    ([name, value]) => name !== "after" && (value === "" || query[name as FilterName] === undefined),
  );

const addressOf = (language: Language, type: StreamType, query: ListQuery): string =>
  inLanguage(language, withQuery(`/${collections[type]}`, query));

/** Where a page begins is a place in the list, written so that it fits an address. */
const cursor = (key: string): string => Buffer.from(key).toString("base64url");
const sortKey = (after: string): string => Buffer.from(after, "base64url").toString("utf8");

async function namesIn(
  reading: Reading,
  language: Language,
  query: ListQuery,
): Promise<ReadonlyMap<FilterName, string>> {
  const names = (Object.entries(namedThings) as [FilterName, StreamType][]).map(async ([filter, type]) => {
    const id = query[filter];
    const read = id === undefined ? undefined : await reading.document(type, id);
    return read ? ([[filter, nameFor(language, parsed(type, read) as Named).name]] as const) : [];
  });
  return new Map((await Promise.all(names)).flat());
}
