import {
  type Evidence,
  idOf,
  type Names,
  parseEdtf,
  type StreamName,
  streamName,
  typeOf,
} from "@collegium/domain";
import type { Datum, TypedRef } from "../documents/shared.ts";
import { type Memory, once } from "./memory.ts";
import { kindOf, type ObjectPart, type Part } from "./part.ts";

/*
 * Documents have the same bytes whichever way an event travelled: canonical JSON sorts keys, a store may not. So what comes from an
 * event is built anew, its fields in the order of the schema. No field is ever undefined: JSON would lose its place.
 */

/**
 * A recorded value as a document shows it, before names are known: references go by their ids, dates bring the days that they can mean.
 * What is remembered of a list's items is shown again.
 */
export function show(part: Part, value: unknown, memory: Memory): unknown {
  switch (part.is) {
    case "plain":
    case "sources":
    case "tellers":
      return value;
    case "typed reference": {
      const stream = value as StreamName;
      return { type: typeOf(stream), id: idOf(stream), name: idOf(stream) };
    }
    case "reference":
      return { id: value, name: value };
    case "session":
      return { id: value, title: value };
    case "date":
      return datumOf(value as string);
    case "names":
      return namesOf(value as Names);
    case "quotes":
      return (value as readonly Evidence[]).map(quoteOf);
    case "list":
      return (value as readonly unknown[]).map((item) => {
        if (typeof item !== "object" || item === null) return show(part.of, item, memory);
        return once(memory)((one) => show(part.of, one, memory) as object)(item);
      });
    case "object":
      return objectOf(part, value as Fields, (of, own) => show(of, own, memory));
    case "kinds":
      return show(kindOf(part, value), value, memory);
    case "word or":
      return part.words.has(value) ? value : show(part.of, value, memory);
  }
}

/** The recorded value that a document shows. Law: `recall(part, show(part, value))` says what `value` does. */
export function recall(part: Part, shown: unknown, memory: Memory): unknown {
  switch (part.is) {
    case "plain":
    case "sources":
    case "tellers":
    case "names":
    case "quotes":
      return shown;
    case "reference":
    case "session": {
      const { id, recordedAs = id } = shown as { id: string; recordedAs?: string };
      return recordedAs;
    }
    case "typed reference": {
      const { type, id, recordedAs = id } = shown as TypedRef;
      return streamName(type, recordedAs);
    }
    case "date":
      return (shown as Datum).edtf;
    case "list":
      return (shown as readonly unknown[]).map((item) => {
        const recalled = recall(part.of, item, memory);
        if (typeof recalled === "object" && recalled !== null) memory.set(recalled, item);
        return recalled;
      });
    case "object":
      return objectOf(part, shown as Fields, (of, own) => recall(of, own, memory));
    case "kinds":
      return recall(kindOf(part, shown), shown, memory);
    case "word or":
      return part.words.has(shown) ? shown : recall(part.of, shown, memory);
  }
}

interface Fields {
  readonly [field: string]: unknown;
}

function objectOf(
  { fields }: ObjectPart,
  value: Fields,
  convert: (part: Part, value: unknown) => unknown,
): Fields {
  const made: { [field: string]: unknown } = {};
  for (const [name, part] of fields) {
    const own = value[name];
    if (own !== undefined) made[name] = convert(part, own);
  }
  return made;
}

/** A date with the days that it can mean; throws on what is none, for such an event can't be projected. */
export function datumOf(edtf: string): Datum {
  const parsed = parseEdtf(edtf);
  if (!parsed) throw new RangeError(`Not an EDTF date: ${edtf}`);
  const { earliest, latest, uncertain, approximate, unspecified } = parsed;
  return {
    edtf,
    earliest,
    latest,
    ...(uncertain && { uncertain }),
    ...(approximate && { approximate }),
    ...(unspecified && { unspecified }),
  };
}

function quoteOf({ source, exact, prefix, suffix, start, end, basis, note }: Evidence): Evidence {
  return {
    source,
    exact,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
    start,
    end,
    basis,
    ...(note !== undefined && { note }),
  };
}

const namesOf = (names: Names): Names =>
  Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)));
