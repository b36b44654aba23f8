import { collections, streamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { InstrumentDocument } from "../documents/instrument.ts";
import type { PersonDocument } from "../documents/person.ts";
import type { SessionDocument } from "../documents/session.ts";
import type { Datum, Ref } from "../documents/shared.ts";
import { ownNames } from "../naming/shown-names.ts";
import { eachOnce } from "../shape/once.ts";
import type { Derived, Said } from "./derived.ts";
import { daysOf, listSort } from "./sort.ts";

/**
 * The line of a thing in the list of its kind. None for what readers should not come across: withdrawn sessions and what
 * was merged, whose documents stay readable and say so. What was announced or cancelled is listed with its status.
 */
export function thingLine(document: Exclude<StoredDocument, { type: "session" }>): Derived | undefined {
  switch (document.type) {
    case "body": {
      if (document.mergedInto) return undefined;
      const { id, kind, country, parent } = document;
      return line(document, id, { id, ...ownNames(document), kind, country, parent });
    }
    case "person": {
      if (document.mergedInto) return undefined;
      const { id } = document;
      return line(document, id, { id, ...ownNames(document), offices: officesHeld(document) });
    }
    case "topic": {
      const { id, broader, mergedInto } = document;
      return mergedInto ? undefined : line(document, id, { id, ...ownNames(document), broader });
    }
    case "series": {
      const { id, of, every, since } = document;
      return line(document, id, { id, ...ownNames(document), of, every, since });
    }
    case "source": {
      const { id, kind, title, publishers, published, language, supersedes } = document;
      const withheld = document.withheld && true;
      const item = { id, kind, title, publishers, published, language, supersedes, withheld };
      return line(document, listSort(id, published), item, { date: published });
    }
    case "instrument": {
      if (document.mergedInto) return undefined;
      const { id, kind, period, series } = document;
      const parties = partiesOf(document);
      const tags = () => [...new Set([`kind=${kind}`, ...parties.flatMap(bodyTags)])];
      return line(
        document,
        listSort(id, period),
        { id, ...ownNames(document), kind, parties, period, series },
        { date: period, tags },
      );
    }
  }
}

/** The line of a session, and none of one that was withdrawn. */
export function sessionLine(session: SessionDocument, said: Said): Derived | undefined {
  if (session.status === "withdrawn") return undefined;
  const { id, status, format, title, date, place, host, parties, series } = session;
  const { ordinal, mode, under, inferred } = session;
  const details = { format, title, date, place, host, parties, series, ordinal, mode, under, inferred };
  const item = { id, status, ...details, claims: said.length };
  return line(session, listSort(id, date), item, { date, tags: () => sessionTags(session, said) });
}

/**
 * Bodies that met or hosted, and of any claim those that acted, were called on, or took part, and their states; topics, instruments
 * and persons of any claim, and the instruments under which it was held.
 */
function sessionTags({ format, host, parties, under = [] }: SessionDocument, said: Said): string[] {
  const tags = new Set([`format=${format}`, ...under.map(({ id }) => `instrument=${id}`)]);
  for (const body of host ? [...parties, host] : parties) for (const tag of bodyTags(body)) tags.add(tag);
  // Where names are embedded, all references to a thing are mostly one object.
  const known = new Set<Ref>();
  for (const [, references] of said)
    for (const [type, ref, field] of references) {
      if (known.has(ref) || (type === "body" && field === "frameworks")) continue;
      known.add(ref);
      for (const tag of type === "body" ? bodyTags(ref) : [`${type}=${ref.id}`]) tags.add(tag);
    }
  return [...tags];
}

/** The offices of a person, each once: it may have been held twice. */
const officesHeld = ({ offices }: PersonDocument) =>
  offices
    .map(({ body, title }) => ({ body, title }))
    .filter(
      ({ body, title }, at, all) =>
        at === all.findIndex((one) => one.body.id === body.id && one.title === title),
    );

/** All bodies that are or were party to an instrument, each once: one that left may have acceded again. */
export const partiesOf = ({ parties, accessions = [] }: InstrumentDocument): readonly Ref[] =>
  eachOnce([...parties, ...accessions.map(({ body }) => body)]);

const bodyTags = ({ id, country }: Ref): string[] =>
  country ? [`body=${id}`, `body=${country.id}`] : [`body=${id}`];

function line(
  { type, id }: StoredDocument,
  sort: string,
  item: object,
  { date, tags }: { date?: Datum | undefined; tags?: () => string[] } = {},
): Derived {
  return {
    partition: collections[type],
    sort,
    stream: streamName(type, id),
    body: () => JSON.stringify(item),
    days: daysOf(date),
    ...(tags && { tags: () => tags().sort() }),
  };
}
