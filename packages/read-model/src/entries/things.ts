import { collections, type Evidence, type StreamName, type StreamType, streamName } from "@collegium/domain";
import type { BodyDocument } from "../documents/body.ts";
import type { StoredDocument } from "../documents/index.ts";
import type { InstrumentDocument } from "../documents/instrument.ts";
import type { Quotation } from "../documents/mentions.ts";
import type { PersonDocument } from "../documents/person.ts";
import type { Datum, QuotedSource, Ref } from "../documents/shared.ts";
import type { SourceDocument } from "../documents/source.ts";
import type { TopicDocument } from "../documents/topic.ts";
import { cutShort, mentionedSources, wordsOf } from "../documents/words.ts";
import { ownNames } from "../naming/shown-names.ts";
import { allIds } from "../shape/once.ts";
import type { QuotedFor } from "../shape/quotations.ts";
import type { Derived } from "./derived.ts";
import { partiesOf } from "./lists.ts";
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
function mergedInto(document: Mergeable, into: Ref): Derived[] {
  const { type, id } = document;
  return allIds(into).map((target) =>
    structural(type, id, streamName(type, target), { kind: "merged", id, ...ownNames(document) }),
  );
}

type Mergeable = Extract<StoredDocument, { readonly mergedInto?: unknown }>;

function memberOf(body: BodyDocument): Derived[] {
  const { id } = body;
  const roles = (["country", "parent"] as const).filter((role) => body[role]);
  const named = roles.flatMap((role) =>
    body[role] ? allIds(body[role]).map((above) => ({ role, above })) : [],
  );
  return [...Map.groupBy(named, ({ above }) => above)].map(([above, as]) =>
    structural("body", id, streamName("body", above), {
      kind: "member",
      id,
      ...ownNames(body),
      as: as.map(({ role }) => role),
    }),
  );
}

function officesIn(person: PersonDocument): Derived[] {
  const { id, offices, sources } = person;
  const inBodies = offices.flatMap((office) => allIds(office.body).map((body) => ({ body, office })));
  return [...Map.groupBy(inBodies, ({ body }) => body)].map(([body, all]) => {
    const held = all.map(({ office }) => office);
    const shown = held.map(({ title, from, to, evidence }) => ({
      title,
      from: from?.edtf,
      to: to?.edtf,
      quotations: evidence?.map(wordsOf),
    }));
    const quoted = shown.flatMap(({ quotations = [] }) => quotations);
    const last = held.map(({ from }) => from).reduce(later, undefined);
    return dated("person", id, streamName("body", body), last, {
      kind: "person",
      id,
      ...ownNames(person),
      offices: shown,
      ...(quoted.length > 0 && { sources: mentionedSources(sources, quoted) }),
    });
  });
}

const later = (a: Datum | undefined, b: Datum | undefined) =>
  (b?.earliest ?? "") > (a?.earliest ?? "") ? b : a;

function placeOf(document: TopicDocument): Derived[] {
  const { id, broader } = document;
  const item = { kind: "narrower", id, ...ownNames(document) };
  return broader
    ? allIds(broader).map((topic) => structural("topic", id, streamName("topic", topic), item))
    : [];
}

function publishedBy({ id, kind, title, publishers, published, supersedes }: SourceDocument): Derived[] {
  const item = { kind: "publication", id, title, form: kind, published };
  const publications = [...new Set(publishers.flatMap(allIds))].map((publisher) =>
    dated("source", id, streamName("body", publisher), published, item),
  );
  if (!supersedes) return publications;
  const successor = { kind: "successor", id, title };
  return [...publications, structural("source", id, streamName("source", supersedes.id), successor)];
}

function partyAndLinks(instrument: InstrumentDocument): Derived[] {
  const { id, kind, period, series, links, sources, evidence = {} } = instrument;
  const named = ownNames(instrument);
  const item = { kind: "instrument", id, ...named, form: kind, period };
  const of = bySide(partiesOf(instrument));
  const targets = links.flatMap(({ target, ...link }) =>
    allIds(target).map((one) => ({ ...link, target: one })),
  );
  const parties = [
    ...(evidence.parties ?? []),
    ...(instrument.accessions ?? []).flatMap((one) => one.evidence),
  ];
  const partyWords = quoting(sources, parties);
  const inSeries = { ...item, ...quoting(sources, evidence.series ?? []) };
  return [
    ...[...of].map(([partition, through]) =>
      dated("instrument", id, partition, period, { ...item, ...partyWords, through }),
    ),
    ...(series ? [dated("instrument", id, streamName("series", series.id), period, inSeries)] : []),
    ...[...Map.groupBy(targets, ({ target }) => target)].map(([target, linked]) => {
      const relations = [...new Set(linked.map(({ relation }) => relation))];
      return structural("instrument", id, streamName("instrument", target), {
        kind: "link",
        id,
        ...named,
        relations,
        ...quoting(
          sources,
          linked.flatMap(({ evidence }) => evidence),
        ),
      });
    }),
  ];
}

/** The words of evidence and their sources, where there are any. */
function quoting(sources: readonly QuotedSource[], evidence: readonly Evidence[]) {
  const quotations = evidence.map(wordsOf);
  return quotations.length > 0 ? { quotations, sources: mentionedSources(sources, quotations) } : {};
}

/** The parties, and their states with the parties through which they are. */
function bySide(parties: readonly Ref[]): Map<StreamName, Party[] | undefined> {
  const sides = new Map<StreamName, Party[] | undefined>();
  for (const id of parties.flatMap(allIds)) sides.set(streamName("body", id), undefined);
  for (const { id, name, names, country } of parties) {
    if (!country || country.id === id) continue;
    const state = streamName("body", country.id);
    sides.set(state, [...(sides.get(state) ?? []), { id, name, ...(names && { names }) }]);
  }
  return sides;
}

type Party = Pick<Ref, "id" | "name" | "names">;

/** For each source that a document quotes: which of its fields and claims do, and by which words, each of them once. */
export function quotations(document: StoredDocument, quoted: ReadonlyMap<string, QuotedFor>): Derived[] {
  if (document.type === "session" && document.status === "withdrawn") return [];
  const { type, id } = document;
  const named = "names" in document ? ownNames(document) : { name: document.title };
  const quotedIn = { type, collection: collections[type], id, ...named };
  const stands = [...quoted].filter(([, { evidence }]) => evidence.length > 0);
  return stands.map(([source, { fields, claims, evidence }]) => ({
    ...dated(type, id, streamName("source", source), dateOf(document), { kind: "quotation" }),
    body: () =>
      JSON.stringify({
        kind: "quotation",
        quotedIn,
        fields: [...fields],
        claims: [...claims],
        quotations: passagesOf(evidence),
      }),
  }));
}

/** Passages in the text's order, each once. */
function passagesOf(evidence: readonly Evidence[]): Quotation["quotations"] {
  const sorted = [...evidence].sort((a, b) => a.start - b.start || a.end - b.end);
  const last = sorted.filter(
    ({ start, end }, n) => sorted[n + 1]?.start !== start || sorted[n + 1]?.end !== end,
  );
  return last.map(({ start, end, exact }) => ({ ...cutShort(exact), start, end }));
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
