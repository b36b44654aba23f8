import type { Token } from "../words/tokens.ts";
import { mostSteps, type Steps } from "./steps.ts";

/** How words of a question and of a text follow each other: some are the same, or some stand in the place of others, either of them may be none. */
export interface Step {
  readonly kind: "same" | "different";
  /** Which words of the question, and of the text, end exclusive. */
  readonly asked: Span;
  readonly there: Span;
}

type Span = readonly [number, number];

/** For each word that was asked and stands there so many words of the text may be looked past; a sign pulls nothing near that does not touch. */
const [wordsWorth, signsWorth] = [4, 2];

/** A place that is worth more always goes before one where less is apart. */
const unit = 1 << 12;

/** Less than any place is worth. */
const nowhere = -(1 << 30);

/** How a match was come to, and how what lies between two of them. */
const from = { beginning: 0, match: 1, gap: 2 } as const;
const by = { less: 0, more: 4, afterGap: 8 } as const;

/** One comparison may take so many steps, so that other sources are compared as well. */
const mostAtOnce = mostSteps / 2;
/** A step is so many pairs of a word that was asked and one of the text. */
const pairsInStep = 8;

/**
 * The place of a text where words that were asked stand best, in their order: from the first of them that stands there to the last. What was asked
 * before and behind those is in no step. No steps where none stands there; undefined where comparing takes more steps than
 * are left for it, which are spent then.
 *
 * Law: in no other stretch do words stand, in order, that are worth more, less one for each word of the stretch; and of equal ones in none so
 * with fewer gaps. It is a local alignment of words with affine gaps (Smith and Waterman 1981, Gotoh 1982) in which what is missing costs nothing.
 */
export function aligned(asked: readonly Token[], there: readonly Token[], steps: Steps): Step[] | undefined {
  const cost = Math.ceil((asked.length * there.length) / pairsInStep);
  const most = Math.max(0, Math.min(steps.left, mostAtOnce));
  steps.left -= Math.min(cost, most);
  return cost > most ? undefined : back(best(asked, there));
}

/** How each place was come to, and the last match of the best. */
interface Traced {
  readonly trace: Uint8Array;
  readonly columns: number;
  readonly end: readonly [number, number] | undefined;
}

function best(asked: readonly Token[], there: readonly Token[]): Traced {
  const columns = there.length + 1;
  const trace = new Uint8Array((asked.length + 1) * columns);
  const [words, others] = numbered(asked, there);
  // What the best place is worth that ends with each word of the text: by a match, and by a gap. So far of the words asked before this one.
  const matches = new Int32Array(columns).fill(nowhere);
  const gaps = new Int32Array(columns).fill(nowhere);
  let most = 0;
  let end: Traced["end"];
  for (let a = 1; a <= asked.length; a++) {
    const word = words[a - 1];
    const gain = ((asked[a - 1]?.isWord ? wordsWorth : signsWorth) - 1) * unit;
    // Of the word before in the text: for the word that was asked before, and for this one.
    let matchBefore = nowhere;
    let gapBefore = nowhere;
    let match = nowhere;
    let gap = nowhere;
    for (let t = 1; t < columns; t++) {
      const more = Math.max(match - 1, gap, nowhere) - unit;
      let how = more === gap - unit ? by.more | by.afterGap : by.more;
      const matchAbove = matches[t] as number;
      const gapAbove = gaps[t] as number;
      const less = Math.max(matchAbove - 1, gapAbove);
      if (less >= more) how = less === gapAbove ? by.less | by.afterGap : by.less;
      gap = Math.max(less, more);
      match = nowhere;
      if (others[t - 1] === word) {
        const before = Math.max(0, matchBefore, gapBefore);
        match = before + gain;
        how |= before === 0 ? from.beginning : before === matchBefore ? from.match : from.gap;
        if (match > most) {
          most = match;
          end = [a, t];
        }
      }
      matchBefore = matchAbove;
      gapBefore = gapAbove;
      matches[t] = match;
      gaps[t] = gap;
      trace[a * columns + t] = how;
    }
  }
  return { trace, columns, end };
}

/** The same number for the same word. */
function numbered(asked: readonly Token[], there: readonly Token[]): [Int32Array, Int32Array] {
  const numbers = new Map(asked.map(({ word }, n) => [word, n]));
  const numberOf = ({ word }: Token) => numbers.get(word) ?? -1;
  return [Int32Array.from(asked, numberOf), Int32Array.from(there, numberOf)];
}

/** The steps to where the best place ends, from where it begins. */
function back({ trace, columns, end }: Traced): Step[] {
  if (!end) return [];
  const steps: Step[] = [];
  let [a, t] = end;
  for (;;) {
    const last = [a, t] as const;
    let how = 0;
    do how = trace[a-- * columns + t--] as number;
    while ((how & 3) === from.match);
    steps.push({ kind: "same", asked: [a, last[0]], there: [t, last[1]] });
    if ((how & 3) === from.beginning) return steps.reverse();
    const gap = [a, t] as const;
    do {
      how = trace[a * columns + t] as number;
      if (how & by.more) t--;
      else a--;
    } while (how & by.afterGap);
    steps.push({ kind: "different", asked: [a, gap[0]], there: [t, gap[1]] });
  }
}
