import { foldSigns, type SignOf } from "@collegium/domain";

/** One word of a text, folded, and where it stands: UTF-16 code units, end exclusive. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text as search knows them: folded as quotations are, in lower case, Latin and Greek letters without accents, `ё` as `е`. An
 * apostrophe inside a word is nothing (`сям'я`), unless it ends an article or preposition (`l'accord`). Where a script writes no spaces, each of
 * its letters is a word: several in a row are found as a phrase is. Who looks at many texts gives the reader of signs that knows those of them all.
 */
export function wordsOf(text: string, signOf?: SignOf): Word[] {
  const { signs, starts, ends } = foldSigns(text, signOf);
  const found: Word[] = [];
  for (const { 0: written, index } of signs.matchAll(wordPattern))
    for (const [from, to] of pieces(written))
      found.push({
        word: bare(written.slice(from, to)),
        start: starts[index + from] as number,
        end: ends[index + to - 1] as number,
      });
  return found.filter(({ word }) => word !== "");
}

/** A line as names and places are compared: its words, one space between. */
export const foldedLine = (text: string): string =>
  plain.test(text)
    ? (text
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join(" ") ?? "")
    : wordsOf(text)
        .map(({ word }) => word)
        .join(" ");

/** In ASCII nothing folds but case, hyphens and quotes. */
const plain = /^[^-'`\x80-\uffff]*$/;

/**
 * A text in pieces whose words are, one piece's after the other's, the words of the text: what stands between spaces, but for what may be joined
 * across one, as `long- term` is. Texts say the same pieces again and again.
 */
export function wordlyPieces(text: string): string[] {
  const found: string[] = [];
  let open = "";
  for (const piece of text.split(" ")) {
    const whole = open === "" ? piece : `${open} ${piece}`;
    open = endsApart.test(whole) ? "" : whole;
    if (open === "" && whole !== "") found.push(whole);
  }
  if (open !== "") found.push(open);
  return found;
}

/** A sign that no hyphen, and nothing that nobody sees, can follow up to the space. */
const endsApart = /[\p{L}\p{N}.,;:!?)\]"'”’»…]$/u;

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

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

/** Most words are this already, or nearly so. */
function bare(written: string): string {
  const lower = written.toLowerCase().replaceAll("'", "");
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replaceAll(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, "$1")
    .normalize("NFC")
    .replaceAll("ё", "е")
    .replaceAll("ß", "ss");
}
