import { type Position, sessionFormat } from "@collegium/domain";
import type { Ctx } from "@collegium/http";
import type { Count } from "@collegium/read-model";
import { inLanguage } from "../../addresses.ts";
import { readItems } from "../../reading/items.ts";
import type { Lookup } from "../../reading/port.ts";
import { keptAWhile } from "../../serving/kept-a-while.ts";
import type { Room } from "../../serving/room.ts";
import { tagOf } from "../../serving/tag.ts";
import { type HomeParts, homePage } from "./page.ts";
import type { HomeYears } from "./years.ts";

/** Milliseconds for which the home page keeps what it shows: counting takes longer than all else. */
const minute = 60_000;

/** The home page; readers of Russian who come to `/` are led to theirs, and back to English where they ask for it by name. */
export function mountHome(room: Room): void {
  const years = countedYears(room.reading);
  const parts = keptAWhile(minute, async () => {
    const shown = await homeParts(room.reading, years);
    return { shown, tag: tagOf(shown) };
  });
  room.page("/", async (c, reader) => {
    if (reader.language === "en" && c.req.query("language") !== "en" && prefersRussian(c))
      return { leadsTo: inLanguage("ru", "/"), headers: { vary: "Accept-Language" } };
    const { shown, tag } = await parts();
    return {
      of: [tag, reader.today],
      make: () => homePage(reader, shown),
      ...(reader.language === "en" && { varies: "Accept-Language" }),
    };
  });
}

/** What the home page is made of. */
export async function homeParts(reading: Lookup, yearsOf = countedYears(reading)): Promise<HomeParts> {
  const [latest, topics, instruments, series, years] = await Promise.all([
    readItems(reading, "session", { order: "recorded", limit: 5 }).then(
      (items) => items ?? readItems(reading, "session", { order: "desc", limit: 5 }),
    ),
    readItems(reading, "topic", { order: "asc", limit: 3 }),
    readItems(reading, "instrument", { order: "desc", limit: 3 }),
    readItems(reading, "series", { order: "asc", limit: 3 }),
    // The page shows without them.
    yearsOf().catch(() => undefined),
  ]);
  return {
    latest: latest ?? [],
    topics: topics ?? [],
    instruments: instruments ?? [],
    series: series ?? [],
    years,
  };
}

/**
 * By year, as a whole and for each format that there is any of. Counting looks at every claim; it is done once for each, for a session has one format, and
 * again only where the search file has gone on.
 */
function countedYears(reading: Lookup): () => Promise<HomeYears | undefined> {
  let known: { readonly position: Position; readonly years: HomeYears } | undefined;
  return async () => {
    const search = await reading.search();
    if (!search) return undefined;
    const position = search.position();
    if (known?.position === position) return known.years;
    const formats: HomeYears["formats"][number][] = [];
    for (const format of sessionFormat.options) {
      const years = await search.counts("year", { format });
      if (years.length > 0) formats.push({ format, years });
    }
    known = { position, years: { years: sumOf(formats), formats } };
    return known.years;
  };
}

/** All formats together, in the order of the years. */
function sumOf(formats: HomeYears["formats"]): Count[] {
  const sums = new Map<string | null, Count>();
  for (const { key, claims, sessions } of formats.flatMap(({ years }) => years)) {
    const sum = sums.get(key) ?? { key, claims: 0, sessions: 0 };
    sums.set(key, { key, claims: sum.claims + claims, sessions: sum.sessions + sessions });
  }
  return [...sums.values()].sort((a, b) => ((a.key ?? "~") < (b.key ?? "~") ? -1 : 1));
}

/** Whether Russian comes before English in what a browser says that its reader reads (RFC 9110, 12.5.4). */
function prefersRussian(c: Ctx): boolean {
  const ranked = (c.req.raw.headers.get("accept-language") ?? "").split(",").map((one) => {
    const [range = "", ...parameters] = one.trim().toLowerCase().split(";");
    const weight = parameters
      .map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1])
      .find(Boolean);
    return { range: range.trim(), weight: Number(weight ?? 1) };
  });
  const weightOf = (language: string) =>
    Math.max(
      0,
      ...ranked
        .filter(({ range }) => range === language || range.startsWith(`${language}-`))
        .map(({ weight }) => weight),
    );
  return weightOf("ru") > weightOf("en");
}
