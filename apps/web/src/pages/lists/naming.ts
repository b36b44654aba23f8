import type { StreamType } from "@collegium/domain";
import type { NameHit, SearchFile } from "@collegium/read-model";
import type { Language } from "../../language/language.ts";
import { type Named, nameFor } from "../../parts/name.ts";
import { parsed } from "../../reading/parse.ts";
import type { Lookup, Read } from "../../reading/port.ts";
import { type Amiss, type AmissFields, amissIn } from "./amiss.ts";
import {
  type FilterName,
  type ListQuery,
  longestName,
  type NamingFilter,
  namedThings,
  nameless,
  namingFilters,
  thingNamed,
} from "./filters.ts";
import { listWords } from "./words.ts";

/** What a list is narrowed by, as the register has it. */
export interface Narrowed {
  readonly query: ListQuery;
  /** The same as it was written, but for names of one thing alone: those are ids. */
  readonly written: ListQuery;
  /** Fields by which nothing can be found. */
  readonly amiss: AmissFields;
  /** The documents of the things that are named. */
  readonly named: ReadonlyMap<NamingFilter, NamedThing>;
  /** What else goes by a name that was taken for the first that does. */
  readonly others: ReadonlyMap<NamingFilter, readonly NameHit[]>;
}

interface NamedThing {
  readonly type: StreamType;
  readonly read: Read;
}

/**
 * What was written for things, by the ids that they have: an id is taken at its word, and whatever else is looked up as a name. So forms take names, and
 * a word that looks like an id (`disarmament`) finds what goes by it.
 */
export async function withIds(reading: Lookup, query: ListQuery): Promise<Narrowed> {
  const found: Partial<Record<FilterName, string>> = { ...query };
  const written: Partial<Record<FilterName, string>> = { ...query };
  const named = new Map<NamingFilter, NamedThing>();
  const others = new Map<NamingFilter, readonly NameHit[]>();
  const amiss = amissIn(query);
  for (const filter of namingFilters) {
    const value = query[filter];
    if (value === undefined || (filter === "by" && (nameless as readonly string[]).includes(value))) continue;
    const known = await read(reading, thingNamed(filter, value));
    if (known) {
      named.set(filter, known);
      continue;
    }
    const hits = value.length > longestName ? "tooLong" : await hitsBy(await reading.search(), filter, value);
    if (typeof hits === "string") {
      amiss.set(filter, hits);
      continue;
    }
    const [hit, ...more] = hits;
    found[filter] = filterBy(filter, hit);
    if (more.length > 0) others.set(filter, more);
    else written[filter] = found[filter];
    const thing = await read(reading, hit);
    if (thing) named.set(filter, thing);
  }
  return { query: found, written, amiss, named, others };
}

/** How a filter names a thing that was found. */
export const filterBy = (filter: NamingFilter, { type, id }: NameHit): string =>
  namedThings[filter].length > 1 ? `${type}/${id}` : id;

async function read(
  reading: Lookup,
  thing: { readonly type: StreamType; readonly id: string } | undefined,
): Promise<NamedThing | undefined> {
  const found = thing && (await reading.document(thing.type, thing.id));
  return found && { type: thing.type, read: found };
}

/** Names are compared folded; how many of them are looked at, of each type. */
const looked = 10;

/** What goes by a name: those that do so wholly, else those that only begin so or hold the words. */
async function hitsBy(
  search: SearchFile | undefined,
  filter: NamingFilter,
  q: string,
): Promise<readonly [NameHit, ...NameHit[]] | Amiss> {
  if (!search) return "unavailable";
  const hits: NameHit[] = [];
  for (const type of namedThings[filter]) hits.push(...(await search.names({ q, type, limit: looked })));
  const whole = hits.filter(({ matched }) => matched.toLowerCase() === q.toLowerCase());
  const [first, ...more] = whole.length > 0 ? whole : hits;
  return first ? [first, ...more] : "nothingSo";
}

/** What the things are called that a list is narrowed by, and who acts where nobody is named. */
export function namesIn(
  language: Language,
  { query, named }: Pick<Narrowed, "query" | "named">,
): ReadonlyMap<FilterName, string> {
  const names = new Map<FilterName, string>();
  for (const [filter, { type, read }] of named)
    names.set(filter, nameFor(language, parsed(type, read) as Named).name);
  const by = nameless.find((one) => one === query.by);
  if (by) names.set("by", listWords[language].nameless[by]);
  return names;
}
