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
import type { Memory } from "./memory.ts";
import { recordedIds } from "./once.ts";
import { byKind, type KindsPart, type ObjectPart, type Part, type WordOrPart } from "./part.ts";

/*
 * Documents have the same bytes whichever way an event travelled: canonical JSON sorts keys, a store may not. So what comes from an
 * event is built anew, its fields in the order of the schema. No field is ever undefined: JSON would lose its place.
 */

/** Makes of a value another one: of what is recorded what is shown, or back. */
export type Conversion = (value: unknown, memory: Memory) => unknown;

/**
 * How a part's recorded value is shown, before names are known: references go by their ids, dates bring the days that they can mean.
 * What is remembered of a list's items is shown again.
 */
export function showing(part: Part): Conversion {
  switch (part.is) {
    case "plain":
    case "sources":
    case "tellers":
      return asItIs;
    case "typed reference":
      return (stream) => typedRefOf(stream as StreamName);
    case "reference":
      return (id) => ({ id, name: id });
    case "session":
      return (id) => ({ id, title: id });
    case "date":
      return (edtf) => datumOf(edtf as string);
    case "names":
      return (names) => namesOf(names as Names);
    case "quotes":
      return (evidence) => (evidence as readonly Evidence[]).map(quoteOf);
    case "list": {
      const show = showing(part.of);
      return (list, memory) => (list as readonly unknown[]).map((item) => shownOnce(item, show, memory));
    }
    case "object":
      return fieldByField(part, showing);
    case "kinds":
      return kindByKind(part, showing);
    case "word or":
      return butForWords(part, showing);
  }
}

function shownOnce(item: unknown, show: Conversion, memory: Memory): unknown {
  if (typeof item !== "object" || item === null) return show(item, memory);
  const known = memory.get(item);
  if (known !== undefined) return known;
  const shown = show(item, memory);
  memory.set(item, shown);
  return shown;
}

/** What is recorded of what a document shows of a part. Law: `recalling(part)` of `showing(part)` of a value says what the value does. */
export function recalling(part: Part): Conversion {
  switch (part.is) {
    case "plain":
    case "sources":
    case "tellers":
    case "names":
    case "quotes":
      return asItIs;
    case "reference":
    case "session":
    case "typed reference": {
      const recall = recallingEach(part);
      return (shown) => recall(shown as TypedRef)[0];
    }
    case "date":
      return (shown) => (shown as Datum).edtf;
    case "list": {
      const { of } = part;
      if (of.is === "reference" || of.is === "typed reference") {
        const recall = recallingEach(of);
        return (list) => (list as readonly TypedRef[]).flatMap(recall);
      }
      const recall = recalling(of);
      return (list, memory) =>
        (list as readonly unknown[]).map((item) => {
          const recalled = recall(item, memory);
          if (typeof recalled === "object" && recalled !== null) memory.set(recalled, item);
          return recalled;
        });
    }
    case "object":
      return fieldByField(part, recalling);
    case "kinds":
      return kindByKind(part, recalling);
    case "word or":
      return butForWords(part, recalling);
  }
}

/** What is recorded of a reference: of one in a list that names several of them once, all. */
const recallingEach =
  ({ is }: Part) =>
  (shown: TypedRef): readonly [string, ...string[]] => {
    const ids = recordedIds(shown);
    return is === "typed reference" ? (ids.map((id) => streamName(shown.type, id)) as [StreamName]) : ids;
  };

const asItIs: Conversion = (value) => value;

interface Fields {
  readonly [field: string]: unknown;
}

type Converting = (part: Part) => Conversion;

function fieldByField({ fields }: ObjectPart, converting: Converting): Conversion {
  const conversions = fields.map(([name, part]) => ({ name, convert: converting(part) }));
  return (value, memory) => {
    const made: { [field: string]: unknown } = {};
    for (const { name, convert } of conversions) {
      const own = (value as Fields)[name];
      if (own !== undefined) made[name] = convert(own, memory);
    }
    return made;
  };
}

function kindByKind(part: KindsPart, converting: Converting): Conversion {
  const conversionOf = byKind(part, converting);
  return (value, memory) => conversionOf(value)(value, memory);
}

function butForWords({ words, of }: WordOrPart, converting: Converting): Conversion {
  const convert = converting(of);
  return (value, memory) => (words.has(value) ? value : convert(value, memory));
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

function typedRefOf(stream: StreamName): TypedRef {
  const id = idOf(stream);
  return { type: typeOf(stream), id, name: id };
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
