import { type StreamName, type StreamType, streamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { QuotedSource, Ref, SessionRef } from "../documents/shared.ts";
import { documentShapes } from "../shape/document-parts.ts";
import { type Label, type Labels, loadLabels, nameOn, resolve, resolvedRef, type World } from "./labels.ts";
import { referencesIn, sourcesQuoted } from "./references.ts";

/** The document with the names that everything has in a world. */
export async function withNames(
  document: StoredDocument,
  world: World,
  labels: Labels,
): Promise<StoredDocument> {
  await loadLabels(world, referencesIn(document), labels);
  return embedNames(document, labels);
}

/** The document with the names of all that it refers to, from labels loaded before; an unknown thing goes by its id. */
function embedNames(
  document: StoredDocument,
  labels: ReadonlyMap<StreamName, Label | undefined>,
): StoredDocument {
  // A session shows what bodies were called on its day, its last possible one; all else what they are called now.
  const day = document.type === "session" ? document.date.latest : undefined;
  const nameOf = (type: StreamType, id: string) => {
    const label = labels.get(streamName(type, id));
    return label === undefined ? id : day === undefined ? label.name : nameOn(label, day);
  };
  const above = (type: StreamType, id: string): Pick<Ref, "country" | "series"> => {
    const { country, series } = labels.get(streamName(type, id)) ?? {};
    if (country !== undefined) {
      const state = resolve("body", country, labels);
      return { country: { id: state, name: nameOf("body", state) } };
    }
    return series === undefined ? {} : { series: { id: series, name: nameOf("series", series) } };
  };
  // A document refers to few things, to each of them in many places.
  const refs = new Map<StreamName, Ref>();
  const refTo = (type: StreamType, asRecorded: string): Ref => {
    const stream = streamName(type, asRecorded);
    const known = refs.get(stream);
    if (known) return known;
    const resolved = resolvedRef(type, asRecorded, labels, (id) => nameOf(type, id));
    const ref = { ...resolved, ...above(type, resolved.id) };
    refs.set(stream, ref);
    return ref;
  };
  const source = (id: string): QuotedSource => {
    const label = labels.get(streamName("source", id));
    if (!label) return { id, title: id };
    const { name, kind, publishers, published, supersededBy, withheld } = label;
    return {
      id,
      title: name,
      ...(kind && { kind }),
      ...(publishers && { publishers: [...publishers] }),
      ...(published !== undefined && { published }),
      ...(supersededBy && { supersededBy }),
      ...(withheld && { withheld }),
    };
  };
  const named = documentShapes[document.type].replaceReferences(document, {
    ref: (type, { id, recordedAs = id }) => refTo(type, recordedAs),
    session({ id }): SessionRef {
      const label = labels.get(streamName("session", id));
      if (label?.date === undefined) return { id, title: id };
      const { name, date, inferred } = label;
      return { id, title: name, date, ...(inferred && { inferred: ["date"] }) };
    },
    sources: () => [...sourcesQuoted(document)].map(source),
    tellers(evidence) {
      const told = evidence.flatMap(
        ({ source: id }) => labels.get(streamName("source", id))?.publishers ?? [],
      );
      return [...new Map(told.map((publisher) => [publisher.id, publisher])).values()];
    },
  });
  return named as StoredDocument;
}
