import { longestSentence, type Token, type Trigger, tokensOf, type Work } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";
import { doneBy } from "./agent.ts";
import { type Begin, beginOf } from "./begin.ts";
import { isSaid } from "./said.ts";
import { type Actor, hitsIn, type Sides } from "./subject.ts";
import { isPresent, isToCome, isUnderWay, type Verb, verbsIn } from "./verbs.ts";

/** A clause of a sentence that tells what was done. */
export interface Clause {
  readonly trigger: Trigger;
  readonly actor: Actor;
  /** The words that say who acts, also where they stand in an earlier clause; of a passive those behind its "by". Empty where nobody is named. */
  readonly who: string;
  readonly passive: boolean;
  readonly present: boolean;
  /** Begun, and not said to be done. */
  readonly underWay: boolean;
  /** In the present, and still to come. */
  readonly toCome: boolean;
  /** Its clause may hang on another: "…, that the sides support". */
  readonly hanging: boolean;
  /** Its verb stands where its sentence or clause begins. */
  readonly verbFirst: boolean;
  /** Within quotation marks. */
  readonly spoken: boolean;
  /** Its subject is that of the clause before. */
  readonly goesOn: boolean;
  /** Where its words stand in the sentence; UTF-16 indices, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/**
 * The clauses of a sentence whose verb says what was done, in order and apart, but for verbs that share their object ("examined and
 * adopted a plan"), which have the same words. Takes time in proportion to the sentence.
 */
export function clausesIn(
  sentence: string,
  language: Language,
  sidesIn: (tokens: readonly Token[]) => readonly Sides[],
  work: Work = { steps: 0 },
): Clause[] {
  const tokens = tokensOf(sentence);
  const verbs = verbsIn(sentence, tokens, language, work);
  if (verbs.length === 0) return [];
  const hits = hitsIn(tokens, sidesIn(tokens), language);
  const quoted = spokenIn(tokens);
  const isObject = ({ folded }: Token): boolean =>
    !language.words.and.has(folded) &&
    !language.words.within.has(folded) &&
    !language.adverbEndings.some((ending) => folded.endsWith(ending));
  const told: { verb: Verb; begin: Begin; shares: boolean }[] = [];
  for (const verb of verbs) {
    const before = told.at(-1);
    if (before && isSaid(tokens, hits, before.verb, verb, language)) {
      told[told.length - 1] = { ...before, verb };
      continue;
    }
    const begin = beginOf(tokens, hits, verb, before, language);
    if (!begin) continue;
    const shares =
      before !== undefined &&
      begin.goesOn &&
      verb.trigger.form === before.verb.trigger.form &&
      verb.group - before.verb.verb <= 2 &&
      // "reviewed cooperation and discussed trade": each has an object of its own.
      (before.verb.passive || !tokens.slice(before.verb.verb + 1, verb.group).some(isObject));
    // A phrase that begins before the clause whose words it would share is none of that clause.
    if (shares && verb.first < before.begin.from) continue;
    // "Recalling that, the ministers agreed": who acts is told behind.
    if (before?.begin.actor === "none" && before.verb.trigger.form === "participle")
      told[told.length - 1] = { ...before, begin: { ...before.begin, actor: begin.actor, who: begin.who } };
    told.push({
      verb,
      begin: verb.passive ? { ...begin, ...doneBy(tokens, hits, verb, begin.actor, language) } : begin,
      shares,
    });
  }
  return spread(sentence, tokens, told, quoted, language);
}

/** Whether each word stands within quotation marks. */
function spokenIn(tokens: readonly Token[]): (index: number) => boolean {
  let open = false;
  const spoken = tokens.map(({ gap }) => {
    for (const mark of gap.match(/[“”«»"]/g) ?? [])
      open = mark === '"' ? !open : mark === "“" || mark === "«";
    return open;
  });
  return (index) => spoken[index] ?? false;
}

/** Gives each verb the words from its clause's beginning to the next one's. */
function spread(
  sentence: string,
  tokens: readonly Token[],
  told: readonly { readonly verb: Verb; readonly begin: Begin; readonly shares: boolean }[],
  spoken: (index: number) => boolean,
  language: Language,
): Clause[] {
  // Of a longer sentence no more is quoted than was looked at.
  const whole = sentence.length > longestSentence ? (tokens.at(-1)?.to ?? 0) : sentence.length;
  const ends: number[] = [];
  for (let index = told.length - 1; index >= 0; index--) {
    const next = told[index + 1];
    ends[index] = !next
      ? whole
      : next.shares
        ? (ends[index + 1] as number)
        : endBefore(tokens, next.begin.from, language);
  }
  const begins: number[] = [];
  for (const [index, { verb, begin, shares }] of told.entries())
    begins[index] = shares
      ? Math.min(begins[index - 1] as number, tokens[verb.first]?.from ?? 0)
      : (tokens[Math.min(afterApposition(tokens, begin, verb, language), verb.first)]?.from ?? 0);
  const wordsOf = ({ from, to }: Sides): string =>
    sentence.slice(tokens[from]?.from, from < to ? tokens[to - 1]?.to : tokens[from]?.from);
  return told.map(({ verb, begin }, index) => ({
    trigger: verb.trigger,
    actor: begin.actor,
    who: wordsOf(begin.who),
    passive: verb.passive,
    present: isPresent(tokens, verb, language),
    underWay: isUnderWay(tokens, verb, language),
    toCome:
      isPresent(tokens, verb, language) &&
      isToCome(sentence, sentence.slice(tokens[verb.last]?.to, ends[index]), language),
    hanging: begin.hanging,
    verbFirst: begin.from === verb.group && !begin.goesOn,
    spoken: spoken(verb.verb),
    goesOn: begin.goesOn,
    from: begin.from === 0 && begins[index] === tokens[0]?.from ? 0 : (begins[index] as number),
    to: Math.max(ends[index] as number, tokens[verb.last]?.to ?? 0),
  }));
}

/** The end of the last word before a clause, without what joins the two; closing marks behind it belong to it. */
function endBefore(tokens: readonly Token[], from: number, { words }: Language): number {
  let last = from - 1;
  while (
    last > 0 &&
    (words.and.has(tokens[last]?.folded ?? "") ||
      /^(?:as|well|both|also|which|that|with)$/.test(tokens[last]?.folded ?? ""))
  )
    last--;
  const closing = /^[)\]”»’"']*/.exec(tokens[last + 1]?.gap ?? "")?.[0].length ?? 0;
  return (tokens[last]?.to ?? 0) + closing;
}

/** So far from its verb a subject is no longer quoted where an apposition stands between. */
const farthest = 60;

/** "The delegation, led by …, reiterated", "They held their first talks and agreed": the quotation begins at the verb. */
function afterApposition(
  tokens: readonly Token[],
  { from, goesOn }: Begin,
  { group, passive }: Verb,
  { words }: Language,
): number {
  const stands = /,/.test(tokens[group]?.gap ?? "") || words.and.has(tokens[group - 1]?.folded ?? "");
  if (goesOn || passive || !stands) return from;
  const length = (tokens[group]?.from ?? 0) - (tokens[from]?.from ?? 0);
  return length > farthest ? group : from;
}
