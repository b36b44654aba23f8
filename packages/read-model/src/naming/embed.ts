import { type StreamName, type StreamType, streamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { QuotedSource, Ref, SessionRef, TypedRef } from "../documents/shared.ts";
import { documentShapes } from "../shape/document-parts.ts";
import { onceByName } from "../shape/memory.ts";
import { type Label, type Labels, loadLabels, nameOn, resolve, resolvedRef, type World } from "./labels.ts";
import { referencesIn, sourcesQuoted } from "./references.ts";

/** The document with the names that everything has in a world. */
export async function withNames(
  document: StoredDocument,
  world: World,
  labels: Labels,
): Promise<StoredDocument> {
  const quoted = sourcesQuoted(document);
  await loadLabels(world, referencesIn(document, quoted), labels);
  return embedNames(document, quoted, labels);
}

/** The document with the names of all that it refers to, from labels loaded before; an unknown thing goes by its id. */
function embedNames(
  document: StoredDocument,
  quoted: ReadonlySet<string>,
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
  const refs = onceByName((type: StreamType) =>
    onceByName((asRecorded: string): Ref => {
      const resolved = resolvedRef(type, asRecorded, labels, (id) => nameOf(type, id));
      return { ...resolved, ...above(type, resolved.id) };
    }),
  );
  const typedRefs = onceByName((type: StreamType) =>
    onceByName((asRecorded: string): TypedRef => ({ type, ...refs(type)(asRecorded) })),
  );
  // Ids have no spaces.
  const tellers = onceByName((sources: string) => {
    const told = sources.split(" ").flatMap((id) => labels.get(streamName("source", id))?.publishers ?? []);
    return [...new Map(told.map((publisher) => [publisher.id, publisher])).values()];
  });
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
    ref: (type, { id, recordedAs = id }) => refs(type)(recordedAs),
    typedRef: ({ type, id, recordedAs = id }) => typedRefs(type)(recordedAs),
    session({ id }): SessionRef {
      const label = labels.get(streamName("session", id));
      if (label?.date === undefined) return { id, title: id };
      const { name, date, inferred } = label;
      return { id, title: name, date, ...(inferred && { inferred: ["date"] }) };
    },
    sources: () => [...quoted].map(source),
    tellers: (evidence) => tellers(evidence.map(({ source }) => source).join(" ")),
  });
  return named as StoredDocument;
}
