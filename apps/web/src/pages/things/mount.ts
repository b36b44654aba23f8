import { collections, isSlug, type StreamType } from "@collegium/domain";
import type { Mention, ServedDocument } from "@collegium/read-model";
import { pathOf } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import type { Reader } from "../../language/reader.ts";
import type { Followed } from "../../parts/citing/changed.ts";
import { parsed, parsedApart } from "../../reading/parse.ts";
import type { Read, Reading } from "../../reading/port.ts";
import { dayAsked, parametersOf } from "../../serving/day.ts";
import { pageAsked } from "../../serving/page-asked.ts";
import type { Come, Room } from "../../serving/room.ts";
import { tagOf } from "../../serving/tag.ts";
import { nowhere } from "../../serving/trouble.ts";
import { bodyPage } from "../body/page.ts";
import { instrumentPage } from "../instrument/page.ts";
import { olderPage } from "../older/page.ts";
import { pastShown } from "../past/past.ts";
import { personPage } from "../person/page.ts";
import { seriesPage } from "../series/page.ts";
import { type Citing, citingFor, followedBy } from "../session/come.ts";
import { pagesOf } from "../session/ordered.ts";
import { sessionPage } from "../session/page.ts";
import { isBeforeWhole, toldTexts, toldTextsThen } from "../session/told-texts.ts";
import { sourcePage } from "../source/page.ts";
import { topicPage } from "../topic/page.ts";

/** What a page is made of beside its document. */
interface Making {
  readonly reading: Reading;
  /** Which page of a long thing, from 1. */
  readonly page: number;
  /** The citation by which a reader came. */
  readonly followed: Followed | undefined;
  /** Whether the document is of a past day. */
  readonly past?: boolean;
}

/** How each kind's document becomes its page. */
export const thingPages: {
  readonly [T in StreamType]: (reader: Reader, read: Read, making: Making) => Promise<Page>;
} = {
  topic: async (reader, read) => topicPage(reader, await parsedApart("topic", read)),
  person: async (reader, read) => personPage(reader, await parsedApart("person", read)),
  body: async (reader, read) => bodyPage(reader, await parsedApart("body", read)),
  instrument: async (reader, read) => instrumentPage(reader, await parsedApart("instrument", read)),
  series: async (reader, read) => seriesPage(reader, await parsedApart("series", read)),
  source: async (reader, read, { reading, past }) => {
    const source = await parsedApart("source", read);
    const { supersedes } = source;
    const [text, earlier] = await Promise.all([
      textOf(reading, source),
      supersedes && !past ? earlierText(reading, supersedes.id) : undefined,
    ]);
    return sourcePage(reader, source, { text, earlier });
  },
  session: async (reader, read, { reading, page, followed, past }) => {
    const session = await parsedApart("session", read);
    const [texts, beforeIsWhole] = await Promise.all([
      (past ? toldTextsThen : toldTexts)(reading, session),
      !past && isBeforeWhole(reading, session),
    ]);
    return sessionPage(reader, session, { texts, page, beforeIsWhole, followed });
  },
};

const textOf = async (
  reading: Reading,
  { sha256, withheld }: Pick<ServedDocument<"source">, "sha256" | "withheld">,
): Promise<string | undefined> => (withheld ? undefined : reading.text(sha256));

async function earlierText(reading: Reading, id: string): Promise<string | undefined> {
  const read = await reading.document("source", id);
  return read && textOf(reading, parsed("source", read));
}

/** The page of each thing: made once for each body that its document has, in each language. */
export function mountThings(room: Room): void {
  const { reading, page: mount } = room;
  for (const [type, make] of Object.entries(thingPages) as [StreamType, (typeof thingPages)[StreamType]][])
    mount(`/${collections[type]}/:id`, async (c, reader) => {
      const id = c.req.param("id") ?? "";
      const parameters = parametersOf(c);
      const asked = dayAsked(parameters, "asOf", reader.today);
      if ("trouble" in asked) return asked;
      const { day } = asked;
      const numbered = pageAsked(parameters);
      if ("trouble" in numbered) return numbered;
      const { page } = numbered;
      const citing = type === "session" ? citingFor(c, reader, day) : uncited(type, reader);
      if ("trouble" in citing) return citing;
      if (day !== undefined && !citing.pinned && isSlug(id))
        return pastShown(
          reader,
          reading,
          { type, id, day, path: pathOf(type, id) },
          {
            has: (then) => hasPage(type, then, page),
            make: (then, noting) =>
              make(citing.reader, then, { reading: noting, page, followed: undefined, past: true }),
          },
        );
      const read = isSlug(id) ? await reading.document(type, id) : undefined;
      if (!read) return nowhere;
      const after = c.req.query("after");
      if (after !== undefined) return olderThan(room, reader, type, read, after);
      if (!(await hasPage(type, read, page))) return { ...nowhere, record: pathOf(type, id) };
      const come = await followedBy(reading, id, citing.pinned);
      if ("trouble" in come) return come;
      return {
        of: [read.etag, String(page), ...citing.of],
        stands: true,
        make: (noting) => make(citing.reader, read, { reading: noting, page, followed: come.followed }),
      };
    });
}

/** What a page that nobody cites depends on: that of a series tells which year is not over. */
const uncited = (type: StreamType, reader: Reader): Citing => ({
  reader,
  of: type === "series" ? [reader.today.slice(0, 4)] : [],
  pinned: undefined,
});

/** Longer than any place in a list is. */
const longestPlace = 500;

/** The page of what mentions a thing, beyond what its own shows. */
async function olderThan(
  { reading }: Room,
  reader: Reader,
  type: StreamType,
  read: Read,
  after: string,
): Promise<Come> {
  if (after === "" || after.length > longestPlace) return { trouble: "unclear", parameters: ["after"] };
  const thing = parsed(type, read);
  const { items, next } = await reading.mentions(type, thing.id, after);
  const named = "name" in thing ? thing : { id: thing.id, name: thing.title };
  const mentions = items.map((item) => JSON.parse(item) as Mention);
  return {
    of: [tagOf(named, items, after, next, reader.today)],
    stands: true,
    make: () => olderPage(reader, { type, thing: named, mentions, after, next }),
  };
}

/** Whether a thing has a page: sessions alone have more than one. */
const hasPage = async (type: StreamType, read: Read, page: number): Promise<boolean> =>
  page === 1 || (type === "session" && page <= pagesOf((await parsedApart("session", read)).claims));
