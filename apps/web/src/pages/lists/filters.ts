import {
  actNames,
  instrumentKind,
  isSlug,
  parseEdtf,
  type StreamType,
  sessionFormat,
} from "@collegium/domain";
import type { Reading } from "../../reading/port.ts";

export type ListQuery = Readonly<Partial<Record<FilterName, string>>>;

/** What lists are narrowed by, as their addresses have it. */
const filterNames = {
  session: [
    "format",
    "from",
    "to",
    "body",
    "topic",
    "instrument",
    "person",
    "series",
    "place",
    "act",
    "emphasis",
    "by",
    "framework",
  ],
  instrument: ["kind", "body", "on"],
} as const;
export type FilterName = (typeof filterNames)["session" | "instrument"][number];

const filtersOf = (type: StreamType): readonly FilterName[] =>
  type === "session" || type === "instrument" ? filterNames[type] : [];

/** Filters that name a thing, and of which type. */
export const namedThings: Readonly<Partial<Record<FilterName, StreamType>>> = {
  body: "body",
  topic: "topic",
  instrument: "instrument",
  person: "person",
  series: "series",
};

const oneOf = (values: readonly string[]) => (value: string) => (values.includes(value) ? value : undefined);
const day = (side: "earliest" | "latest") => (value: string) =>
  /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) ? parseEdtf(value)?.[side] : undefined;
const id = (value: string) => (isSlug(value) ? value : undefined);
const typed = (value: string) =>
  /^(?:body|person|instrument|series)\/[a-z0-9-]{1,80}$/.test(value) ? value : undefined;

/** What each filter means to the register; undefined where it can't be meant. */
const meant: Readonly<Record<FilterName, (value: string) => string | undefined>> = {
  format: oneOf(sessionFormat.options),
  kind: oneOf(instrumentKind.options),
  act: oneOf(actNames),
  emphasis: oneOf(["main", "special", "thorough", "plain", "touched"]),
  from: day("earliest"),
  to: day("latest"),
  on: day("earliest"),
  body: id,
  topic: id,
  instrument: id,
  person: id,
  series: id,
  place: (value) => (value.length <= 200 ? value : undefined),
  by: (value) =>
    ["joint", "unspecified"].includes(value)
      ? value
      : (typed(value) ?? (isSlug(value) ? `body/${value}` : undefined)),
  framework: typed,
};

/** The filters of an address, those that are empty left out; and the names of those that can't be meant. */
export function readFilters(
  type: StreamType,
  search: URLSearchParams,
): { query: ListQuery; unclear: FilterName[] } {
  const query: Partial<Record<FilterName, string>> = {};
  const unclear: FilterName[] = [];
  for (const name of filtersOf(type)) {
    const value = search.get(name)?.trim();
    if (!value) continue;
    query[name] = value;
    if (meant[name](value) === undefined) unclear.push(name);
  }
  return { query, unclear };
}

/** The filters as the read model takes them. */
export const asked = (query: ListQuery): Parameters<Reading["list"]>[1] =>
  Object.fromEntries(
    (Object.entries(query) as [FilterName, string][]).map(([name, value]) => [
      name,
      name === "body" ? [meant.body(value)] : meant[name](value),
    ]),
  );

/** What was written for a thing's id, its name for one: the id that the register has by it. */
export async function withIds(reading: Reading, { query, unclear }: ReturnType<typeof readFilters>) {
  const found = { ...query };
  const search = unclear.length > 0 ? await reading.search() : undefined;
  const left: FilterName[] = [];
  for (const name of unclear) {
    const type = namedThings[name];
    const [hit] = type && search ? await search.names({ q: query[name] ?? "", type, limit: 1 }) : [];
    if (hit) found[name] = hit.id;
    else left.push(name);
  }
  return { query: found, unclear: left };
}
