import { type Collection, type StreamType, streamName } from "@collegium/domain";
import type { EntryPage, EntryQuery, ViewStore } from "../port.ts";
import { storedDocument } from "../projection/stored.ts";

/** What a list is narrowed to; all must hold. Ids and days (`YYYY-MM-DD`) are taken as valid. */
export interface ListFilters {
  /** Sessions: bodies that took part (party, host, or whom a participant stood for), or states whose bodies did; all of them. Instruments: parties alike. */
  readonly body?: readonly string[];
  /** Sessions with a claim about it; a merged topic stands for the one that took its place. */
  readonly topic?: string;
  readonly instrument?: string;
  readonly person?: string;
  readonly format?: string;
  /** Instruments: plan, programme, treaty … */
  readonly kind?: string;
  /** What may have been on or after, and on or before, a day. */
  readonly from?: string;
  readonly to?: string;
  /** Instruments whose period covers that day. */
  readonly on?: string;
}

export interface PageRequest {
  readonly limit: number;
  readonly order: "asc" | "desc";
  /** Go on after this sort key. */
  readonly after?: string;
}

export interface ListPage {
  /** JSON text of each item. */
  readonly items: readonly string[];
  /** The sort key to go on after; missing on the last page. */
  readonly next?: string;
}

/** One page of a list: sessions, sources and instruments by their earliest day, the others by id. One query, whatever the filters. */
export async function readList(
  views: ViewStore,
  collection: Collection,
  filters: ListFilters,
  page: PageRequest,
): Promise<ListPage> {
  const from = filters.on ?? filters.from;
  const to = filters.on ?? filters.to;
  const ask = (tags: readonly string[]) =>
    views.query({
      partition: collection,
      ...pageOf(page),
      ...(tags.length > 0 && { tags }),
      ...(from !== undefined && { from }),
      // Sort keys begin with the earliest day, so `to` bounds them: "0" is the character after "/".
      ...(to !== undefined && { to, below: `${to}0` }),
    });
  const { things, words } = tagsOf(filters);
  const found = await ask([...new Set([...things.map(tagOf), ...words])]);
  if (found.entries.length > 0 || things.length === 0) return toPage(found);
  // Nothing is listed under what was merged: it is found under what took its place.
  const final = await Promise.all(things.map((thing) => finalThing(views, thing)));
  if (final.every(({ id }, index) => id === things[index]?.id)) return toPage(found);
  return toPage(await ask([...new Set([...final.map(tagOf), ...words])]));
}

interface Thing {
  readonly type: StreamType;
  readonly id: string;
}

const tagOf = ({ type, id }: Thing): string => `${type}=${id}`;

/** What a list is narrowed by, the rarest first: the query begins there. */
function tagsOf({ instrument, person, topic, body = [], kind, format }: ListFilters) {
  const named = { instrument, person, topic } as const;
  const things = (Object.keys(named) as (keyof typeof named)[]).flatMap((type): Thing[] => {
    const id = named[type];
    return id === undefined ? [] : [{ type, id }];
  });
  return {
    things: [...things, ...body.map((id): Thing => ({ type: "body", id }))],
    words: [
      ...(kind === undefined ? [] : [`kind=${kind}`]),
      ...(format === undefined ? [] : [`format=${format}`]),
    ],
  };
}

/** What took a thing's place, or the thing itself. */
async function finalThing(views: ViewStore, { type, id }: Thing): Promise<Thing> {
  const document = await storedDocument(views, streamName(type, id));
  return { type, id: (document && "mergedInto" in document && document.mergedInto?.id) || id };
}

/** The part of a query that a page asks for. */
export const pageOf = ({
  limit,
  order,
  after,
}: PageRequest): Pick<EntryQuery, "limit" | "order" | "after"> => ({
  limit,
  order,
  ...(after !== undefined && { after }),
});

/** The page that a query answered. */
export function toPage({ entries, more }: EntryPage): ListPage {
  const last = entries.at(-1);
  return { items: entries.map(({ body }) => body), ...(more && last && { next: last.sort }) };
}
