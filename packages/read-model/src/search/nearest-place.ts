import { wordCuts } from "@collegium/domain";
import { type ChangeObject, diffArrays } from "diff";
import { asPrinted, type Difference, differencesIn, type Step } from "./differences.ts";
import { mostSteps, type Steps } from "./steps.ts";
import { looser, type Token, tokensOf } from "./tokens.ts";
import { bare } from "./words.ts";

/** A stretch of a text, UTF-16 code units, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where nearly the same words stand. */
export interface Near extends Place {
  /** How many of the words that were asked stand there, of all of them; signs are none. */
  readonly share: number;
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
    const near = comparedWith(asked, around(asked, some), q, least, steps);
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

const moved = ({ share, differences, start, end }: Near, by: number): Near => ({
  start: start + by,
  end: end + by,
  share,
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
  const first = compare(words, there, left);
  const window = first && windowOf(trimmed(first, words, there));
  if (!window) return undefined;
  // Compared once more with the words of that place alone: a small word may have been met far before it.
  const met = withoutMore(compare(words, there.slice(...window), left) ?? []).map((step) => ({
    ...step,
    there: [step.there[0] + window[0], step.there[1] + window[0]] as const,
  }));
  const steps = asPrinted(met, words, there);
  const place = windowOf(steps);
  if (!place) return undefined;
  const common = met.filter(isThere).reduce((sum, { asked }) => sum + wordsAmong(words.slice(...asked)), 0);
  return {
    start: there[place[0]]?.start ?? there.at(-1)?.end ?? 0,
    end: there[place[1] - 1]?.end ?? 0,
    share: common / many,
    differences: differencesIn(
      steps,
      q,
      { tokens: words, all: [0, words.length] },
      { tokens: there, all: place },
    ),
  };
}

/** So many words more than were asked, on either side, are looked at: what stands between them may be left out in the question. */
const roundabout = 100;

/** Of a text's words those around where most of the words asked stand, each at its own distance from the first. */
function around(words: readonly Token[], there: readonly Token[]): readonly Token[] {
  const places = Map.groupBy(there.keys(), (n) => (there[n] as Token).word);
  const votes = new Map<number, number>();
  for (const [n, { word }] of words.entries()) {
    const some = places.get(word) ?? [];
    // A word that stands everywhere tells nothing.
    if (some.length > often) continue;
    for (const place of some) {
      const begin = Math.floor((place - n) / often);
      for (const near of [begin, begin + 1]) votes.set(near, (votes.get(near) ?? 0) + 1);
    }
  }
  const [most] = [...votes].reduce<[number, number]>((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  const slack = roundabout + (words.length >> 1);
  const begin = most * often;
  return votes.size === 0
    ? there
    : there.slice(Math.max(0, begin - slack), Math.max(0, begin + words.length + slack));
}

const often = 16;

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

/** What the text has before and after is no difference, unless it stands in the place of what was asked. */
const withoutMore = (steps: readonly Step[]): Step[] =>
  steps.filter(({ kind }, n) => {
    const first = n === 0 && steps[1]?.kind !== "less";
    const last = n === steps.length - 1 && steps[n - 1]?.kind !== "less";
    return kind !== "more" || !(first || last);
  });

/** Which words of the text the steps are about. */
function windowOf(steps: readonly Step[]): [number, number] | undefined {
  const [first, last] = [steps[0], steps.at(-1)];
  return first && last && [first.there[0], last.there[1]];
}

/** One comparison may take so many steps, so that other sources are compared as well. */
const mostAtOnce = mostSteps / 4;
/** The work of comparing grows with the words of both and with how many of them differ: a step is so many times these. */
const comparedInStep = 4;

/** Undefined where more differs than is looked through. */
function compare(asked: readonly Token[], there: readonly Token[], steps: Steps): Step[] | undefined {
  const plain = (words: readonly Token[]) => words.map(({ word }) => word);
  const words = asked.length + there.length + 1;
  const most = Math.max(0, Math.min(steps.left, mostAtOnce));
  const maxEditLength = Math.floor((comparedInStep * most) / words);
  const changes = diffArrays(plain(asked), plain(there), { maxEditLength });
  steps.left -= changes ? Math.ceil((differing(changes) * words) / comparedInStep) : most;
  let [a, t] = [0, 0];
  return changes?.map(({ added, removed, value }) => {
    const begun = [a, t] as const;
    if (!added) a += value.length;
    if (!removed) t += value.length;
    return {
      kind: added ? "more" : removed ? "less" : "same",
      asked: [begun[0], a],
      there: [begun[1], t],
    };
  });
}

const differing = (changes: readonly ChangeObject<string[]>[]): number =>
  changes.reduce((sum, { added, removed, value }) => sum + (added || removed ? value.length : 0), 0);

/**
 * What stands before and after is no difference; nor is a small word that stands far from the rest what was asked for. A gap is looked past where
 * more than so many words for each of the question's on its outer side stand in it.
 */
function trimmed(steps: readonly Step[], asked: readonly Token[], there: readonly Token[]): Step[] {
  const forward = untilGap(steps);
  const both = untilGap(forward.toReversed()).toReversed();
  const [whole, end] = [both.findIndex(isThere), both.findLastIndex(isThere)];
  return whole < 0 ? [] : withEdges(both.slice(whole, end + 1), asked, there);
}

const isThere = ({ kind }: Step) => kind === "same";
const sizeOf = ([from, to]: Step["asked"]): number => to - from;

/** Begins behind the last gap that is longer than what stands before it is worth. */
function untilGap(steps: readonly Step[]): Step[] {
  let outer = 0;
  const total = steps.reduce((sum, step) => sum + (isThere(step) ? sizeOf(step.asked) : 0), 0);
  let begin = 0;
  for (const [n, step] of steps.entries()) {
    if (isThere(step)) outer += sizeOf(step.asked);
    else if (step.kind === "more" && outer <= total / 2 && sizeOf(step.there) > 4 + 3 * outer) begin = n + 1;
  }
  return steps.slice(begin);
}

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
  const edge = (asked: Step["asked"], place: Step["there"]): Step => ({ kind: "less", asked, there: place });
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
