import { foldedForm, foldSigns, wordCuts } from "@collegium/domain";
import type { Near, Place } from "./nearest-place.ts";
import type { Steps } from "./steps.ts";

/** Places that are told of one text. */
const mostPlaces = 5;
/** Places of one text at which each piece of a shortened quotation is looked for. */
const mostOfPiece = 1_000;
/** Looking whether words that stand somewhere are whole words there. */
const stepsOfPlace = 5;
/** Code units that a shortened quotation may stand for. */
const longestShortened = 20_000;
/** Pieces that a shortened quotation may have: each is looked for in each text. */
export const mostPieces = 12;

/** The first places of a text at which words stand, folded as quotations are; whole words. As many as the steps reach for. */
export type PlacesOf = (q: string, most: number) => Place[];

/** The places of a text at which words stand, read once for all that is asked of it. */
export function placesIn(text: string, steps: Steps): PlacesOf {
  const folded = foldSigns(text);
  let form: ReturnType<typeof foldedForm> | undefined;
  return (q, most) => {
    const found: Place[] = [];
    const asked = { ...foldSigns(q), key: q };
    const { length } = asked.signs;
    if (length === 0) return found;
    for (
      let at = folded.signs.indexOf(asked.signs);
      at >= 0 && found.length < most && steps.left > 0;
      at = folded.signs.indexOf(asked.signs, at + 1)
    ) {
      form ??= foldedForm(folded, wordCuts(text));
      steps.left -= stepsOfPlace + form.steps(asked, at);
      if (!form.fits(asked, at)) continue;
      const { from, to } = form.inText({ from: at, to: at + length });
      found.push({ start: from, end: to });
    }
    return found;
  };
}

/** Where the words stand, folded as quotations are; whole words. */
export const exactPlaces = (placesOf: PlacesOf, q: string): Place[] => placesOf(q, mostPlaces);

/** Words that follow each other in a shortened quotation, and the dots before them. */
export interface Piece {
  readonly words: string;
  readonly dots: string;
}

/**
 * Where the pieces of a shortened quotation (`first words … last words`) stand in their order: the shortest such passage, and what was left out.
 * Undefined where there are not several, or too many, or they don't stand so.
 */
export function shortenedPlace(
  text: string,
  placesOf: PlacesOf,
  pieces: readonly Piece[],
  steps: Steps,
): Omit<Near, "share" | "alike"> | undefined {
  if (pieces.length < 2 || pieces.length > mostPieces) return undefined;
  const known: Place[][] = [];
  for (const { words } of pieces) {
    const places = placesOf(words, mostOfPiece);
    if (places.length === 0) return undefined;
    known.push(places);
  }
  return passageOf(text, shortestInOrder(known, steps), pieces.slice(1));
}

/**
 * One place of each list, each behind the one before it: those of the shortest passage, undefined where none stand so. All lists are in the order
 * of the text, so what was passed on the way from one beginning is passed for the next beginnings too.
 *
 * Law: it takes no more steps than there are places in all lists, and one for each list and beginning.
 */
export function shortestInOrder(lists: readonly (readonly Place[])[], steps: Steps): Place[] | undefined {
  const [first = [], ...others] = lists;
  const next = others.map(() => 0);
  let best: Place[] | undefined;
  for (const beginning of first) {
    const all = [beginning];
    for (const [n, places] of others.entries()) {
      const behind = all.at(-1)?.end ?? 0;
      let at = next[n] ?? 0;
      for (; (places[at]?.start ?? behind) < behind; at++) steps.left--;
      steps.left--;
      next[n] = at;
      const place = places[at];
      if (!place || steps.left < 0) return best;
      all.push(place);
    }
    if (!best || lengthOf(all) < lengthOf(best)) best = all;
  }
  return best;
}

function passageOf(
  text: string,
  places: readonly Place[] | undefined,
  others: readonly Piece[],
): Omit<Near, "share" | "alike"> | undefined {
  const [first, last] = [places?.[0], places?.at(-1)];
  if (!places || !first || !last || lengthOf(places) > longestShortened) return undefined;
  const differences = others.map(({ dots }, n) => {
    const [from, to] = [places[n]?.end ?? 0, places[n + 1]?.start ?? 0];
    const left = text.slice(from, to);
    const end = from + left.trimEnd().length;
    return { asked: dots, start: Math.min(end, to - left.trimStart().length), end };
  });
  return { start: first.start, end: last.end, differences };
}

const lengthOf = (places: readonly Place[]): number => (places.at(-1)?.end ?? 0) - (places[0]?.start ?? 0);

const dots = /\[\s*(?:…|\.{3,})\s*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,}/gu;

/** A quotation's pieces, without the marks around it; dots before the first and behind the last mean nothing. */
export function piecesOf(q: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  let before = "";
  const take = (until: number) => {
    const words = unquoted(q.slice(at, until));
    if (words !== "") found.push({ words, dots: before });
  };
  for (const { 0: sign, index } of q.matchAll(dots)) {
    take(index);
    at = index + sign.length;
    before = sign;
  }
  take(q.length);
  return found;
}

/** Without the quotation marks that a reader copied along, and what nobody sees. */
export const unquoted = (q: string): string => q.replaceAll(around, "");

// Of signs in a row only the first may begin those at the end: else a long row within the words would be walked along from each of its signs.
const around =
  /^["'“”„«»‘’\p{White_Space}\p{Default_Ignorable_Code_Point}]+|(?<!["'“”„«»‘’\p{White_Space}\p{Default_Ignorable_Code_Point}])["'“”„«»‘’\p{White_Space}\p{Default_Ignorable_Code_Point}]+$/gu;
