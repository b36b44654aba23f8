import type { StreamType } from "@collegium/domain";
import type { NameHit, SearchFile } from "@collegium/read-model";
import type { Language } from "../../language/language.ts";
import { type Named, nameFor } from "../../parts/name.ts";
import { parsed } from "../../reading/parse.ts";
import type { Read, Reading } from "../../reading/port.ts";
import {
  type FilterName,
  type ListQuery,
  type NamingFilter,
  namedThings,
  nameless,
  namingFilters,
  type readFilters,
  thingNamed,
} from "./filters.ts";
import { listWords } from "./words.ts";

/** What a list is narrowed by, as the register has it. */
export interface Narrowed {
  readonly query: ListQuery;
  /** What can't be meant. */
  readonly unclear: readonly FilterName[];
  /** The documents of the things that are named. */
  readonly named: ReadonlyMap<NamingFilter, NamedThing>;
}

interface NamedThing {
  readonly type: StreamType;
  readonly read: Read;
}

/** What the search file takes at most for a name, in characters. */
const longestName = 200;

/**
 * What was written for things, by the ids that they have: an id is taken at its word, and whatever else is looked up as a name. So forms take names, and
 * a word that looks like an id (`disarmament`) finds what goes by it.
 */
export async function withIds(
  reading: Reading,
  { query, unclear }: ReturnType<typeof readFilters>,
): Promise<Narrowed> {
  const found: Partial<Record<FilterName, string>> = { ...query };
  const named = new Map<NamingFilter, NamedThing>();
  const left = new Set(unclear);
  for (const filter of namingFilters) {
    const value = query[filter];
    if (value === undefined || (filter === "by" && (nameless as readonly string[]).includes(value))) continue;
    const known = await read(reading, thingNamed(filter, value));
    if (known) named.set(filter, known);
    if (known || value.length > longestName) continue;
    const hit = await hitBy(await reading.search(), filter, value);
    if (!hit) continue;
    left.delete(filter);
    found[filter] = namedThings[filter].length > 1 ? `${hit.type}/${hit.id}` : hit.id;
    const thing = await read(reading, hit);
    if (thing) named.set(filter, thing);
  }
  return { query: found, unclear: [...left], named };
}

async function read(
  reading: Reading,
  thing: { readonly type: StreamType; readonly id: string } | undefined,
): Promise<NamedThing | undefined> {
  const found = thing && (await reading.document(thing.type, thing.id));
  return found && { type: thing.type, read: found };
}

/** Names are compared folded; how many of them are looked at before the first is taken. */
const looked = 10;

/** What goes by a name: wholly, before what only begins so. */
async function hitBy(
  search: SearchFile | undefined,
  filter: NamingFilter,
  q: string,
): Promise<NameHit | undefined> {
  if (!search) return undefined;
  const hits: NameHit[] = [];
  for (const type of namedThings[filter]) hits.push(...(await search.names({ q, type, limit: looked })));
  const whole = q.toLowerCase();
  return hits.find(({ matched }) => matched.toLowerCase() === whole) ?? hits[0];
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
