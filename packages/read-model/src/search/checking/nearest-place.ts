import { wordCuts } from "@collegium/domain";
import { looser, type Token, tokensOf } from "../words/tokens.ts";
import { bare } from "../words/words.ts";
import { aligned, type Step } from "./aligned.ts";
import { asPrinted, type Difference, differencesIn } from "./differences.ts";
import type { Steps } from "./steps.ts";

/** A stretch of a text, UTF-16 code units, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where nearly the same words stand. */
export interface Near extends Place {
  /** How many of the words that were asked stand there, of all of them; signs are none. */
  readonly share: number;
  /** The same, of words in whatever case, accents and hyphens: what two places are compared by, however each was found. */
  readonly alike: number;
  /** Stretches of the text, empty where it has less, and what was asked instead. */
  readonly differences: readonly Difference[];
}

/**
 * Compares words with those about a place of a text (code units): word by word, as they are spelled; where too few of them stand there so, without
 * regard to case, accents and hyphens; at last with what hyphens and dashes join on one side alone apart. Undefined where less than `least` of
 * them, a share, stand there, and where they differ in so much that comparing them would take more steps than are left.
 *
 * Law: nothing differs only where `exactPlaces` finds the words, and there.
 */
export function nearestPlace(
  text: string,
  about: number,
  q: string,
  least: number,
  steps: Steps,
): Near | undefined {
  const room = q.length + 200;
  const cuts = wordCuts(text);
  let [from, to] = [Math.max(0, about - room), Math.min(text.length, about + 2_000 + 2 * room)];
  while (cuts(from)) from--;
  while (cuts(to)) to++;
  const [asked, some] = [tokensOf(q), tokensOf(text.slice(from, to), (at) => cuts(from + at))];
  const compared = (asked: readonly Token[], some: readonly Token[]): Near | undefined => {
    const near = comparedWith(asked, some, q, least, steps);
    return near && near.share >= least ? moved(near, from) : undefined;
  };
  const near = compared(asked, some) ?? compared(looser(asked), looser(some));
  if (near) return near;
  const parts = looser(tokensOf(q, undefined, notIn(some)));
  const others = looser(tokensOf(text.slice(from, to), (at) => cuts(from + at), notIn(asked)));
  const isSame = parts.length === asked.length && others.length === some.length;
  return isSame ? undefined : compared(parts, others);
}

/** Tells which words none of these are. */
function notIn(tokens: readonly Token[]): (word: string) => boolean {
  const words = new Set(looser(tokens).map(({ word }) => word));
  return (word) => !words.has(bare(word));
}

const moved = ({ share, alike, differences, start, end }: Near, by: number): Near => ({
  start: start + by,
  end: end + by,
  share,
  alike,
  differences: differences.map(({ asked, start, end }) => ({ asked, start: start + by, end: end + by })),
});

function comparedWith(
  words: readonly Token[],
  there: readonly Token[],
  q: string,
  least: number,
  left: Steps,
): Near | undefined {
  const many = wordsAmong(words);
  // Cheap, and never less than what comparing finds.
  if (many === 0 || inCommon(words, there) < least * many) return undefined;
  const met = aligned(words, there, left) ?? [];
  const edged = withEdges(met, words, there);
  const steps = asPrinted(edged, words, there);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return undefined;
  const place = [first.there[0], last.there[1]] as const;
  const common = met.filter(isThere).reduce((sum, { asked }) => sum + wordsAmong(words.slice(...asked)), 0);
  const otherwise = edged
    .filter((step) => !isThere(step))
    .reduce(
      (sum, step) => sum + inCommon(looser(words.slice(...step.asked)), looser(there.slice(...step.there))),
      0,
    );
  return {
    start: there[place[0]]?.start ?? there.at(-1)?.end ?? 0,
    end: there[place[1] - 1]?.end ?? 0,
    share: common / many,
    alike: (common + otherwise) / many,
    differences: differencesIn(
      steps,
      q,
      { tokens: words, all: [0, words.length] },
      { tokens: there, all: place },
    ),
  };
}

const wordsAmong = (tokens: readonly Token[]): number => tokens.filter(({ isWord }) => isWord).length;

/** How many of the words stand there, in whatever order. */
function inCommon(words: readonly Token[], there: readonly Token[]): number {
  const left = new Map<string, number>();
  for (const { word } of there) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter(({ word, isWord }) => {
    if (!isWord) return false;
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}

const isThere = ({ kind }: Step) => kind === "same";

/**
 * Words of the question before the first and behind the last that stand there: as many words of the text stand in their place, and signs in that
 * of signs, as far as the sentence goes.
 */
function withEdges(steps: readonly Step[], asked: readonly Token[], there: readonly Token[]): Step[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return [];
  const [before, behind] = [asked.slice(0, first.asked[0]), asked.slice(last.asked[1])];
  const [from, to] = [first.there[0], last.there[1]];
  const start = from - asManyOf(before, there.slice(0, from).toReversed());
  const end = to + asManyOf(behind, there.slice(to));
  const edge = (asked: Step["asked"], place: Step["there"]): Step => ({
    kind: "different",
    asked,
    there: place,
  });
  return [
    ...(before.length > 0 ? [edge([0, before.length], [start, from])] : []),
    ...steps,
    ...(behind.length > 0 ? [edge([last.asked[1], asked.length], [to, end])] : []),
  ];
}

/** How many of the next ones of a text may stand in the place of some. */
function asManyOf(some: readonly Token[], next: readonly Token[]): number {
  const words = wordsAmong(some);
  const left = { words, signs: some.length - words };
  let many = 0;
  for (const token of next) {
    const kind = token.isWord ? "words" : "signs";
    if (left[kind] === 0 || endsSentence(token)) break;
    left[kind]--;
    many++;
  }
  return many;
}

const endsSentence = (token: Token | undefined): boolean => token !== undefined && /^[.!?]$/.test(token.word);
