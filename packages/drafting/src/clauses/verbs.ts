import { type Token, type Trigger, triggersIn, type Work } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";

/** A usual verb with where its words stand among those of its sentence. */
export interface Verb {
  readonly trigger: Trigger;
  /** The first word of all that the lexicon found. */
  readonly first: number;
  /** The first word of the verb itself, its auxiliaries included. */
  readonly group: number;
  readonly verb: number;
  readonly last: number;
  readonly passive: boolean;
}

/** The usual verbs of a sentence that may say what was done, in order. */
export function verbsIn(sentence: string, tokens: readonly Token[], language: Language, work: Work): Verb[] {
  const byStart = new Map(tokens.map(({ from }, index) => [from, index]));
  const byEnd = new Map(tokens.map(({ to }, index) => [to, index]));
  const found: Verb[] = [];
  let last = -1;
  for (const trigger of triggersIn(sentence, language.lexicon, work)) {
    if (trigger.verb === last) continue;
    if (trigger.form !== "finite" && trigger.form !== "participle") continue;
    // "The ministers, meeting in Oslo, discussed …": that is the meeting itself.
    if (trigger.form === "participle" && trigger.act === "met") continue;
    const verb = byStart.get(trigger.verb);
    if (verb !== undefined && onlyTells(tokens, verb, language)) continue;
    const first = byStart.get(trigger.from);
    const end = byEnd.get(trigger.to);
    if (verb === undefined || first === undefined || end === undefined) continue;
    const group = groupOf(tokens, verb, language);
    // "Focus was on trade": where the subject belongs to the phrase, nobody needs to be named who acts.
    const isWhole = first < group && trigger.act !== "met";
    const passive = isWhole || isPassive(tokens, group, verb, language);
    // "X was reaffirmed and the readiness …": a passive has its object before it, and what an "and" joins is another's.
    if (
      passive &&
      group < verb &&
      tokens.slice(verb + 1, end).some(({ folded }) => language.words.and.has(folded))
    )
      continue;
    last = trigger.verb;
    found.push({ trigger, first: Math.min(first, group), group, verb, last: Math.max(end, verb), passive });
  }
  return found;
}

/** "…, he said.", "The plan, she said, is new": who told it, of words that stand before. */
const onlyTells = (tokens: readonly Token[], verb: number, { words }: Language): boolean =>
  words.saying.has(tokens[verb]?.folded ?? "") &&
  (verb === tokens.length - 1 || /^[,.;]/.test(tokens[verb + 1]?.gap ?? ""));

const breaks = /[,;:()“”"«»–—]/;

/** The first word of a verb phrase: auxiliaries and adverbs before the verb belong to it. */
function groupOf(tokens: readonly Token[], verb: number, { words, adverbEndings }: Language): number {
  let at = verb;
  while (at > 0 && !breaks.test(tokens[at]?.gap ?? "")) {
    const { folded } = tokens[at - 1] as Token;
    const isAdverb = adverbEndings.some(
      (ending) => folded.length > ending.length + 2 && folded.endsWith(ending),
    );
    if (!words.within.has(folded) && !isAdverb) break;
    at--;
  }
  return at;
}

function isPassive(
  tokens: readonly Token[],
  group: number,
  verb: number,
  { words, tables }: Language,
): boolean {
  const { folded } = tokens[verb] as Token;
  if (tables.passiveEnding.test(folded)) return true;
  const auxiliary = tokens.slice(group, verb).some((token) => words.passive.has(token.folded));
  return auxiliary && !words.passive.has(folded);
}

/** "will hold": what is planned. */
const isFuture = (token: Token | undefined): boolean => /^(?:will|shall)$/.test(token?.folded ?? "");

/** Whether a verb tells what is, not what was done. */
export function isPresent(
  tokens: readonly Token[],
  { group, verb, trigger }: Verb,
  { tables, words }: Language,
): boolean {
  if (trigger.form === "participle" || isFuture(tokens[verb])) return false;
  const before = tokens.slice(group, verb);
  if (before.some(({ folded }) => /^(?:has|have|had)$/.test(folded))) return false;
  const auxiliary = before.find(({ folded }) => words.passive.has(folded));
  return tables.present.test((auxiliary ?? tokens[verb])?.folded ?? "");
}

/** "are signing", "was being signed": what has begun. */
export function isUnderWay(
  tokens: readonly Token[],
  { group, verb }: Verb,
  { tables, words }: Language,
): boolean {
  const isGoingOn = (word: string): boolean => tables.unfinished?.goingOn.test(word) ?? false;
  const before = tokens.slice(group, verb).map(({ folded }) => folded);
  const isHelped = before.some((word) => words.passive.has(word));
  return before.some(isGoingOn) || (isHelped && isGoingOn(tokens[verb]?.folded ?? ""));
}

/** Whether a sentence, or what stands behind a verb of it, tells that what the verb says in the present is still to come. */
export const isToCome = (
  sentence: string,
  behind: string,
  { tables: { unfinished } }: Pick<Language, "tables">,
): boolean =>
  unfinished !== undefined && (unfinished.laterBefore.test(sentence) || unfinished.laterBehind.test(behind));
