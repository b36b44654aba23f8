import { names, type StreamType } from "@collegium/domain";
import type * as z from "zod";
import {
  type AboutQuotes,
  aboutQuotes,
  datum,
  quotedSource,
  referred,
  sessionRef,
  tellers,
  typedRef,
} from "../documents/shared.ts";

/**
 * What a part of a document is. A document's schema says it, and all that is done with documents follows from it: how recorded values
 * are shown, what is named, whom a new name concerns, which words are quoted where.
 */
export type Part =
  /** Shown as it is recorded. */
  | { readonly is: "plain" }
  /** A thing that is referred to; recorded as its id. */
  | { readonly is: "reference"; readonly to: StreamType }
  /** A thing of one of several types that is referred to; recorded by its stream's name. */
  | { readonly is: "typed reference" }
  /** A session that is referred to, with its date; recorded as its id. */
  | { readonly is: "session" }
  /** Recorded in EDTF. */
  | { readonly is: "date" }
  | { readonly is: "names" }
  /** Evidence: what quotes a source, and what for. */
  | { readonly is: "quotes"; readonly about: AboutQuotes }
  /** The sources that the document quotes, made of all its evidence. */
  | { readonly is: "sources" }
  /** Who published the sources that the object's own evidence quotes. */
  | { readonly is: "tellers" }
  | { readonly is: "list"; readonly of: Part }
  | ObjectPart
  | KindsPart
  | WordOrPart;

type Field = readonly [name: string, part: Part];

export interface ObjectPart {
  readonly is: "object";
  readonly fields: readonly Field[];
  /** Those in which there may be references, and those in which there may be evidence: the others need not be looked at. */
  readonly referring: readonly Field[];
  readonly quoting: readonly Field[];
}

/** Objects of several kinds, told apart by a field. */
export interface KindsPart {
  readonly is: "kinds";
  readonly by: string;
  readonly of: ReadonlyMap<unknown, Part>;
}

/** Something else, or one of the words that stand for none. */
export interface WordOrPart {
  readonly is: "word or";
  readonly words: ReadonlySet<unknown>;
  readonly of: Part;
}

const plain: Part = { is: "plain" };

/** Reads what a schema says of its parts. */
export function partOf(schema: z.ZodType): Part {
  if ((schema as unknown) === datum) return { is: "date" };
  if ((schema as unknown) === names) return { is: "names" };
  if ((schema as unknown) === sessionRef) return { is: "session" };
  if ((schema as unknown) === typedRef) return { is: "typed reference" };
  if ((schema as unknown) === tellers) return { is: "tellers" };
  const to = referred.get(schema);
  if (to) return { is: "reference", to: to.type };
  const about = aboutQuotes.get(schema);
  if (about) return { is: "quotes", about };
  const def = defOf(schema);
  switch (def.type) {
    case "optional":
      return partOf(def.innerType);
    case "array":
      return (def.element as unknown) === quotedSource
        ? { is: "sources" }
        : { is: "list", of: partOf(def.element) };
    case "object":
      return objectPart(Object.entries(def.shape).map(([name, of]) => [name, partOf(of)]));
    case "union":
      return def.discriminator === undefined
        ? wordOr(def.options)
        : kindsPart(def.discriminator, def.options);
    default:
      return plain;
  }
}

/** As much as is needed of how zod keeps what a schema was made of. */
type Def =
  | { readonly type: "optional"; readonly innerType: z.ZodType }
  | { readonly type: "array"; readonly element: z.ZodType }
  | { readonly type: "object"; readonly shape: Readonly<Record<string, z.ZodType>> }
  | { readonly type: "union"; readonly discriminator?: string; readonly options: readonly z.ZodType[] }
  | { readonly type: "enum"; readonly entries: Readonly<Record<string, unknown>> }
  | { readonly type: "literal"; readonly values: readonly unknown[] };

const defOf = (schema: z.ZodType) => (schema as unknown as { def: Def }).def;

const objectPart = (fields: readonly Field[]): ObjectPart => ({
  is: "object",
  fields,
  referring: fields.filter(([, part]) => mayRefer(part)),
  quoting: fields.filter(([, part]) => mayQuote(part)).sort(ownEvidenceFirst),
});

/** What is evidence for the whole comes before what is evidence for its parts, wherever it is shown. */
const ownEvidenceFirst = ([, a]: Field, [, b]: Field) =>
  Number(b.is === "quotes") - Number(a.is === "quotes");

function kindsPart(by: string, options: readonly z.ZodType[]): KindsPart {
  const of = options.map((option) => {
    const def = defOf(option);
    const kind = def.type === "object" && def.shape[by] ? defOf(def.shape[by]) : undefined;
    return [kind?.type === "literal" ? kind.values[0] : undefined, partOf(option)] as const;
  });
  return { is: "kinds", by, of: new Map(of) };
}

function wordOr(options: readonly z.ZodType[]): Part {
  const words = options.map(defOf).flatMap((def) => (def.type === "enum" ? Object.values(def.entries) : []));
  const of = options.map(partOf).find((part) => part.is !== "plain");
  return of ? { is: "word or", words: new Set(words), of } : plain;
}

/** Whether there may be a reference in a part. */
function mayRefer(part: Part): boolean {
  if (part.is === "list" || part.is === "word or") return mayRefer(part.of);
  if (part.is === "object") return part.referring.length > 0;
  if (part.is === "kinds") return [...part.of.values()].some(mayRefer);
  return ["reference", "typed reference", "session", "sources", "tellers"].includes(part.is);
}

/** Whether there may be evidence in a part. */
function mayQuote(part: Part): boolean {
  if (part.is === "list" || part.is === "word or") return mayQuote(part.of);
  if (part.is === "object") return part.quoting.length > 0;
  if (part.is === "kinds") return [...part.of.values()].some(mayQuote);
  return part.is === "quotes";
}

/** The fields that say where entries of it stand, of whichever kind it is: what it refers to, what it quotes, and when it was. */
export function placingIn(part: Part): ReadonlySet<string> {
  if (part.is === "kinds") return new Set([...part.of.values()].flatMap((kind) => [...placingIn(kind)]));
  if (part.is !== "object") return new Set();
  const placing = part.fields.filter(([, of]) => of.is === "date" || mayRefer(of) || mayQuote(of));
  return new Set(placing.map(([name]) => name));
}

/**
 * What is made of each kind's part, found by a value of that kind. Throws on a kind that the schema doesn't know: it could not be shown.
 */
export function byKind<T>({ by, of }: KindsPart, make: (part: Part) => T): (value: unknown) => T {
  const made = new Map([...of].map(([kind, part]) => [kind, make(part)]));
  return (value) => {
    const kind = (value as { readonly [field: string]: unknown })[by];
    const known = made.get(kind);
    if (!known) throw new RangeError(`There is no ${by} ${String(kind)}`);
    return known;
  };
}
