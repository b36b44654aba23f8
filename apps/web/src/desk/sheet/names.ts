import type { Span } from "../text/span.ts";
import type { DeskText } from "../text/text.ts";
import type { Subject } from "./acts.ts";

/** A thing that claims may be about, with all that it is called. */
export interface Known {
  /** Its stream's name: `topic/trade`. */
  readonly name: string;
  /** What the reader sees. */
  readonly label: string;
  readonly also: readonly string[];
}

/** Kinds of things, by what is asked for. */
export const kindsOf: Readonly<Record<Subject | "framework" | "refers" | "actor", readonly string[]>> = {
  topic: ["topic"],
  instrument: ["instrument"],
  person: ["person", "body"],
  persons: ["person", "body"],
  body: ["body"],
  bodies: ["body"],
  framework: ["body", "instrument", "series"],
  refers: ["instrument"],
  actor: ["body", "person"],
  claim: [],
  word: [],
  date: [],
  format: [],
};

export const kindOf = (name: string): string => name.slice(0, name.indexOf("/"));
export const idOf = (name: string): string => name.slice(name.indexOf("/") + 1);

const small = /^(?:the|and|with|for|from|into|its|their|on|of|in|de|la|et|des|для|или|при|между)$/u;
/** The beginnings of words: enough to tell inflected forms of one word alike. */
const stems = (words: string): string[] =>
  (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 2 && !small.test(word))
    .map((word) => word.slice(0, /\p{sc=Cyrl}/u.test(word) ? 5 : 6));

/** What names are called is taken apart once. */
const known = new WeakMap<Known, readonly (readonly string[])[]>();
const stemsOf = (one: Known): readonly (readonly string[])[] => {
  const found = known.get(one) ?? [one.label, ...one.also].map(stems);
  known.set(one, found);
  return found;
};

/** Words as they are compared to what is typed: without accents, and parted at hyphens and apostrophes, typed or not. */
const plainWords = (words: string): string[] =>
  words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const plain = new WeakMap<Known, readonly string[]>();
const plainWordsOf = (one: Known): readonly string[] => {
  const found = plain.get(one) ?? plainWords([one.label, ...one.also].join(" "));
  plain.set(one, found);
  return found;
};

/** Names by the stems that they share with words, nearest first, then as they came; only those whose words begin as `typed` does. */
export function ranked(
  names: readonly Known[],
  kinds: readonly string[],
  words: string,
  typed = "",
): (Known & { readonly score: number })[] {
  const here = new Set(stems(words));
  const parts = plainWords(typed);
  const score = (one: Known) =>
    Math.max(
      ...stemsOf(one).map((own) => own.filter((stem) => here.has(stem)).length / Math.sqrt(own.length || 1)),
    );
  // Persons take part, bodies seldom.
  const first =
    kinds[0] === "person" && parts.length === 0
      ? (a: Known, b: Known) => placeOf(kinds, a) - placeOf(kinds, b)
      : () => 0;
  const fits = (one: Known) => parts.every((part) => plainWordsOf(one).some((word) => word.startsWith(part)));
  return names
    .filter((one) => kinds.includes(kindOf(one.name)) && (parts.length === 0 || fits(one)))
    .map((one) => ({ ...one, score: score(one) }))
    .sort((a, b) => first(a, b) || b.score - a.score || placeOf(kinds, a) - placeOf(kinds, b));
}

const placeOf = (kinds: readonly string[], { name }: Known): number => kinds.indexOf(kindOf(name));

const proper = /^\p{Lu}|^\p{N}/u;
/** Things that are named in a stretch word for word. */
export const namedIn = (text: DeskText, span: Span, names: readonly Known[]): Known[] => {
  const words = text.slice(span);
  return names.filter(
    ({ name, label, also }) =>
      ["person", "instrument", "body"].includes(kindOf(name)) &&
      [label, ...also].some((one) => one.length > 2 && proper.test(one) && words.includes(one)),
  );
};
