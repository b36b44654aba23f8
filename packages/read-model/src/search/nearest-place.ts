import { foldSigns } from "@collegium/domain";
import { diffArrays } from "diff";
import type { Word } from "./words.ts";

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
  readonly differences: readonly (Place & { readonly asked: string })[];
}

interface Step {
  readonly kind: "same" | "less" | "more";
  /** Which words of the question, and of the text, end exclusive. */
  readonly asked: readonly [number, number];
  readonly there: readonly [number, number];
}

/**
 * Compares words with those about a place of a text (code units): word by word. Undefined where less than `least` of them, a share, stand
 * there, and where they differ in so much that comparing them would take long.
 */
export function nearestPlace(text: string, about: number, q: string, least: number): Near | undefined {
  const words = tokensOf(q);
  const room = q.length + 200;
  const from = Math.max(0, about - room);
  const there = around(words, tokensOf(text.slice(from, about + 2_000 + 2 * room)));
  // Cheap, and never less than what comparing finds.
  if (inCommon(words, there) < least * words.length) return undefined;
  const first = compare(words, there);
  const window = first && windowOf(trimmed(first, there));
  if (!window) return undefined;
  // Compared once more with the words of that place alone: a small word may have been met far before it.
  const steps = withoutMore(compare(words, there.slice(...window)) ?? []).map((step) => ({
    ...step,
    there: [step.there[0] + window[0], step.there[1] + window[0]] as const,
  }));
  const place = windowOf(steps);
  if (!place) return undefined;
  const common = steps.reduce((sum, { kind, asked }) => sum + (kind === "same" ? asked[1] - asked[0] : 0), 0);
  const startOf = (word: number) => from + (there[word]?.start ?? there.at(-1)?.end ?? 0);
  const endOf = (word: number) => from + (there[word - 1]?.end ?? 0);
  const differences = changes(steps).map(({ asked: [x, y], there: [a, b] }) => ({
    asked: x === y ? "" : q.slice(words[x]?.start, words[y - 1]?.end),
    ...(a === b ? { start: endOf(a), end: endOf(a) } : { start: startOf(a), end: endOf(b) }),
  }));
  return {
    start: startOf(place[0]),
    end: endOf(place[1]),
    share: common / words.length,
    differences,
  };
}

/** So many words more than were asked, on either side, are looked at: what stands between them may be left out in the question. */
const roundabout = 100;

/** Of a text's words those around where most of the words asked stand, each at its own distance from the first. */
function around(words: readonly Word[], there: readonly Word[]): readonly Word[] {
  const places = Map.groupBy(there.keys(), (n) => (there[n] as Word).word);
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
function inCommon(words: readonly Word[], there: readonly Word[]): number {
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

/** Words and the signs between them, folded as quotations are: what differs in a letter's case or a comma differs. */
function tokensOf(text: string): Word[] {
  const { signs, starts, ends } = foldSigns(text);
  return [...signs.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)].map(({ 0: word, index }) => ({
    word,
    start: starts[index] as number,
    end: ends[index + word.length - 1] as number,
  }));
}

/** The work of comparing grows with the words of both and with how many of them differ: so many times these. */
const mostSteps = 4_000_000;

/** Undefined where more differs than is looked through. */
function compare(asked: readonly Word[], there: readonly Word[]): Step[] | undefined {
  const plain = (words: readonly Word[]) => words.map(({ word }) => word);
  const maxEditLength = Math.floor(mostSteps / (asked.length + there.length + 1));
  let [a, t] = [0, 0];
  return diffArrays(plain(asked), plain(there), { maxEditLength })?.map(({ added, removed, value }) => {
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

/**
 * What stands before and after is no difference; nor is a small word that stands far from the rest what was asked for. A gap is looked past where
 * more than so many words for each of the question's on its outer side stand in it.
 */
function trimmed(steps: readonly Step[], there: readonly Word[]): Step[] {
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
function withEdges(steps: readonly Step[], askedWords: number, there: readonly Word[]): Step[] {
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

const endsSentence = (token: Word | undefined): boolean => token !== undefined && /^[.!?]$/.test(token.word);

/** Steps that differ, those that touch as one: some words in the place of others. */
function changes(steps: readonly Step[]): Pick<Step, "asked" | "there">[] {
  const found: Pick<Step, "asked" | "there">[] = [];
  let open = false;
  for (const { kind, asked, there } of steps) {
    const last = found.at(-1);
    if (kind === "same") open = false;
    else if (open && last)
      found[found.length - 1] = { asked: [last.asked[0], asked[1]], there: [last.there[0], there[1]] };
    else {
      found.push({ asked, there });
      open = true;
    }
  }
  return found;
}
