import {
  actNames,
  dayMeant,
  instrumentKind,
  isSlug,
  isTurned,
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

/** Filters that name a thing, and of which types; those of more than one say its type: `person/lavrov-sergey`. */
export const namedThings = {
  body: ["body"],
  topic: ["topic"],
  instrument: ["instrument"],
  person: ["person"],
  series: ["series"],
  by: ["body", "person"],
  framework: ["body", "instrument", "series"],
} as const satisfies Partial<Record<FilterName, readonly StreamType[]>>;
export type NamingFilter = keyof typeof namedThings;
export const namingFilters = Object.keys(namedThings) as NamingFilter[];

/** What is looked for at most of a name or a place, in characters. */
export const longestName = 200;

/** How much weight a topic was given, the most first. */
export const emphases = ["main", "special", "thorough", "plain", "touched"] as const;
/** Who acts, where nobody is named. */
export const nameless = ["joint", "unspecified"] as const;

const oneOf = (values: readonly string[]) => (value: string) => (values.includes(value) ? value : undefined);
const day = (side: "earliest" | "latest") => (value: string) => dayMeant(value, side);
const id = (value: string) => (isSlug(value) ? value : undefined);
const typed = (filter: "by" | "framework") => (value: string) => {
  const [type = "", ...rest] = value.split("/");
  const of: readonly string[] = namedThings[filter];
  return of.includes(type) && isSlug(rest.join("/")) ? value : undefined;
};

/** What each filter means to the register; undefined where it can't be meant. */
const meant: Readonly<Record<FilterName, (value: string) => string | undefined>> = {
  format: oneOf(sessionFormat.options),
  kind: oneOf(instrumentKind.options),
  act: oneOf(actNames),
  emphasis: oneOf(emphases),
  from: day("earliest"),
  to: day("latest"),
  on: day("earliest"),
  body: id,
  topic: id,
  instrument: id,
  person: id,
  series: id,
  place: (value) => (value.length <= longestName ? value : undefined),
  by: (value) =>
    (nameless as readonly string[]).includes(value)
      ? value
      : (typed("by")(value) ?? (isSlug(value) ? `body/${value}` : undefined)),
  framework: typed("framework"),
};

/** The filters of an address, those that are empty left out. */
export function readFilters(type: StreamType, search: URLSearchParams): ListQuery {
  const query: Partial<Record<FilterName, string>> = {};
  for (const name of filtersOf(type)) {
    const value = search.get(name)?.trim();
    if (value) query[name] = value;
  }
  return query;
}

/** Parameters of an address that narrow its list by nothing, though somebody meant them to: no filter of it, or one that is there again. */
export const idle = (type: StreamType, search: URLSearchParams): string[] => {
  const known: readonly string[] = ["after", ...filtersOf(type)];
  return [...new Set(search.keys())].filter(
    (name) => !known.includes(name) || search.getAll(name).length > 1,
  );
};

/** Filters whose values the read model can't be asked for: they mean nothing, or the day that is the last is before the first. */
export const unaskable = (query: ListQuery): FilterName[] =>
  (Object.entries(query) as [FilterName, string][]).flatMap(([name, value]) =>
    meant[name](value) === undefined || (name === "to" && isTurned(asked(query))) ? [name] : [],
  );

/** The filters as the read model takes them. */
export const asked = (query: ListQuery): Parameters<Reading["list"]>[1] =>
  Object.fromEntries(
    (Object.entries(query) as [FilterName, string][]).map(([name, value]) => [
      name,
      name === "body" ? [meant.body(value)] : meant[name](value),
    ]),
  );

/** The thing that a filter names; undefined where it names none, or can't. */
export function thingNamed(
  filter: NamingFilter,
  value: string,
): { readonly type: StreamType; readonly id: string } | undefined {
  const said = meant[filter](value);
  if (said === undefined || (nameless as readonly string[]).includes(said)) return undefined;
  const [type, id] = said.includes("/") ? said.split("/") : [namedThings[filter][0], said];
  return { type: type as StreamType, id: id as string };
}
