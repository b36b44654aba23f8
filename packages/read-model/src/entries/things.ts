import { collections, type StreamName, type StreamType, streamName } from "@collegium/domain";
import type { BodyDocument } from "../documents/body.ts";
import type { StoredDocument } from "../documents/index.ts";
import { type InstrumentDocument, partiesOf } from "../documents/instrument.ts";
import type { PersonDocument } from "../documents/person.ts";
import type { Datum, Ref } from "../documents/shared.ts";
import type { SourceDocument } from "../documents/source.ts";
import type { TopicDocument } from "../documents/topic.ts";
import type { QuotedFor } from "../shape/quotations.ts";
import type { Derived } from "./derived.ts";
import { datedSort, daysOf, structuralSort } from "./sort.ts";

/** What a body, person, topic, source or instrument mentions. `kind` comes first in each: readers group by it. */
export function thingMentions(document: Exclude<StoredDocument, { type: "session" }>): Derived[] {
  if ("mergedInto" in document && document.mergedInto) return mergedInto(document, document.mergedInto);
  switch (document.type) {
    case "body":
      return memberOf(document);
    case "person":
      return officesIn(document);
    case "topic":
      return placeOf(document);
    case "source":
      return publishedBy(document);
    case "instrument":
      return partyAndLinks(document);
    case "series":
      return [];
  }
}

/** What was merged mentions nothing any more but what took its place: mentions of it are found there. */
function mergedInto({ type, id, name }: Mergeable, into: Ref): Derived[] {
  return both(into).map((target) =>
    structural(type, id, streamName(type, target), { kind: "merged", id, name }),
  );
}

type Mergeable = Extract<StoredDocument, { readonly mergedInto?: unknown }>;

function memberOf(body: BodyDocument): Derived[] {
  const { id, name } = body;
  const roles = (["country", "parent"] as const).filter((role) => body[role]);
  const named = roles.flatMap((role) =>
    body[role] ? both(body[role]).map((above) => ({ role, above })) : [],
  );
  return [...Map.groupBy(named, ({ above }) => above)].map(([above, as]) =>
    structural("body", id, streamName("body", above), {
      kind: "member",
      id,
      name,
      as: as.map(({ role }) => role),
    }),
  );
}

function officesIn({ id, name, offices }: PersonDocument): Derived[] {
  const inBodies = offices.flatMap((office) => both(office.body).map((body) => ({ body, office })));
  return [...Map.groupBy(inBodies, ({ body }) => body)].map(([body, all]) => {
    const held = all.map(({ office }) => office);
    const shown = held.map(({ title, from, to }) => ({ title, from: from?.edtf, to: to?.edtf }));
    const last = held.map(({ from }) => from).reduce(later, undefined);
    return dated("person", id, streamName("body", body), last, { kind: "person", id, name, offices: shown });
  });
}

const later = (a: Datum | undefined, b: Datum | undefined) =>
  (b?.earliest ?? "") > (a?.earliest ?? "") ? b : a;

function placeOf({ id, name, broader }: TopicDocument): Derived[] {
  const item = { kind: "narrower", id, name };
  return broader
    ? both(broader).map((topic) => structural("topic", id, streamName("topic", topic), item))
    : [];
}

const both = ({ id, recordedAs }: Ref) => (recordedAs === undefined ? [id] : [id, recordedAs]);

function publishedBy({ id, title, publishers, published, supersedes }: SourceDocument): Derived[] {
  const item = { kind: "publication", id, title, published };
  const publications = [...new Set(publishers.flatMap(both))].map((publisher) =>
    dated("source", id, streamName("body", publisher), published, item),
  );
  if (!supersedes) return publications;
  const successor = { kind: "successor", id, title };
  return [...publications, structural("source", id, streamName("source", supersedes.id), successor)];
}

function partyAndLinks(instrument: InstrumentDocument): Derived[] {
  const { id, name, kind, period, series, links } = instrument;
  const item = { kind: "instrument", id, name, form: kind, period };
  const of = bySide(partiesOf(instrument));
  const targets = links.flatMap(({ relation, target }) =>
    both(target).map((one) => ({ relation, target: one })),
  );
  if (series) of.set(streamName("series", series.id), undefined);
  return [
    ...[...of].map(([partition, through]) =>
      dated("instrument", id, partition, period, { ...item, through }),
    ),
    ...[...Map.groupBy(targets, ({ target }) => target)].map(([target, linked]) => {
      const relations = [...new Set(linked.map(({ relation }) => relation))];
      return structural("instrument", id, streamName("instrument", target), {
        kind: "link",
        id,
        name,
        relations,
      });
    }),
  ];
}

/** The parties, and their states with the parties through which they are. */
function bySide(parties: readonly Ref[]): Map<StreamName, Pick<Ref, "id" | "name">[] | undefined> {
  const sides = new Map<StreamName, Pick<Ref, "id" | "name">[] | undefined>();
  for (const id of parties.flatMap(both)) sides.set(streamName("body", id), undefined);
  for (const { id, name, country } of parties) {
    if (!country || country.id === id) continue;
    const state = streamName("body", country.id);
    sides.set(state, [...(sides.get(state) ?? []), { id, name }]);
  }
  return sides;
}

/** For each source that a document quotes: which of its fields and claims do. The words are in the document itself. */
export function quotations(document: StoredDocument, quoted: ReadonlyMap<string, QuotedFor>): Derived[] {
  if (document.type === "session" && document.status === "withdrawn") return [];
  const { type, id } = document;
  const name = document.type === "session" || document.type === "source" ? document.title : document.name;
  const by = { type, collection: collections[type], id, name };
  return [...quoted].map(([source, { fields, claims }]) =>
    dated(type, id, streamName("source", source), dateOf(document), {
      kind: "quotation",
      by,
      fields: [...fields],
      claims: [...claims],
    }),
  );
}

function dateOf(document: StoredDocument): Datum | undefined {
  if (document.type === "session") return document.date;
  return document.type === "instrument" ? document.period : undefined;
}

interface Item {
  readonly kind: string;
  readonly [field: string]: unknown;
}

function dated(
  type: StreamType,
  id: string,
  partition: StreamName,
  date: Datum | undefined,
  item: Item,
): Derived {
  const stream = streamName(type, id);
  return {
    partition,
    sort: datedSort(stream, date),
    stream,
    body: () => JSON.stringify(item),
    days: daysOf(date),
  };
}

function structural(type: StreamType, id: string, partition: StreamName, item: Item): Derived {
  const stream = streamName(type, id);
  return { partition, sort: structuralSort(item.kind, stream), stream, body: () => JSON.stringify(item) };
}
