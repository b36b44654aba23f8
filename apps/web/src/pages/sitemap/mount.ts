import { type Collection, collections, type StreamType, streamTypes } from "@collegium/domain";
import { type Answer, type Ctx, etagOf, sendReading } from "@collegium/http";
import { pacer } from "@collegium/read-model";
import { aboutPath, howPath, pathOf } from "../../addresses.ts";
import type { Lookup } from "../../reading/port.ts";
import { keptAWhile } from "../../serving/kept-a-while.ts";
import { originOf } from "../../serving/origin.ts";
import type { Room } from "../../serving/room.ts";
import { streamed, whole } from "../../serving/streamed.ts";
import { nowhere } from "../../serving/trouble.ts";
import { robots, sitemapIndex, urlsBegin, urlsEnd, urlsOf } from "./sitemap.ts";

/** Things in one part, and that are read at once. A part may have 50,000 addresses, and what a function answers 6 MB. */
const inPart = 2_500;
const atOnce = 250;

/** Where the parts begin is found by reading all lists once: it is kept for an hour, for robots come no oftener. */
const hour = 3_600_000;

const xml = "application/xml; charset=utf-8";
/** Pages that are no thing's. */
const others = ["/", ...streamTypes.map((type) => `/${collections[type]}`), "/check", howPath, aboutPath];

/** What search engines read: which pages there are, in parts, and which they leave alone. */
export function mountSitemap({ reading, serve }: Room): void {
  const parts = keptAWhile(hour, () => partsOf(reading));
  serve("/robots.txt", (c) => sendTagged(c, robots(originOf(c, c.get("exchange").site)), "text/plain"));
  serve("/sitemap.xml", async (c) => {
    const origin = originOf(c, c.get("exchange").site);
    const addresses = (await parts()).map(({ list, after }) => `/sitemaps/${list}/${placed(after)}.xml`);
    const all = ["/sitemaps/pages.xml", ...addresses].map((address) => `${origin}${address}`);
    return sendTagged(c, sitemapIndex(all), xml);
  });
  serve("/sitemaps/pages.xml", (c) => {
    const origin = originOf(c, c.get("exchange").site);
    const urls = others.map((path) => urlsOf(origin, path)).join("");
    return sendTagged(c, `${urlsBegin}${urls}${urlsEnd}`, xml);
  });
  for (const type of streamTypes)
    serve(`/sitemaps/${collections[type]}/:part{[\\w-]+\\.xml}`, async (c) => {
      const place = (c.req.param("part") ?? "").replace(/\.xml$/, "");
      const after = place === beginning ? undefined : Buffer.from(place, "base64url").toString("utf8");
      if (placed(after) !== place) return nowhere;
      const origin = originOf(c, c.get("exchange").site);
      const made = await whole(urls(reading, type, origin, after));
      const headers = { "content-disposition": 'inline; filename="sitemap.xml"' };
      return typeof made === "string"
        ? sendTagged(c, made, xml, headers)
        : streamed(c, { type: xml, headers }, made);
    });
}

/** Robots that have it already are told so. Who sends a token is not answered from what caches keep for others. */
const sendTagged = (
  c: Ctx,
  body: string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Answer =>
  sendReading(c, body, { type, etag: etagOf(body), headers: { vary: "Authorization", ...headers } });

interface Part {
  readonly list: Collection;
  /** The place in the list after which it begins. */
  readonly after: string | undefined;
}

/** The name of a list's first part: places are longer. */
const beginning = "0";
const placed = (after: string | undefined): string =>
  after === undefined ? beginning : Buffer.from(after).toString("base64url");

async function partsOf(reading: Lookup): Promise<Part[]> {
  const parts: Part[] = [];
  const pace = pacer();
  for (const type of streamTypes) {
    const list = collections[type];
    let things = 0;
    for (let after: string | undefined, more = true; more; ) {
      if (things % inPart === 0) parts.push({ list, after });
      await pace();
      const page = await reading.list(list, {}, { order: "asc", limit: atOnce, after });
      things += atOnce;
      after = page?.next;
      more = after !== undefined;
    }
  }
  return parts;
}

async function* urls(
  reading: Lookup,
  type: StreamType,
  origin: string,
  from: string | undefined,
): AsyncGenerator<string> {
  yield urlsBegin;
  let after = from;
  for (let things = 0; things < inPart; things += atOnce) {
    const page = await reading.list(collections[type], {}, { order: "asc", limit: atOnce, after });
    const paths = (page?.items ?? []).map((item) => pathOf(type, (JSON.parse(item) as { id: string }).id));
    yield paths.map((path) => urlsOf(origin, path)).join("");
    after = page?.next;
    if (after === undefined) break;
  }
  yield urlsEnd;
}
