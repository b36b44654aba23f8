import type { StreamType } from "@collegium/domain";
import { csvHead, csvLine } from "@collegium/http";
import { pathOf } from "../../addresses.ts";
import type { Item } from "../../reading/items.ts";

type Cell<T extends StreamType> = (item: Item<T>) => string | undefined;

const many = (values: readonly string[] | undefined): string => (values ?? []).join("; ");
const ids = (all: readonly { readonly id: string }[] | undefined): string => many(all?.map(({ id }) => id));

/** The columns of each list's table: a thing a line, several values in one cell with `; ` between. Its address comes last. */
const columns: { readonly [T in StreamType]: Readonly<Record<string, Cell<T>>> } = {
  session: {
    id: ({ id }) => id,
    date: ({ date }) => date.edtf,
    earliest: ({ date }) => date.earliest,
    latest: ({ date }) => date.latest,
    title: ({ title }) => title,
    status: ({ status }) => status,
    format: ({ format }) => format,
    place: ({ place }) => place,
    host: ({ host }) => host?.id,
    parties: ({ parties }) => ids(parties),
    series: ({ series }) => series?.id,
    ordinal: ({ ordinal }) => ordinal?.toString(),
    mode: ({ mode }) => mode,
    under: ({ under }) => ids(under),
    inferred: ({ inferred }) => many(inferred),
    claims: ({ claims }) => String(claims),
  },
  instrument: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    kind: ({ kind }) => kind,
    parties: ({ parties }) => ids(parties),
    period: ({ period }) => period?.edtf,
    earliest: ({ period }) => period?.earliest,
    latest: ({ period }) => period?.latest,
    series: ({ series }) => series?.id,
  },
  source: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    kind: ({ kind }) => kind,
    publishers: ({ publishers }) => ids(publishers),
    published: ({ published }) => published.edtf,
    earliest: ({ published }) => published.earliest,
    latest: ({ published }) => published.latest,
    language: ({ language }) => language,
    supersedes: ({ supersedes }) => supersedes?.id,
    withheld: ({ withheld }) => withheld && "true",
  },
  topic: { id: ({ id }) => id, name: ({ name }) => name, broader: ({ broader }) => broader?.id },
  body: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    kind: ({ kind }) => kind,
    country: ({ country }) => country?.id,
    parent: ({ parent }) => parent?.id,
  },
  person: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    offices: ({ offices }) => many(offices.map(({ title, body }) => `${title} (${body.id})`)),
  },
  series: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    of: ({ of }) => of,
    every: ({ every }) => every,
    since: ({ since }) => since?.edtf,
  },
};

/** The first line: the columns' names. */
export const headLine = (type: StreamType): string => csvHead([...Object.keys(columns[type]), "url"]);

/** A line a thing. */
export function lines<T extends StreamType>(type: T, items: readonly Item<T>[], baseUrl: string): string {
  const cells = Object.values<Cell<T>>(columns[type]);
  const url = (item: Item<T>) => `${baseUrl}${pathOf(type, (item as { id: string }).id)}`;
  return items.map((item) => csvLine([...cells.map((cell) => cell(item)), url(item)])).join("");
}
