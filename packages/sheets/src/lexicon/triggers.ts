import { type CutsWord, wordCuts } from "@collegium/domain";
import type { LexiconAct } from "./acts.ts";
import { findPhrase, type Work } from "./find.ts";
import type { Form } from "./grammar.ts";
import type { Entry, Lexicon } from "./lexicon.ts";
import type { Part } from "./phrase.ts";
import { longestSentence, onOneLine, type Token, tokensOf } from "./tokens.ts";

/** A usual verb where it stands in a sentence. */
export interface Trigger {
  readonly act: LexiconAct;
  /** The lexicon's line. */
  readonly line: string;
  readonly form: Form;
  /** How often the lexicon's line is this act, where its verb is the main one of a sentence. 0 to 1. */
  readonly prior: number;
  /** How likely it is that the sentence says this act by it: the line's prior, by how the verb stands. 0 to 1. */
  readonly weight: number;
  /** The printed verb phrase on one line, its parts joined by ` … ` where much stands between. */
  readonly wording: string;
  /** Where the verb phrase stands in the sentence; UTF-16 indices, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** How much of the line is words: of two on one verb, the one that says more is right. */
  readonly words: number;
  /** Where the verb itself begins: triggers with one verb are readings of the same words. */
  readonly verb: number;
}

const weights: Readonly<Record<Form, number>> = {
  finite: 1,
  participle: 0.8,
  other: 0.35,
  noun: 0.1,
  negated: 0,
};
/** A verb in a clause that hangs on another says less. */
const inSubclause = 0.5;
const subordinators = new Set(
  "that which who whose whom where because if whether что который которая которое которые которых которым которой где если qui que dont où si cual cuales quien".split(
    " ",
  ),
);

/**
 * Every usual verb of a sentence, with what it says and how it stands there; in the order in which verbs stand, the
 * likeliest reading of each first. Takes time in proportion to the sentence, of which it looks at 5,000 characters.
 */
export function triggersIn(sentence: string, lexicon: Lexicon, work: Work = { steps: 0 }): Trigger[] {
  const tokens = tokensOf(sentence);
  const firstSubordinator = tokens.findIndex(({ folded }) => subordinators.has(folded));
  const found: Trigger[] = [];
  let cuts: CutsWord | undefined;
  for (const [index, { folded }] of tokens.entries())
    for (const entry of lexicon.beginningWith(folded)) {
      const at = findPhrase(tokens, index, entry.phrase.parts, work);
      if (!at) continue;
      cuts ??= wordCuts(sentence.slice(0, longestSentence));
      found.push(trigger({ sentence, tokens, cuts }, at, entry, lexicon, firstSubordinator));
    }
  return found.sort((a, b) => a.verb - b.verb || b.words - a.words || b.weight - a.weight);
}

interface Sentence {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly cuts: CutsWord;
}

function trigger(
  said: Sentence,
  at: readonly number[],
  { act, line, phrase, words }: Entry,
  { grammar }: Lexicon,
  firstSubordinator: number,
): Trigger {
  const { tokens } = said;
  const verb = at[phrase.verb] ?? (at[0] as number);
  const form = isDenied(tokens, at, grammar.denials) ? "negated" : grammar.form(tokens, verb);
  const hangs = firstSubordinator >= 0 && firstSubordinator < verb;
  const begin = grammar.begin(tokens, verb);
  const printed = [...new Set([...range(begin, verb), ...at])].sort((a, b) => a - b);
  const first = tokens[printed[0] as number] as Token;
  const last = tokens[printed.at(-1) as number] as Token;
  return {
    act,
    line: line.written,
    form,
    prior: line.prior,
    weight: line.prior * weights[form] * (hangs ? inSubclause : 1),
    wording: wordingOf(said, printed, farFrom(at, phrase.parts)),
    from: first.from,
    to: last.to,
    words,
    verb: (tokens[verb] as Token).from,
  };
}

/** Whether a word right before a phrase, or among the few within, denies it; "not only" doesn't. */
function isDenied(tokens: readonly Token[], at: readonly number[], denials: ReadonlySet<string>): boolean {
  const [first = 0] = at;
  const within = at.flatMap((index, place) => {
    const before = at[place - 1] ?? first - 2;
    return index - before <= printedBetween + 1 ? range(before + 1, index) : [];
  });
  return within.some(
    (index) =>
      denials.has(tokens[index]?.folded ?? "") &&
      !/^(?:only|только|solo|seulement)$/.test(tokens[index + 1]?.folded ?? ""),
  );
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** So many words between the phrase's own are printed with it: "paid special attention". */
const printedBetween = 3;

/** So wide a gap has what is no part of the verb phrase in it, however little that is. */
const farApart = 8;

/** The words of a phrase that a wide gap stands behind. */
function farFrom(at: readonly number[], parts: readonly Part[]): ReadonlySet<number> {
  const far = new Set<number>();
  let word = -1;
  for (const part of parts) {
    if (part.kind === "word") word++;
    else if (part.kind === "gap" && part.most > farApart) far.add(at[word] as number);
  }
  return far;
}

/** The words of a verb phrase as printed, whole and on one line: of "l’ont signé" nothing is cut off. */
function wordingOf(
  { sentence, tokens, cuts }: Sentence,
  at: readonly number[],
  far: ReadonlySet<number>,
): string {
  const parts: { from: number; to: number }[] = [];
  for (const index of at) {
    const last = parts.at(-1);
    const between = last ? index - last.to - 1 : 0;
    if (last && between <= (far.has(last.to) ? 0 : printedBetween)) last.to = index;
    else parts.push({ from: index, to: index });
  }
  return parts
    .map(({ from, to }) => {
      let [start, end] = [tokens[from]?.from ?? 0, tokens[to]?.to ?? 0];
      while (start > 0 && cuts(start)) start--;
      while (end < sentence.length && cuts(end)) end++;
      return onOneLine(sentence.slice(start, end));
    })
    .join(" … ");
}
