import {
  displayName,
  idOf,
  type Names,
  type StreamName,
  type StreamType,
  streamName,
  typeOf,
} from "@collegium/domain";
import type { BodyDocument } from "../documents/body.ts";
import type { StoredDocument } from "../documents/index.ts";
import type { Ref } from "../documents/shared.ts";
import type { SourceDocument } from "../documents/source.ts";
import { eachOnce, recordedIds } from "../shape/once.ts";
import { datumOf } from "../shape/show.ts";

/** What other documents show of a thing. */
export interface Label {
  readonly name: string;
  /** In all its languages; sessions and sources have a title instead. */
  readonly names?: Names;
  /** A topic, body, person or instrument: the one that it was merged into. */
  readonly mergedInto?: string;
  /** A body: what it was called before the first day of each, oldest first. */
  readonly former?: readonly { readonly names: Names; readonly until: string }[];
  /** A body: the id of its country. */
  readonly country?: string;
  /** An instrument: the id of its series. */
  readonly series?: string;
  /** A session: its date, and whether that is inferred. */
  readonly date?: string;
  readonly inferred?: true;
  /** A source. */
  readonly kind?: SourceDocument["kind"];
  readonly publishers?: readonly Ref[];
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
  readonly sha256?: string;
  readonly withheld?: true;
  readonly supersededBy?: Ref;
}

/** What a thing's own document says for its label; of a source, too, which one it supersedes. */
export interface OwnLabel extends Label {
  readonly supersedes?: string;
}

/** Where things are looked up while views are made: the views themselves, or a fold of the past. */
export interface World {
  /** Of those that have a document. */
  labels(streams: readonly StreamName[]): Promise<ReadonlyMap<StreamName, OwnLabel>>;
  /** Of sources those that others say they supersede, with the streams of those, in any order. */
  successors(sources: readonly StreamName[]): Promise<ReadonlyMap<StreamName, Iterable<StreamName>>>;
}

/** Labels of a world that knows each thing by itself. */
export const eachLabel =
  (label: (stream: StreamName) => Promise<OwnLabel | undefined>): World["labels"] =>
  async (streams) => {
    const labels = new Map<StreamName, OwnLabel>();
    for (const stream of streams) {
      const own = await label(stream);
      if (own) labels.set(stream, own);
    }
    return labels;
  };

/** The part of a label that the thing's own document says. */
export function ownLabel(document: StoredDocument): Label {
  switch (document.type) {
    case "session":
      return {
        name: document.title,
        date: document.date.edtf,
        ...(document.inferred?.includes("date") && { inferred: true }),
      };
    case "topic":
    case "person":
      return { ...named(document), ...merging(document) };
    case "source": {
      const { kind, title, publishers, published, language, url, sha256, withheld } = document;
      const label = {
        name: title,
        ...(kind && { kind }),
        publishers: publishers.flatMap(recordedIds).map((id) => ({ id, name: id })),
        published: published.edtf,
        language,
        ...(url !== undefined && { url }),
        sha256,
      };
      return withheld ? { ...label, withheld: true } : label;
    }
    case "body":
      return {
        ...named(document),
        ...(document.formerNames && { former: document.formerNames.map(calledUntil) }),
        ...(document.country && { country: recordedIds(document.country)[0] }),
        ...merging(document),
      };
    case "instrument":
      return {
        ...named(document),
        ...(document.series && { series: document.series.id }),
        ...merging(document),
      };
    default:
      return named(document);
  }
}

/** All that is asked of a document by those that name it, or a source that it supersedes. */
export const labelIn = (document: StoredDocument): OwnLabel =>
  document.type === "source" && document.supersedes
    ? { ...ownLabel(document), supersedes: document.supersedes.id }
    : ownLabel(document);

// What was recorded, whatever took its place since: labels are the same before a document has names and after.
const merging = ({ mergedInto }: { readonly mergedInto?: Ref | undefined }) =>
  mergedInto ? { mergedInto: recordedIds(mergedInto)[0] } : {};

const calledUntil = ({ names, until }: NonNullable<BodyDocument["formerNames"]>[number]) => ({
  names,
  until: until.earliest,
});

const named = ({ name, names }: { readonly name: string; readonly names: Names }) => ({ name, names });

/** What a thing was called on a day: by former names where that day was before their last for certain. */
export function calledOn({ name, names, former = [] }: Label, day: string): Pick<Label, "name" | "names"> {
  const then = former.find(({ until }) => day < until)?.names;
  return then ? { name: displayName(then), names: then } : { name, ...(names && { names }) };
}

/** Labels by stream; undefined for what has no document. */
export type Labels = Map<StreamName, Label | undefined>;

/**
 * Looks up the labels of these streams, and of what they lead to: what took the place of those that were merged, the countries of bodies, the series of
 * instruments, the publishers and successors of sources. `labels` is filled and serves as the memory: what is in it is not looked up again.
 */
export async function loadLabels(world: World, streams: Iterable<StreamName>, labels: Labels): Promise<void> {
  const own = new Map<StreamName, OwnLabel | undefined>();
  // All that one step leads to is looked up at once. A circle, of merges for one, ends: what has been met is not followed again.
  for (let open = [...streams]; open.length > 0; ) {
    const unknown = [...new Set(open)].filter((stream) => !(labels.has(stream) || own.has(stream)));
    const found = unknown.length > 0 ? await world.labels(unknown) : new Map<StreamName, OwnLabel>();
    open = [];
    for (const stream of unknown) {
      const label = found.get(stream);
      own.set(stream, label);
      if (label) open.push(...leadsTo(stream, label));
    }
  }
  const sources: [StreamName, OwnLabel][] = [];
  for (const [stream, label] of own)
    if (label && typeOf(stream) === "source") sources.push([stream, label]);
    else labels.set(stream, label);
  if (sources.length === 0) return;
  const superseded = await world.successors(sources.map(([stream]) => stream));
  for (const [stream, label] of sources) {
    const supersededBy = await newest(world, stream, superseded.get(stream) ?? []);
    labels.set(stream, asSource(label, supersededBy, labels));
  }
}

/** All of it: what was merged may yet be shown for itself, where merges make a circle. */
const leadsTo = (
  stream: StreamName,
  { mergedInto, country, series, publishers = [] }: Label,
): StreamName[] => [
  ...(series === undefined ? [] : [streamName("series", series)]),
  ...(country === undefined ? [] : [streamName("body", country)]),
  ...(mergedInto === undefined ? [] : [streamName(typeOf(stream), mergedInto)]),
  ...publishers.map(({ id }) => streamName("body", id)),
];

/** The label of a source, those of its publishers being known: with their names, and what superseded it last. */
function asSource(own: OwnLabel, supersededBy: Ref | undefined, labels: Labels): Label {
  const { supersedes: _, publishers = [], ...label } = own;
  return {
    ...label,
    publishers: eachOnce(publishers.map(({ id }) => resolvedRef("body", id, labels))),
    ...(supersededBy && { supersededBy }),
  };
}

/** Of several successors the one published last, then the last by id. */
async function newest(
  world: World,
  source: StreamName,
  successors: Iterable<StreamName>,
): Promise<Ref | undefined> {
  const candidates = [...successors];
  if (candidates.length === 0) return undefined;
  let best: { rank: string; ref: Ref } | undefined;
  for (const [stream, label] of await world.labels(candidates)) {
    if (label.published === undefined || label.supersedes !== idOf(source)) continue;
    const id = idOf(stream);
    const rank = `${datumOf(label.published).earliest}/${id}`;
    if (!best || rank > best.rank) best = { rank, ref: { id, name: label.name } };
  }
  return best?.ref;
}

/**
 * What finally took a thing's place, by its id; where merges make a circle, the first in it by id, whoever asks. So what was one
 * stays one, whatever is merged later.
 */
export function resolve(
  type: StreamType,
  id: string,
  labels: ReadonlyMap<StreamName, Label | undefined>,
): string {
  const next = (from: string) => labels.get(streamName(type, from))?.mergedInto;
  // Hardly anything was merged: most end here.
  if (next(id) === undefined) return id;
  const chain = [id];
  for (let into = next(id); into !== undefined; into = next(into)) {
    const met = chain.indexOf(into);
    if (met >= 0) return chain.slice(met).sort()[0] as string;
    chain.push(into);
  }
  return chain.at(-1) as string;
}

/** A reference as it was recorded, led on to what took its place. */
export function resolvedRef(
  type: StreamType,
  asRecorded: string,
  labels: ReadonlyMap<StreamName, Label | undefined>,
  called: (id: string) => Pick<Ref, "name" | "names"> = (id) => ({
    name: labels.get(streamName(type, id))?.name ?? id,
  }),
): Ref {
  const id = resolve(type, asRecorded, labels);
  return { id, ...called(id), ...(id === asRecorded ? {} : { recordedAs: [asRecorded] }) };
}
