import { collections, type StreamType, streamTypes } from "@collegium/domain";
import type { Ctx } from "@collegium/http";
import { inLanguage, pathOf, withQuery } from "../../addresses.ts";
import type { Reader } from "../../language/reader.ts";
import type { Item } from "../../reading/items.ts";
import { parsed } from "../../reading/parse.ts";
import type { Reading } from "../../reading/port.ts";
import { originOf } from "../../serving/origin.ts";
import type { Room } from "../../serving/room.ts";
import { streamed } from "../../serving/streamed.ts";
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

function mountWhole({ reading, file }: Room, type: StreamType): void {
  const mount = (ending: Ending, contentType: string, write: Write) => {
    file(addressOf(type, ending), async (c, reader) => {
      const ask = await listAsked(c, reader.language, reading, type, endings[ending]);
      if (!isAsked(ask)) return ask;
      // The first part is read before anything is answered: what can't be read is told as on a page.
      const pages = allOf(reading, type, ask.query);
      const first = await pages.next();
      if (first.value === undefined && !first.done) return { trouble: "busy" };
      const title = inWords(reader, type, ask.query, namesIn(reader.language, ask));
      const parts = write({ c, reader, title }, going(first, pages));
      return streamed(c, { type: contentType, name: `${collections[type]}${endings[ending]}` }, parts);
    });
  };
  mount("csv", "text/csv; charset=utf-8", async function* ({ c, reader }, pages) {
    yield headLine(type);
    for await (const items of pages) yield lines(type, items.map(parse), originOf(c, reader));
  });
  mount("json", "application/json", async function* (_, pages) {
    let before = '{"items":[';
    for await (const items of pages) {
      if (items.length === 0) continue;
      yield `${before}${items.join(",")}`;
      before = ",";
    }
    yield before === "," ? "]}" : `${before}]}`;
  });
  if (type !== "session") return;
  mount("calendar", "text/calendar; charset=utf-8", async function* ({ c, reader, title }, pages) {
    const { head, events, end } = calendarOf(reader, { title, origin: originOf(c, reader) });
    yield head;
    for await (const items of pages) yield events(items.map(parse) as Item<"session">[]);
    yield end;
  });
}

type Pages = AsyncGenerator<readonly string[] | undefined>;
interface Writing {
  readonly c: Ctx;
  readonly reader: Reader;
  /** The list's filter in words. */
  readonly title: string;
}
type Write = (writing: Writing, pages: AsyncGenerator<readonly string[]>) => AsyncGenerator<string>;

const parse = (item: string) => JSON.parse(item);

/** Things that are read and sent at once. */
const atOnce = 100;

/** All items of a list, part by part; undefined where they can't be read now. */
async function* allOf(reading: Reading, type: StreamType, query: ListQuery): Pages {
  for (let after: string | undefined, more = true; more; ) {
    const page = await reading.list(collections[type], asked(query), {
      order: usualOrder(type),
      limit: atOnce,
      after,
    });
    yield page?.items;
    after = page?.next;
    more = after !== undefined;
  }
}

async function* going(first: IteratorResult<readonly string[] | undefined>, pages: Pages) {
  if (first.done || !first.value) return;
  yield first.value;
  for await (const items of pages) {
    if (!items) throw new Error("The list could be read no further");
    yield items;
  }
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
        make: async () => {
          const entries = await entriesOf(reading, reader, type, found.items, origin);
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
  reading: Reading,
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
