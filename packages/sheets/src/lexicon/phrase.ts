import { asInLexicon } from "./tokens.ts";

/** A part of a phrase: one of some words, up to so many words of any kind, or words that must not follow. */
export type Part =
  | { readonly kind: "word"; readonly words: ReadonlySet<string>; readonly stems: readonly string[] }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "not"; readonly words: ReadonlySet<string> };

/** A line of the lexicon, read. */
export interface Line {
  /** The line as it is written, without its prior. */
  readonly written: string;
  /** How often what it finds is the act, where it is the main verb of a sentence: 0 to 1. */
  readonly prior: number;
  /** The base form of the verb that the phrase begins with, where its forms are to be made. */
  readonly verbs?: readonly string[];
  readonly parts: readonly Part[];
  /** Which of its words is the verb, counted without gaps: the first, unless another is marked. */
  readonly verb: number;
}

/**
 * Reads a line: words parted by spaces; `a|b` one of them, `обсуди(л|ли)` a word with one of these endings, `договор*` one that
 * begins so, `~3` up to three words of any kind, `!that` a word that must not come next, `^held` the verb where that is not
 * the first word; a number at the end is the prior (1 if left out); `to ` in front says that a verb in its base form comes
 * next, in all its forms.
 * Throws on what is no such line.
 */
export function readLine(line: string): Line {
  const [, phrase = "", number] = /^(.*?)(?:\s+([01](?:\.\d+)?))?$/.exec(line.trim()) ?? [];
  const prior = number === undefined ? 1 : Number(number);
  if (phrase === "" || prior <= 0 || prior > 1) throw new Error(`no line of a lexicon: ${line}`);
  const words = phrase.split(/\s+/);
  const isVerb = words[0] === "to" && words.length > 1;
  if (isVerb) words.shift();
  const parts = words.map((word) => readPart(word.replace("^", ""), line));
  const marked = words.findIndex((word) => word.startsWith("^"));
  const verb = parts.slice(0, Math.max(0, marked)).filter(({ kind }) => kind === "word").length;
  const [first] = parts;
  if (first?.kind !== "word" || first.stems.length > 0)
    throw new Error(`a line of a lexicon begins with a whole word: ${line}`);
  if (parts.at(-1)?.kind === "gap") throw new Error(`nothing comes behind the gap: ${line}`);
  return { written: phrase, prior, parts, verb, ...(isVerb && { verbs: [...first.words] }) };
}

function readPart(word: string, line: string): Part {
  if (/^~\d+$/.test(word)) return { kind: "gap", most: Number(word.slice(1)) };
  if (word.startsWith("!")) return { kind: "not", words: new Set(spread(word.slice(1))) };
  const all = spread(word);
  const stems = all.filter((one) => one.endsWith("*")).map((stem) => stem.slice(0, -1));
  if (!all.every((one) => /^[\p{L}\p{N}\p{M}-]+\*?$/u.test(one)))
    throw new Error(`"${word}" is no word of a lexicon: ${line}`);
  return { kind: "word", words: new Set(all.filter((one) => !one.endsWith("*"))), stems };
}

/** `a|b(c|d)` as a, bc, bd. */
const spread = (word: string): string[] =>
  asInLexicon(word)
    .split(/\|(?![^()]*\))/)
    .flatMap(withEndings);

function withEndings(word: string): string[] {
  const [, stem, endings, rest] = /^([^()]*)\(([^()]*)\)(.*)$/.exec(word) ?? [];
  if (stem === undefined || endings === undefined || rest === undefined) return [word];
  return endings.split("|").flatMap((ending) => withEndings(rest).map((after) => stem + ending + after));
}
