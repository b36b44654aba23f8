import { oncePer, type StreamName, type StreamType, streamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { QuotedSource, Ref, SessionRef, TypedRef } from "../documents/shared.ts";
import { documentShape } from "../shape/document-parts.ts";
import { calledOn, type Label, type Labels, loadLabels, resolve, resolvedRef, type World } from "./labels.ts";
import { referencesIn, sourcesQuoted } from "./references.ts";
import { languagesShown, shownNames } from "./shown-names.ts";

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
  const languages = languagesShown(
    document.type === "source"
      ? [document.language]
      : [...quoted].map((id) => labels.get(streamName("source", id))?.language),
  );
  const called = (type: StreamType, id: string): Pick<Ref, "name" | "names"> => {
    const label = labels.get(streamName(type, id));
    if (label === undefined) return { name: id };
    const { name, names } = day === undefined ? label : calledOn(label, day);
    return { name, ...shownNames({ name, names }, languages) };
  };
  const above = (type: StreamType, id: string): Pick<Ref, "country" | "series"> => {
    const { country, series } = labels.get(streamName(type, id)) ?? {};
    if (country !== undefined) {
      const state = resolve("body", country, labels);
      return { country: { id: state, ...called("body", state) } };
    }
    return series === undefined ? {} : { series: { id: series, ...called("series", series) } };
  };
  // A document refers to few things, to each of them in many places.
  const publisher = ({ id, name, recordedAs }: Ref): Ref => ({
    id,
    name,
    ...shownNames(labels.get(streamName("body", id)) ?? { name }, languages),
    ...(recordedAs !== undefined && { recordedAs }),
  });
  const refs = oncePer((type: StreamType) =>
    oncePer((asRecorded: string): Ref => {
      const resolved = resolvedRef(type, asRecorded, labels, (id) => called(type, id));
      return { ...resolved, ...above(type, resolved.id) };
    }),
  );
  const typedRefs = oncePer((type: StreamType) =>
    oncePer((asRecorded: string): TypedRef => ({ type, ...refs(type)(asRecorded) })),
  );
  // Ids have no spaces.
  const tellers = oncePer((sources: string) => {
    const told = sources.split(" ").flatMap((id) => labels.get(streamName("source", id))?.publishers ?? []);
    return [...new Map(told.map((one) => [one.id, one])).values()].map(publisher);
  });
  const source = (id: string): QuotedSource => {
    const label = labels.get(streamName("source", id));
    if (!label) return { id, title: id };
    const { name, kind, publishers, published, language, url, sha256, supersededBy, withheld } = label;
    return {
      id,
      title: name,
      ...(kind && { kind }),
      ...(publishers && { publishers: publishers.map(publisher) }),
      ...(published !== undefined && { published }),
      ...(language !== undefined && { language }),
      ...(url !== undefined && { url }),
      ...(sha256 !== undefined && { sha256 }),
      ...(withheld === undefined && { text: `/v1/sources/${id}/text` }),
      ...(supersededBy && { supersededBy }),
      ...(withheld && { withheld }),
    };
  };
  const named = documentShape(document.type).replaceReferences(document, {
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
