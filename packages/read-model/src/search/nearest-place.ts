import { type Folded, foldSigns, jointKinds } from "@collegium/domain";
import { type ChangeObject, diffArrays } from "diff";
import { mostSteps, type Steps } from "./steps.ts";
import { bare, type Word } from "./words.ts";

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

/** A word, or a sign between words. */
interface Token extends Word {
  /** As it is printed, folded as quotations are. */
  readonly spelled: string;
}

interface Step {
  readonly kind: "same" | "less" | "more";
  /** Which words of the question, and of the text, end exclusive. */
  readonly asked: readonly [number, number];
  readonly there: readonly [number, number];
}

/**
 * Compares words with those about a place of a text (code units): word by word, as they are spelled; where too few of them stand there so, without
 * regard to case, accents and hyphens. Undefined where less than `least` of them, a share, stand there, and where they differ in so much that
 * comparing them would take more steps than are left.
 */
export function nearestPlace(
  text: string,
  about: number,
  q: string,
  least: number,
  steps: Steps,
): Near | undefined {
  const room = q.length + 200;
  const from = Math.max(0, about - room);
  const [asked, some] = [tokensOf(q), tokensOf(text.slice(from, about + 2_000 + 2 * room))];
  const compared = (asked: readonly Token[], some: readonly Token[]): Near | undefined => {
    const near = comparedWith(asked, around(asked, some), q, least, steps);
    return near && moved(near, from);
  };
  const near = compared(asked, some);
  return near && near.share >= least ? near : (compared(looser(asked), looser(some)) ?? near);
}

/** Words as search knows them are met, and signs. */
const looser = (tokens: readonly Token[]): Token[] =>
  tokens.map((token) => ({
    ...token,
    word: bare(token.spelled.replaceAll(/[\n-] ?/g, "")) || token.spelled,
  }));

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
  const steps = withoutMore(compare(words, there.slice(...window), left) ?? []).map((step) => ({
    ...step,
    there: [step.there[0] + window[0], step.there[1] + window[0]] as const,
  }));
  const place = windowOf(steps);
  if (!place) return undefined;
  const common = steps.reduce((sum, { kind, asked }) => sum + (kind === "same" ? asked[1] - asked[0] : 0), 0);
  const startOf = (word: number) => there[word]?.start ?? there.at(-1)?.end ?? 0;
  const endOf = (word: number) => there[word - 1]?.end ?? 0;
  const differences = changes(asSpelled(steps, words, there)).map(({ asked: [x, y], there: [a, b] }) => ({
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
function around(words: readonly Token[], there: readonly Token[]): readonly Token[] {
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

/** Words and the signs between them, folded as quotations are: what differs in a letter's case or a comma differs. */
function tokensOf(text: string): Token[] {
  const { signs, starts, ends, joints } = foldSigns(text);
  let joint = 0;
  return [...signs.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)].map(({ 0: word, index }) => {
    const end = index + word.length;
    const own: Folded["joints"][number][] = [];
    for (; (joints[joint]?.at ?? end) < end; joint++) {
      const one = joints[joint];
      if (one && one.at > index) own.push(one);
    }
    const spelled = own.reduceRight(
      (all, { at, kind }) => all.slice(0, at - index) + hyphens[kind] + all.slice(at - index),
      word,
    );
    return {
      word: spelled.replaceAll("\n", ""),
      spelled,
      start: starts[index] as number,
      end: ends[end - 1] as number,
    };
  });
}

/** A hyphen at a line's end may be the word's own, or not. */
const hyphens: Readonly<Record<number, string>> = {
  [jointKinds.hyphen]: "-",
  [jointKinds.hyphenAndSpace]: "- ",
  [jointKinds.lineEnd]: "\n",
};

function spelledAlike({ spelled: one }: Token, { spelled: other }: Token): boolean {
  if (one === other) return true;
  if (!one.includes("\n") && !other.includes("\n")) return false;
  const plain = (spelled: string) => spelled.replaceAll(/[\n-] ?/g, "");
  return plain(one) === plain(other);
}

/** Words are met in whatever case, accents and hyphens; that they differ in these differs. */
const asSpelled = (steps: readonly Step[], asked: readonly Token[], there: readonly Token[]): Step[] =>
  steps.flatMap((step): Step[] => {
    if (!isThere(step)) return [step];
    const [a, t] = [step.asked[0], step.there[0]];
    return Array.from({ length: sizeOf(step.asked) }, (_, n): Step => {
      const [one, other] = [asked[a + n], there[t + n]];
      const same = one && other && spelledAlike(one, other);
      return { kind: same ? "same" : "less", asked: [a + n, a + n + 1], there: [t + n, t + n + 1] };
    });
  });

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
