import { wordCuts } from "@collegium/domain";
import { type ChangeObject, diffArrays } from "diff";
import { asPrinted, type Difference, differencesIn, type Step } from "./differences.ts";
import { mostSteps, type Steps } from "./steps.ts";
import { looser, type Token, tokensOf } from "./tokens.ts";

/** A stretch of a text, UTF-16 code units, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where nearly the same words stand. */
export interface Near extends Place {
  /** How many of the words that were asked stand there, of all of them. */
  readonly share: number;
  /** Stretches of the text, empty where it has less, and what was asked instead. */
  readonly differences: readonly Difference[];
}

/**
 * Compares words with those about a place of a text (code units): word by word, as they are spelled; where too few of them stand there so, without
 * regard to case, accents and hyphens. Undefined where less than `least` of them, a share, stand there, and where they differ in so much that
 * comparing them would take more steps than are left.
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
    return near && moved(near, from);
  };
  const near = compared(asked, some);
  return near && near.share >= least ? near : (compared(looser(asked), looser(some)) ?? near);
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
  // Cheap, and never less than what comparing finds.
  if (inCommon(words, there) < least * words.length) return undefined;
  const first = compare(words, there, left);
  const window = first && windowOf(trimmed(first, there));
  if (!window) return undefined;
  // Compared once more with the words of that place alone: a small word may have been met far before it.
  const met = withoutMore(compare(words, there.slice(...window), left) ?? []).map((step) => ({
    ...step,
    there: [step.there[0] + window[0], step.there[1] + window[0]] as const,
  }));
  const steps = asPrinted(met, words, there);
  const place = windowOf(steps);
  if (!place) return undefined;
  const common = met.reduce((sum, { kind, asked }) => sum + (kind === "same" ? asked[1] - asked[0] : 0), 0);
  return {
    start: there[place[0]]?.start ?? there.at(-1)?.end ?? 0,
    end: there[place[1] - 1]?.end ?? 0,
    share: common / words.length,
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

/** How many of the words stand there, in whatever order. */
function inCommon(words: readonly Token[], there: readonly Token[]): number {
  const left = new Map<string, number>();
  for (const { word } of there) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter(({ word }) => {
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
function trimmed(steps: readonly Step[], there: readonly Token[]): Step[] {
  const forward = untilGap(steps);
  const both = untilGap(forward.toReversed()).toReversed();
  const [whole, end] = [both.findIndex(isThere), both.findLastIndex(isThere)];
  return whole < 0 ? [] : withEdges(both.slice(whole, end + 1), steps.at(-1)?.asked[1] ?? 0, there);
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
 * Words of the question before the first and behind the last that stand there: as many of the text stand in their place, as far as the
 * sentence goes.
 */
function withEdges(steps: readonly Step[], askedWords: number, there: readonly Token[]): Step[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return [];
  const before = first.asked[0];
  const behind = askedWords - last.asked[1];
  let [from, to] = [first.there[0], last.there[1]];
  while (first.there[0] - from < before && from > 0 && !endsSentence(there[from - 1])) from--;
  while (to - last.there[1] < behind && to < there.length && !endsSentence(there[to])) to++;
  const edge = (asked: Step["asked"], place: Step["there"]): Step => ({ kind: "less", asked, there: place });
  return [
    ...(before > 0 ? [edge([0, before], [from, first.there[0]])] : []),
    ...steps,
    ...(behind > 0 ? [edge([last.asked[1], askedWords], [last.there[1], to])] : []),
  ];
}

const endsSentence = (token: Token | undefined): boolean => token !== undefined && /^[.!?]$/.test(token.word);
