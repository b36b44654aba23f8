import { foldedForm, foldSigns, wordCuts } from "@collegium/domain";
import type { Near, Place } from "./nearest-place.ts";

/** Places that are told of one text. */
const mostPlaces = 5;
/** Steps of looking whether words that stand somewhere stand there as they are asked for. */
const mostSteps = 4_000_000;
/** Places of the first words at which others are looked for behind them. */
const mostBeginnings = 50;
const mostGoingOn = 1_000;
/** Code units that a shortened quotation may stand for. */
const longestShortened = 20_000;

/** The places of a text at which words stand, read once for all that is asked of it. */
function placesIn(text: string): (q: string, most: number) => Place[] {
  const folded = foldSigns(text);
  let form: ReturnType<typeof foldedForm> | undefined;
  let steps = mostSteps;
  return (q, most) => {
    const found: Place[] = [];
    const asked = { ...foldSigns(q), key: q };
    const { length } = asked.signs;
    if (length === 0) return found;
    for (
      let at = folded.signs.indexOf(asked.signs);
      at >= 0 && found.length < most && steps > 0;
      at = folded.signs.indexOf(asked.signs, at + 1)
    ) {
      form ??= foldedForm(folded, wordCuts(text));
      steps -= 1 + form.steps(asked, at);
      if (!form.fits(asked, at)) continue;
      const { from, to } = form.inText({ from: at, to: at + length });
      found.push({ start: from, end: to });
    }
    return found;
  };
}

/** Where the words stand, folded as quotations are; whole words. */
export const exactPlaces = (text: string, q: string): Place[] => placesIn(text)(q, mostPlaces);

/** Words that follow each other in a shortened quotation, and the dots before them. */
export interface Piece {
  readonly words: string;
  readonly dots: string;
}

/**
 * Where the pieces of a shortened quotation (`first words … last words`) stand in their order: the shortest such passage, and what was left out.
 * Undefined where there are not several, or they don't stand so.
 */
export function shortenedPlace(
  text: string,
  [first, ...others]: readonly Piece[],
): Omit<Near, "share"> | undefined {
  if (first === undefined || others.length === 0) return undefined;
  const places = placesIn(text);
  const known = others.map(({ words }) => places(words, mostGoingOn));
  let best: Place[] | undefined;
  for (const place of places(first.words, mostBeginnings)) {
    const all = [place];
    for (const some of known) {
      const next = some.find(({ start }) => start >= (all.at(-1)?.end ?? 0));
      if (!next) return passageOf(text, best, others);
      all.push(next);
    }
    if (!best || lengthOf(all) < lengthOf(best)) best = all;
  }
  return passageOf(text, best, others);
}

function passageOf(
  text: string,
  places: readonly Place[] | undefined,
  others: readonly Piece[],
): Omit<Near, "share"> | undefined {
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

const dots = /\s*(\[\s*(?:…|\.{3,})\s*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,})\s*/gu;

/** A quotation's pieces, without the marks around it; dots before the first and behind the last mean nothing. */
export function piecesOf(q: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  let before = "";
  const take = (until: number) => {
    const words = unquoted(q.slice(at, until));
    if (words !== "") found.push({ words, dots: before });
  };
  for (const { 0: all, 1: sign = "", index } of q.matchAll(dots)) {
    take(index);
    at = index + all.length;
    before = sign;
  }
  take(q.length);
  return found;
}

/** Without the quotation marks that a reader copied along. */
export const unquoted = (q: string): string => q.replaceAll(/^["'“”„«»‘’\s]+|["'“”„«»‘’\s]+$/gu, "");
