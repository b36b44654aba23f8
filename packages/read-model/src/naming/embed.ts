import { oncePer, type StreamName, type StreamType, streamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { QuotedSource, Ref, SessionRef, TypedRef } from "../documents/shared.ts";
import { documentShape } from "../shape/document-parts.ts";
import { eachOnce } from "../shape/once.ts";
import { type OnReference, tellingThings } from "../shape/references.ts";
import { calledOn, type Label, type Labels, loadLabels, resolve, resolvedRef, type World } from "./labels.ts";
import { sourcesQuoted } from "./references.ts";
import { languagesShown, shownNames } from "./shown-names.ts";

/**
 * The document with the names that everything has in a world. Its sources are looked for where they are not told. `onReference` is told of
 * each reference as it is named.
 */
export async function withNames(
  document: StoredDocument,
  world: World,
  labels: Labels,
  {
    naming = namingBy(labels),
    quoted = [...sourcesQuoted(document)],
    onReference,
  }: {
    readonly naming?: Naming;
    readonly quoted?: readonly string[];
    readonly onReference?: OnReference;
  } = {},
): Promise<StoredDocument> {
  await loadLabels(world, newIn(document, quoted, naming), labels);
  return embedNames(document, quoted, { labels, naming, ...(onReference && { onReference }) });
}

/** What a document refers to that no other did before: little, for documents refer to the same things again and again. */
export function newIn(document: StoredDocument, quoted: Iterable<string>, { met }: Naming): StreamName[] {
  const found: StreamName[] = [];
  const meet = (type: StreamType, id: string) => {
    const ids = met(type);
    if (ids.has(id)) return;
    ids.add(id);
    found.push(streamName(type, id));
  };
  documentShape(document.type).eachReference(document, tellingThings(meet), "");
  for (const id of quoted) meet("source", id);
  return found;
}

type KnownLabels = ReadonlyMap<StreamName, Label | undefined>;

/** What is remembered while documents are named, as long as the labels stay what they are. */
export interface Naming {
  /** How things are shown where they are referred to, by the languages that are shown there: each is put together once. */
  readonly shown: (languages: string) => Shown;
  /** The things of a type that were referred to: their labels are there. */
  readonly met: (type: StreamType) => Set<string>;
}

export const namingBy = (labels: KnownLabels): Naming => ({
  shown: oncePer((languages) => shownIn(new Set(languages.split(" ")), labels)),
  met: oncePer(() => new Set()),
});

type Shown = ReturnType<typeof shownIn>;

/** The document with the names of all that it refers to, from labels loaded before; an unknown thing goes by its id. */
export function embedNames(
  document: StoredDocument,
  quoted: readonly string[],
  {
    labels,
    naming,
    onReference = () => {},
  }: { readonly labels: KnownLabels; readonly naming: Naming; readonly onReference?: OnReference },
): StoredDocument {
  // A session shows what bodies were called on its day, its last possible one; all else what they are called now.
  const day = document.type === "session" ? document.date.latest : undefined;
  const languages = languagesShown(
    document.type === "source"
      ? [document.language]
      : quoted.map((id) => labels.get(streamName("source", id))?.language),
  );
  const { ref, typedRef, source, tellers } = naming.shown([...languages].join(" "));
  const told = <R extends { readonly id: string }>(type: StreamType, named: R): R => {
    onReference(type, named);
    return named;
  };
  const sessionRef = ({ id }: SessionRef): SessionRef => {
    const label = labels.get(streamName("session", id));
    if (label?.date === undefined) return { id, title: id };
    const { name, date, inferred } = label;
    return { id, title: name, date, ...(inferred && { inferred: ["date"] }) };
  };
  const named = documentShape(document.type).replaceReferences(document, {
    ref: (type, asRecorded) => told(type, ref(type, asRecorded, day)),
    typedRef: (type, asRecorded) => told(type, typedRef(type, asRecorded, day)),
    session: (recorded) => told("session", sessionRef(recorded)),
    sources: () => quoted.map(source),
    // Ids have no spaces.
    tellers: (evidence) => tellers(evidence.map(({ source }) => source).join(" ")),
  });
  return named as StoredDocument;
}

function shownIn(languages: ReadonlySet<string>, labels: KnownLabels) {
  const labelOf = (type: StreamType, id: string) => labels.get(streamName(type, id));
  const called = (type: StreamType, id: string, day: string | undefined): Pick<Ref, "name" | "names"> => {
    const label = labelOf(type, id);
    if (label === undefined) return { name: id };
    const { name, names } = day === undefined ? label : calledOn(label, day);
    return { name, ...shownNames({ name, names }, languages) };
  };
  const above = (type: StreamType, id: string, day: string | undefined): Pick<Ref, "country" | "series"> => {
    const { country, series } = labelOf(type, id) ?? {};
    if (country !== undefined) {
      const state = resolve("body", country, labels);
      return { country: { id: state, ...called("body", state, day) } };
    }
    return series === undefined ? {} : { series: { id: series, ...called("series", series, day) } };
  };
  const refOn = (type: StreamType, asRecorded: string, day: string | undefined): Ref => {
    const resolved = resolvedRef(type, asRecorded, labels, (id) => called(type, id, day));
    return { ...resolved, ...above(type, resolved.id, day) };
  };
  const hadOtherNames = (body: string): boolean => {
    const own = labelOf("body", resolve("body", body, labels));
    const state = own?.country === undefined ? undefined : resolve("body", own.country, labels);
    return own?.former !== undefined || (state !== undefined && labelOf("body", state)?.former !== undefined);
  };
  const thing = oncePer((type: StreamType) =>
    oncePer((asRecorded: string) => {
      const now = refOn(type, asRecorded, undefined);
      // Few bodies were ever called otherwise, they or their states.
      return { now, typed: { type, ...now }, isDated: type === "body" && hadOtherNames(asRecorded) };
    }),
  );
  const publisher = ({ id, name, recordedAs }: Ref): Ref => ({
    id,
    name,
    ...shownNames(labelOf("body", id) ?? { name }, languages),
    ...(recordedAs !== undefined && { recordedAs }),
  });
  return {
    ref(type: StreamType, asRecorded: string, day: string | undefined): Ref {
      const { now, isDated } = thing(type)(asRecorded);
      return isDated && day !== undefined ? refOn(type, asRecorded, day) : now;
    },
    typedRef(type: StreamType, asRecorded: string, day: string | undefined): TypedRef {
      const { typed, isDated } = thing(type)(asRecorded);
      return isDated && day !== undefined ? { type, ...refOn(type, asRecorded, day) } : typed;
    },
    source: oncePer((id: string): QuotedSource => {
      const label = labelOf("source", id);
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
    }),
    tellers: oncePer((sources: string): Ref[] => {
      const told = sources.split(" ").flatMap((id) => labelOf("source", id)?.publishers ?? []);
      return [...eachOnce(told.map(publisher))];
    }),
  };
}
