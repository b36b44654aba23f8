import { isWordly, type Sign, type SignOf, signReader, signs } from "./signs.ts";
import type { InTurns } from "./turns.ts";
import { type CutsWord, wordEdges, wordEdgesInTurns } from "./word-edges.ts";

/** Many times a line, and a small part of a text: a few quotations are near a few stretches. */
const usualStretch = 4_096;

/** What is asked of the whole text is answered sooner where it was looked at before. */
export type WordCuts = CutsWord & {
  /** Looks at the whole text, once: for whoever will ask of many places all over it, and has turns for that. */
  readonly readAll: () => InTurns<void>;
};

/**
 * Tells where words would be cut, see `wordEdges`. Only the stretches of a text are looked at that something is asked of,
 * each once. Where a stretch has no place at which words surely part, the whole text is looked at, once.
 *
 * Law: it answers as `wordEdges` of the whole text does, whatever is asked first, for stretches of any length.
 */
export function wordCuts(
  text: string,
  signOf: SignOf = signReader(),
  stretchLength = usualStretch,
): WordCuts {
  const stretches = new Map<number, { readonly from: number; readonly cuts: CutsWord }>();
  let whole: CutsWord | undefined;
  const cuts: CutsWord = (index) => {
    if (index <= 0 || index >= text.length) return false;
    if (whole) return whole(index);
    const number = Math.floor(index / stretchLength);
    let stretch = stretches.get(number);
    if (!stretch) {
      const start = number * stretchLength;
      const from = parting(text, signOf, { from: start, most: stretchLength, step: -1 });
      const to = parting(text, signOf, { from: start + stretchLength, most: stretchLength, step: 1 });
      if (from === undefined || to === undefined) {
        whole = wordEdges(text, signOf);
        return whole(index);
      }
      stretch = { from, cuts: wordEdges(text.slice(from, to), signOf) };
      stretches.set(number, stretch);
    }
    return stretch.cuts(index - stretch.from);
  };
  return Object.assign(cuts, {
    *readAll(): InTurns<void> {
      whole ??= yield* wordEdgesInTurns(text, signOf);
    },
  });
}

/** The nearest place at which words surely part, in steps from one on; undefined where none of the first ones does. */
function parting(
  text: string,
  signOf: SignOf,
  { from, most, step }: { readonly from: number; readonly most: number; readonly step: 1 | -1 },
): number | undefined {
  for (let i = 0, at = from; i <= most; i++, at += step) {
    if (at <= 0) return 0;
    if (at >= text.length) return text.length;
    if (partsAt(text, signOf, at)) return at;
  }
  return undefined;
}

/**
 * Whether a word begins here, whatever stands before: behind a space that follows a word, or with a sign of a script
 * without spaces right behind another. Nothing that is read before such a place changes what is read from there on.
 */
function partsAt(text: string, signOf: SignOf, at: number): boolean {
  const signAt = (index: number): Sign => signOf(text.charCodeAt(index));
  const sign = signAt(at);
  if (!isWordly(sign)) return false;
  const before = signAt(at - 1);
  if (isWordly(before)) return sign === signs.unspaced;
  return (before === signs.space || before === signs.lineEnd) && at > 1 && isWordly(signAt(at - 2));
}
