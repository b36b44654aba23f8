import { type Evidence, type StreamName, type StreamType, streamName } from "@collegium/domain";
import type { QuotedSource, Ref, SessionRef, TypedRef } from "../documents/shared.ts";
import { kindOf, type Part } from "./part.ts";

/** What to put in the place of each reference of a document. */
export interface Renaming {
  ref(type: StreamType, ref: Ref): Ref;
  session(ref: SessionRef): SessionRef;
  /** The sources that the document quotes. */
  sources(): QuotedSource[];
  /** Who published the sources that evidence quotes. */
  tellers(evidence: readonly Evidence[]): Ref[];
}

interface Fields {
  readonly [field: string]: unknown;
}

/** A document, or a part of one, with every reference replaced. */
export const mapReferences = <T>(part: Part, value: T, to: Renaming): T => mapped(part, value, to) as T;

function mapped(part: Part, value: unknown, to: Renaming): unknown {
  switch (part.is) {
    case "reference":
      return to.ref(part.to, value as Ref);
    case "typed reference": {
      const { type, ...ref } = value as TypedRef;
      return { type, ...to.ref(type, ref) };
    }
    case "session":
      return to.session(value as SessionRef);
    case "sources":
      return to.sources();
    case "list":
      return (value as readonly unknown[]).map((item) => mapped(part.of, item, to));
    case "object": {
      const copy: { [field: string]: unknown } = { ...(value as Fields) };
      for (const [name, of] of part.referring)
        if (of.is === "tellers")
          copy[name] = to.tellers((copy.evidence as readonly Evidence[] | undefined) ?? []);
        else if (copy[name] !== undefined) copy[name] = mapped(of, copy[name], to);
      return copy;
    }
    case "kinds":
      return mapped(kindOf(part, value), value, to);
    case "word or":
      return part.words.has(value) ? value : mapped(part.of, value, to);
    default:
      return value;
  }
}

/** Told of a reference and of the field that holds it; one to a session has no name there. */
export type OnReference = (type: StreamType, ref: Pick<Ref, "id"> & Partial<Ref>, field: string) => void;

/** Tells of every reference in a document, or in a part of one, in the order of the schema; but for the sources that it quotes. */
export function eachReference(part: Part, value: unknown, found: OnReference, field = ""): void {
  switch (part.is) {
    case "reference":
      found(part.to, value as Ref, field);
      return;
    case "typed reference": {
      const { type, ...ref } = value as TypedRef;
      found(type, ref, field);
      return;
    }
    case "session":
      found("session", value as SessionRef, field);
      return;
    case "list":
      for (const item of value as readonly unknown[]) eachReference(part.of, item, found, field);
      return;
    case "object":
      for (const [name, of] of part.referring) {
        const own = (value as Fields)[name];
        if (own !== undefined) eachReference(of, own, found, name);
      }
      return;
    case "kinds":
      eachReference(kindOf(part, value), value, found, field);
      return;
    case "word or":
      if (!part.words.has(value)) eachReference(part.of, value, found, field);
  }
}

/** Adds the streams that a reference names: a merged topic as recorded, and as it resolved; and the country or series embedded with it. */
export const addStreams =
  (streams: Set<StreamName>): OnReference =>
  (type, { id, recordedAs, country, series }) => {
    streams.add(streamName(type, id));
    if (recordedAs !== undefined) streams.add(streamName(type, recordedAs));
    if (country) streams.add(streamName("body", country.id));
    if (series) streams.add(streamName("series", series.id));
  };
