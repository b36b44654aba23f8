import { collections, type StreamType, streamTypes } from "@collegium/domain";
import type { Ctx } from "@collegium/http";
import type { ListPage } from "@collegium/read-model";
import { inLanguage, pathOf, withQuery } from "../../addresses.ts";
import type { Reader } from "../../language/reader.ts";
import type { Item } from "../../reading/items.ts";
import { parsed } from "../../reading/parse.ts";
import type { Lookup } from "../../reading/port.ts";
import { originOf } from "../../serving/origin.ts";
import { placeOf, sortKey } from "../../serving/place.ts";
import type { Room } from "../../serving/room.ts";
import { streamed, whole } from "../../serving/streamed.ts";
import { isAsked, listAsked, usualOrder } from "./asking.ts";
import { calendarOf } from "./calendar.ts";
import { atom, type Feed, type FeedEntry, jsonFeed } from "./feeds.ts";
import { asked, type ListQuery } from "./filters.ts";
import { inWords } from "./in-words.ts";
import { namesIn } from "./naming.ts";
import { summaryOf } from "./summary.ts";
import { headLine, lines } from "./table.ts";

/** How a list's addresses end as files. */
export const endings = {
  csv: ".csv",
  json: ".json",
  atom: ".atom",
  feed: ".feed.json",
  calendar: ".ics",
} as const;
type Ending = keyof typeof endings;

/** Each list as files: all of it as a table, as JSON or as a calendar; and what was recorded of it last as feeds. Narrowed as its page is. */
export function mountListFiles(room: Room): void {
  for (const type of streamTypes) {
    mountWhole(room, type);
    mountFeeds(room, type);
  }
}

const addressOf = (type: StreamType, ending: Ending): string => `/${collections[type]}${endings[ending]}`;

function mountWhole({ reading, file, fileBytes }: Room, type: StreamType): void {
  const mount = (ending: Ending, contentType: string, write: Write) => {
    file(addressOf(type, ending), async (c, reader) => {
      const ask = await listAsked(c, reader.language, reading, type, endings[ending]);
      if (!isAsked(ask)) return ask;
      const { query, after } = ask;
      const pages = allOf(reading, type, query, after === undefined ? undefined : sortKey(after));
      const read = Number.isFinite(fileBytes) ? await beginning(pages, fileBytes) : await begun(pages);
      if (!read) return { trouble: "busy" };
      const goesOn =
        read.next === undefined ? undefined : withQuery(c.req.path, { ...query, after: placeOf(read.next) });
      const title = inWords(reader, type, query, namesIn(reader.language, ask));
      const made = await whole(write({ c, reader, title, first: after === undefined, goesOn }, read.items));
      const headers = {
        "content-disposition": `inline; filename="${collections[type]}${endings[ending]}"`,
        ...(goesOn !== undefined && { link: `<${goesOn}>; rel="next"` }),
      };
      if (typeof made !== "string") return streamed(c, { type: contentType, headers }, made);
      return { of: undefined, type: contentType, headers, make: () => made };
    });
  };
  mount("csv", "text/csv; charset=utf-8", async function* ({ c, reader, first }, pages) {
    if (first) yield headLine(type);
    for await (const items of pages) yield lines(type, items.map(parse), originOf(c, reader));
  });
  mount("json", "application/json", async function* ({ goesOn }, pages) {
    let before = '{"items":[';
    for await (const items of pages) {
      if (items.length === 0) continue;
      yield `${before}${items.join(",")}`;
      before = ",";
    }
    if (before !== ",") yield before;
    yield goesOn === undefined ? "]}" : `],"next":${JSON.stringify(goesOn)}}`;
  });
  if (type !== "session") return;
  mount("calendar", "text/calendar; charset=utf-8", async function* ({ c, reader, title }, pages) {
    const { head, events, end } = calendarOf(reader, { title, origin: originOf(c, reader) });
    yield head;
    for await (const items of pages) yield events(items.map(parse) as Item<"session">[]);
    yield end;
  });
}

interface Writing {
  readonly c: Ctx;
  readonly reader: Reader;
  /** The list's filter in words. */
  readonly title: string;
  /** Whether it is the beginning of the list. */
  readonly first: boolean;
  /** Where the list goes on. */
  readonly goesOn: string | undefined;
}
type Write = (writing: Writing, pages: AsyncIterable<readonly string[]>) => AsyncGenerator<string>;

const parse = (item: string) => JSON.parse(item);

/** Things that are read and sent at once. */
const atOnce = 100;

type Pages = AsyncGenerator<ListPage | undefined>;

/** All items of a list from a place on, page by page; undefined where they can't be read now. */
async function* allOf(reading: Lookup, type: StreamType, query: ListQuery, from: string | undefined): Pages {
  for (let after = from, more = true; more; ) {
    const page = await reading.list(collections[type], asked(query), {
      order: usualOrder(type),
      limit: atOnce,
      after,
    });
    yield page;
    after = page?.next;
    more = after !== undefined;
  }
}

/** What of a list is sent, and where it goes on. */
interface Sent {
  readonly items: AsyncIterable<readonly string[]>;
  readonly next?: string | undefined;
}

/** All of a list, of which the first page was read: what can't be read at all is told as on a page. Undefined where that is so. */
async function begun(pages: Pages): Promise<Sent | undefined> {
  const { value: first } = await pages.next();
  return first && { items: going(first, pages) };
}

async function* going(first: ListPage, pages: Pages): AsyncGenerator<readonly string[]> {
  yield first.items;
  for await (const page of pages) {
    if (!page) throw new Error("The list could be read no further");
    yield page.items;
  }
}

/** As many whole pages of a list as have so many bytes, and where it goes on. Undefined where it can't be read. */
async function beginning(pages: Pages, most: number): Promise<Sent | undefined> {
  const read: (readonly string[])[] = [];
  let [bytes, next]: [number, string | undefined] = [0, undefined];
  for await (const page of pages) {
    if (!page) return undefined;
    read.push(page.items);
    next = page.next;
    bytes += page.items.reduce((sum, item) => sum + Buffer.byteLength(item), 0);
    if (bytes >= most) break;
  }
  return { items: ReadableStream.from(read), next };
}

/** Entries of a feed. */
const entriesShown = 30;

function mountFeeds({ reading, file }: Room, type: StreamType): void {
  const mount = (ending: Ending, contentType: string, write: (feed: Feed) => string) => {
    file(addressOf(type, ending), async (c, reader) => {
      const ask = await listAsked(c, reader.language, reading, type, endings[ending]);
      if (!isAsked(ask)) return ask;
      const search = await reading.search();
      const request = { limit: entriesShown, after: undefined };
      const recorded = await reading.list(collections[type], asked(ask.query), {
        order: "recorded",
        ...request,
      });
      // Without a search file nothing knows what was recorded last: the newest are shown.
      const found =
        recorded ??
        (await reading.list(collections[type], asked(ask.query), { order: usualOrder(type), ...request }));
      if (!found) return { trouble: "busy" };
      const origin = originOf(c, reader);
      const address = (end: string) =>
        `${origin}${inLanguage(reader.language, withQuery(`/${collections[type]}${end}`, { ...ask.query }))}`;
      const self = address(endings[ending]);
      return {
        type: contentType,
        // Entries say when they were changed last, which no list does: every commit makes feeds anew.
        of: search && [self, String(search.position())],
        make: async (noting) => {
          const entries = await entriesOf(noting, reader, type, found.items, origin);
          const times = entries.map(({ updated }) => updated).sort();
          return write({
            title: `Collegium: ${inWords(reader, type, ask.query, namesIn(reader.language, ask))}`,
            language: reader.language,
            page: address(""),
            self,
            updated: times.at(-1) ?? `${reader.today}T00:00:00.000Z`,
            entries,
          });
        },
      };
    });
  };
  mount("atom", "application/atom+xml; charset=utf-8", atom);
  mount("feed", "application/feed+json; charset=utf-8", jsonFeed);
}

async function entriesOf(
  reading: Lookup,
  reader: Reader,
  type: StreamType,
  items: readonly string[],
  origin: string,
): Promise<FeedEntry[]> {
  const entries: FeedEntry[] = [];
  for (const json of items) {
    const item = JSON.parse(json) as { readonly id: string };
    const read = await reading.document(type, item.id);
    if (!read) continue;
    const { recordedAt, updatedAt } = parsed(type, read);
    const path = pathOf(type, item.id);
    entries.push({
      id: `${origin}${path}`,
      url: `${origin}${inLanguage(reader.language, path)}`,
      ...summaryOf(reader, type, item),
      published: recordedAt,
      updated: updatedAt,
    });
  }
  return entries;
}
