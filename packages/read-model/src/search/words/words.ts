import { foldSigns, jointKinds, type SignOf } from "@collegium/domain";

/** One word of a text, folded, and where it stands: UTF-16 code units, end exclusive. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text, where hyphens join some: a reader may look for the whole and for each part of it. */
export interface Words {
  /** With what is joined as one: `cooperation`, of `co-operation`. */
  readonly whole: readonly Word[];
  /** With each part by itself, but for words that a line's end cuts: `belarus`, `russia`, of `Belarus-Russia`. */
  readonly parts: readonly Word[];
  /** The parts of words that a line's end cuts: it may be the word's own hyphen. */
  readonly cut: readonly Word[];
}

/**
 * The words of a text as search knows them: folded as quotations are, in lower case, Latin and Greek letters without accents, Arabic and Hebrew
 * ones without the signs of vowels, which are mostly left out, `ё` as `е`. An
 * apostrophe inside a word is nothing (`сям'я`), unless it ends an article or preposition (`l'accord`). Where a script writes no spaces, each of
 * its letters is a word: several in a row are found as a phrase is. Who looks at many texts gives the reader of signs that knows those of them all.
 */
export function readWords(text: string, signOf?: SignOf): Words {
  const { signs, starts, ends, joints } = foldSigns(text, signOf);
  const lineEnds = new Set<number>();
  for (const { at, kind } of joints) if (kind === jointKinds.lineEnd) lineEnds.add(at);
  const [whole, parts, cut]: [Word[], Word[], Word[]] = [[], [], []];
  let joint = 0;
  for (const { 0: written, index } of signs.matchAll(wordPattern))
    for (const [from, to] of pieces(written)) {
      const [begin, end] = [index + from, index + to];
      const at = (from: number, to: number): Word[] => {
        const word = bare(signs.slice(from, to));
        return word === "" ? [] : [{ word, start: starts[from] as number, end: ends[to - 1] as number }];
      };
      const all = at(begin, end);
      whole.push(...all);
      while (joint < joints.length && (joints[joint]?.at as number) <= begin) joint++;
      // Most words have no hyphen.
      if ((joints[joint]?.at ?? end) >= end) {
        parts.push(...all);
        continue;
      }
      const within: number[] = [];
      for (; joint < joints.length && (joints[joint]?.at as number) < end; joint++)
        within.push(joints[joint]?.at as number);
      const own = within.filter((place) => !lineEnds.has(place));
      parts.push(...between([begin, ...own, end]).flatMap(([a, b]) => at(a, b)));
      if (own.length < within.length)
        cut.push(...between([begin, ...within, end]).flatMap(([a, b]) => at(a, b)));
    }
  return { whole, parts, cut };
}

/** Each place with the next. */
const between = (places: readonly number[]): [number, number][] =>
  places.slice(1).map((place, n) => [places[n] as number, place]);

/** The words of a text, those that hyphens join as one. */
export const wordsOf = (text: string, signOf?: SignOf): readonly Word[] => readWords(text, signOf).whole;

/** What nobody can ask for, between words that stand in no row. */
const apart = "¦";

/**
 * What an index has of words: those in a row, one space between, and behind them others by which the text is found as well; none of them follows
 * another, nor what is in a row.
 */
export const inRow = (row: string, others: readonly string[]): string =>
  others.length === 0 ? row : [row, ...others].filter((one) => one !== "").join(` ${apart} `);

/** Those of the first that the second hasn't: words that are one here, and several there. */
export const onlyIn = (some: readonly Word[], others: readonly Word[]): Word[] => {
  const there = new Set(others.map(({ start, end }) => `${start} ${end}`));
  return some.filter(({ start, end }) => !there.has(`${start} ${end}`));
};

/** The words of a text in which nothing folds but case; undefined where more may. */
export const plainWords = (text: string): readonly string[] | undefined =>
  plain.test(text) ? (text.toLowerCase().match(/[a-z0-9]+/g) ?? []) : undefined;

/** A line as names are compared: its words, one space between. */
export const foldedLine = (text: string): string => (plainWords(text) ?? wordsIn(wordsOf(text))).join(" ");

/** A place as places are compared: with a space in it or a hyphen. */
export const foldedPlace = (text: string): string =>
  (plainWords(text) ?? wordsIn(readWords(text).parts)).join(" ");

/** The words by which a name is found, given as it is compared: those that hyphens join as one, and each part by itself. */
export function nameWords(name: string, folded: string): string {
  if (plain.test(name)) return folded;
  const { whole, parts, cut } = readWords(name);
  return inRow(wordsIn(parts).join(" "), wordsIn([...onlyIn(whole, parts), ...cut]));
}

/** As they are looked for. */
export const wordsIn = (words: readonly Word[]): string[] => words.map(({ word }) => word);

/** In ASCII nothing folds but case, hyphens and quotes. */
const plain = /^[^-'`\x80-\uffff]*$/;

/**
 * A text in pieces whose words are, one piece's after the other's, the words of the text: what stands between spaces, but for what may be joined
 * across one, as `long- term` is. Texts say the same pieces again and again.
 */
export const wordlyPieces = (text: string): string[] => text.split(spaceApart);

/** Spaces behind a sign that no hyphen, and nothing that nobody sees, can follow up to them. */
const spaceApart = /(?<=[\p{L}\p{N}.,;:!?)\]"'”’»…]) +/u;

/** A text in clauses: longer pieces, of which each is some of those. */
export const clauses = (text: string): string[] => text.split(clauseApart);

/** Spaces behind some of those signs. */
const clauseApart = /(?<=[.,;:!?]) +/;

/** What is cut from a text keeps the whole of it in memory, be it a word of a megabyte. Whoever remembers it remembers this copy. */
export const copied = (text: string): string => ` ${text}`.slice(1);

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;
/** A letter of a script that writes no spaces between words, in a regular expression. */
export const unspacedLetter =
  "[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]";
const unspaced = new RegExp(unspacedLetter, "u");

/** Where a run of letters falls into words. */
function pieces(written: string): [number, number][] {
  const article = /^\p{Script=Latin}{1,2}'|^qu'/iu.exec(written)?.[0].length ?? 0;
  const ranges: [number, number][] = article > 0 ? [[0, article - 1]] : [];
  if (!unspaced.test(written)) {
    ranges.push([article, written.length]);
    return ranges;
  }
  let at = article;
  let begun = article;
  for (const sign of written.slice(article)) {
    const next = at + sign.length;
    if (unspaced.test(sign) && /\p{L}|\p{N}/u.test(sign)) {
      if (begun < at) ranges.push([begun, at]);
      ranges.push([at, next]);
      begun = next;
    }
    at = next;
  }
  if (begun < at) ranges.push([begun, at]);
  return ranges;
}

/** A word as search knows it. Most are this already, or nearly so. */
export function bare(written: string): string {
  const lower = written.toLowerCase().replaceAll("'", "");
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replaceAll(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu, "$1")
    .normalize("NFC")
    .replaceAll("ё", "е")
    .replaceAll(/[ßłøđħŧı]/g, (letter) => plainly[letter] ?? letter);
}

/** Letters with a stroke, or without a dot, are no letter and a mark: who has no such key leaves it out. */
const plainly: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  ø: "o",
  đ: "d",
  ħ: "h",
  ŧ: "t",
  ı: "i",
};
