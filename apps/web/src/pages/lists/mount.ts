import { collections, type StreamType, streamTypes } from "@collegium/domain";
import { placeOf, sortKey } from "../../serving/place.ts";
import type { Room } from "../../serving/room.ts";
import { tagOf } from "../../serving/tag.ts";
import { statusWith } from "./amiss.ts";
import { isAsked, listAsked, usualOrder } from "./asking.ts";
import { asked } from "./filters.ts";
import { namesIn } from "./naming.ts";
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
      const ask = await listAsked(c, reader.language, reading, type);
      if (!isAsked(ask)) return ask;
      const { query, after, amiss } = ask;
      const shownList = { type, ask, names: namesIn(reader.language, ask) };
      const status = statusWith(amiss);
      if (amiss.size > 0)
        return {
          of: undefined,
          ...(status && { status }),
          make: () => listPage(reader, { ...shownList, found: undefined }),
        };
      const page = await reading.list(collections[type], asked(query), {
        order: usualOrder(type),
        limit: shown[type],
        after: after === undefined ? undefined : sortKey(after),
      });
      if (!page) return { trouble: "busy" };
      const named = [...ask.named].map(([filter, { read }]) => [filter, read.etag]);
      return {
        of: [tagOf(page, ask.written, after, named, [...ask.others], reader.today)],
        make: () =>
          listPage(reader, {
            ...shownList,
            found: {
              items: page.items.map((item) => JSON.parse(item) as unknown),
              next: page.next === undefined ? undefined : placeOf(page.next),
              after,
            },
          }),
      };
    });
}
