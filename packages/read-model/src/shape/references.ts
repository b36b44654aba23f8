import { type Evidence, type StreamName, type StreamType, streamName } from "@collegium/domain";
import type { QuotedSource, Ref, SessionRef, TypedRef } from "../documents/shared.ts";
import { eachOnce, recordedIds } from "./once.ts";
import { byKind, type ObjectPart, type Part } from "./part.ts";

/** What to put in the place of each reference of a document. */
interface Renaming {
  ref(type: StreamType, asRecorded: string): Ref;
  typedRef(type: StreamType, asRecorded: string): TypedRef;
  session(ref: SessionRef): SessionRef;
  /** The sources that the document quotes. */
  sources(): QuotedSource[];
  /** Who published the sources that evidence quotes. */
  tellers(evidence: readonly Evidence[]): Ref[];
}

interface Fields {
  readonly [field: string]: unknown;
}

/** Makes of a part's value one with every reference replaced; what has none is the same object. */
export type Replacing = (value: unknown, to: Renaming) => unknown;

/** How every reference in a part is replaced. */
export function replacing(part: Part): Replacing {
  switch (part.is) {
    case "reference":
      return (ref, to) => to.ref(part.to, recordedIds(ref as Ref)[0]);
    case "typed reference":
      return (typed, to) => to.typedRef((typed as TypedRef).type, recordedIds(typed as TypedRef)[0]);
    case "session":
      return (ref, to) => to.session(ref as SessionRef);
    case "sources":
      return (_, to) => to.sources();
    case "list": {
      const { of } = part;
      if (of.is === "reference")
        return (list, to) => replacingEach(list as readonly Ref[], (_, id) => to.ref(of.to, id));
      if (of.is === "typed reference")
        return (list, to) =>
          replacingEach(list as readonly TypedRef[], ({ type }, id) => to.typedRef(type, id));
      const replace = replacing(of);
      return (list, to) => (list as readonly unknown[]).map((item) => replace(item, to));
    }
    case "object":
      return replacingFields(part);
    case "kinds": {
      const replacingOf = byKind(part, replacing);
      return (value, to) => replacingOf(value)(value, to);
    }
    case "word or": {
      const replace = replacing(part.of);
      return (value, to) => (part.words.has(value) ? value : replace(value, to));
    }
    default:
      return (value) => value;
  }
}

/** A list names each thing once, also where several that were recorded are one by now. */
function replacingEach<R extends Ref>(
  list: readonly R[],
  replace: (ref: R, asRecorded: string) => R,
): readonly R[] {
  const named: R[] = [];
  for (const ref of list)
    if (ref.recordedAs === undefined) named.push(replace(ref, ref.id));
    else for (const id of ref.recordedAs) named.push(replace(ref, id));
  return eachOnce(named);
}

function replacingFields({ referring }: ObjectPart): Replacing {
  const tellers = referring.flatMap(([name, { is }]) => (is === "tellers" ? [name] : []));
  const others = referring.flatMap(([name, of]) =>
    of.is === "tellers" ? [] : [[name, replacing(of)] as const],
  );
  return (value, to) => {
    const copy: { [field: string]: unknown } = { ...(value as Fields) };
    for (const name of tellers)
      copy[name] = to.tellers((copy.evidence as readonly Evidence[] | undefined) ?? []);
    for (const [name, replace] of others) if (copy[name] !== undefined) copy[name] = replace(copy[name], to);
    return copy;
  };
}

/** Told of a reference; one to a session has no name. */
export type OnReference = (type: StreamType, ref: Pick<Ref, "id"> & Partial<Ref>) => void;

/** Told of a reference and of the field that holds it. */
type OnField = (...found: [...Parameters<OnReference>, field: string]) => void;

/** Tells of every reference in a part's value. */
export type Telling = (value: unknown, found: OnField, field: string) => void;

/** How every reference in a part is told of, in the order of the schema; but for the sources that it quotes. */
export function telling(part: Part): Telling {
  switch (part.is) {
    case "reference":
      return (ref, found, field) => found(part.to, ref as Ref, field);
    case "typed reference":
      return (typed, found, field) => found((typed as TypedRef).type, typed as TypedRef, field);
    case "session":
      return (ref, found, field) => found("session", ref as SessionRef, field);
    case "list": {
      const tell = telling(part.of);
      return (list, found, field) => {
        for (const item of list as readonly unknown[]) tell(item, found, field);
      };
    }
    case "object": {
      const fields = part.referring.map(([name, of]) => [name, telling(of)] as const);
      return (value, found) => {
        for (const [name, tell] of fields) {
          const own = (value as Fields)[name];
          if (own !== undefined) tell(own, found, name);
        }
      };
    }
    case "kinds": {
      const tellingOf = byKind(part, telling);
      return (value, found, field) => tellingOf(value)(value, found, field);
    }
    case "word or": {
      const tell = telling(part.of);
      return (value, found, field) => {
        if (!part.words.has(value)) tell(value, found, field);
      };
    }
    default:
      return () => {};
  }
}

/** Tells of each thing that a reference names: a merged topic as recorded, and as it resolved; and the country or series embedded with it. */
export const tellingThings =
  (found: (type: StreamType, id: string) => void): OnReference =>
  (type, { id, recordedAs, country, series }) => {
    found(type, id);
    for (const recorded of recordedAs ?? []) found(type, recorded);
    if (country) found("body", country.id);
    if (series) found("series", series.id);
  };

type StreamsNamed = (...reference: Parameters<OnReference>) => readonly StreamName[];

/** The streams that a reference names, put together once: where names are embedded, all references to a thing are mostly one object. */
export function streamsNamed(): StreamsNamed {
  const known = new Map<object, readonly StreamName[]>();
  return (type, ref) => {
    const named = known.get(ref);
    if (named) return named;
    const streams: StreamName[] = [];
    tellingThings((of, id) => void streams.push(streamName(of, id)))(type, ref);
    known.set(ref, streams);
    return streams;
  };
}

/** Adds the streams that a reference names. */
export const addStreams =
  (streams: Set<StreamName>, named: StreamsNamed = streamsNamed()): OnReference =>
  (type, ref) => {
    for (const stream of named(type, ref)) streams.add(stream);
  };
