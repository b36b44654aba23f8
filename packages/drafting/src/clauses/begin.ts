import { subjectBehindWith, type Token } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";
import { type Hit, isHanging, isName, type Subject, subjectOf } from "./subject.ts";
import { isPresent, type Verb } from "./verbs.ts";

/** Where a clause begins, and who acts in it. */
export interface Begin extends Subject {
  readonly from: number;
  readonly goesOn: boolean;
  readonly hanging: boolean;
}

/** Where the clause of a verb begins, and who acts in it; undefined where the verb is none of the sentence's own. */
export function beginOf(
  tokens: readonly Token[],
  hits: readonly Hit[],
  verb: Verb,
  before: { readonly verb: Verb; readonly begin: Begin } | undefined,
  language: Language,
): Begin | undefined {
  const { words } = language;
  const floor = before ? before.verb.last + 1 : 0;
  const { group, first } = verb;
  const tells = words.relative.has(tokens[group - 1]?.folded ?? "") && verb.trigger.act === "met";
  if (tells) return { ...nobody, from: group - 1, goesOn: false, actor: "meeting", hanging: false };
  if (verb.trigger.form === "participle") {
    // "While reaffirming that, …", "…, while emphasizing the need".
    const opener = isHanging(tokens[group - 1], language) ? group - 1 : group;
    // Behind a semicolon another of several goes on: "the importance of acting; addressing threats".
    const isBeside = opener === 0 || /[,–—]/.test(tokens[opener]?.gap ?? "");
    const joins =
      before?.verb.trigger.form === "participle" && words.and.has(tokens[group - 1]?.folded ?? "");
    const named = isBeside ? undefined : subjectBehindWith(tokens, group);
    if (named !== undefined && named >= floor) {
      const subject = subjectOf(tokens, hits, named, group, language);
      return subject.actor === "other"
        ? undefined
        : { ...subject, from: named, goesOn: false, hanging: false };
    }
    if (!isBeside && !joins) return undefined;
    const subject = before
      ? actsAs(before.begin)
      : group > 0
        ? subjectOf(tokens, hits, 0, group, language)
        : nobody;
    return { ...subject, from: group, goesOn: true, hanging: false };
  }
  // "examined and adopted a plan": the lexicon knows the two as one.
  if (before && group <= before.verb.last && group > before.verb.verb)
    return verb.trigger.act === before.verb.trigger.act ? undefined : { ...before.begin, goesOn: true };
  const hangs = lastHanging(tokens, floor, group, language);
  if (before && hangs !== undefined && opensOwn(tokens, hits, hangs, group, language)) {
    const subject = subjectOf(tokens, hits, hangs + 1, group, language);
    return { ...subject, from: hangs - 1, goesOn: false, hanging: false };
  }
  if (before && group >= floor) {
    const joined = words.and.has(tokens[group - 1]?.folded ?? "");
    if (joined && leavesTense(tokens, before.verb, verb, language)) return undefined;
    // "Lee noted that ties are good, and expressed hope": behind a comma it is who noted that.
    const hanging = hangs !== undefined && !/,/.test(tokens[group - 1]?.gap ?? "");
    if (joined && group - 1 >= before.verb.last)
      return { ...actsAs(before.begin), from: group, goesOn: true, hanging };
    // «Отмечен рост торговли, дана оценка плану»: where the first passive opens the sentence, the next opens its clause.
    const opens = !verb.passive || (before.verb.passive && before.begin.from === before.verb.group);
    if (/[,;]/.test(tokens[group]?.gap ?? "") && opens && hangs === undefined)
      return { ...actsAs(before.begin), from: group, goesOn: true, hanging: false };
  }
  if (!before) {
    if (hangs !== undefined && !isClosedBehind(tokens, hits, hangs, group, language)) return undefined;
    const subject = subjectOf(tokens, hits, behindHanging(tokens, hangs, group), group, language);
    return { ...subject, from: 0, goesOn: false, hanging: false };
  }
  const from = boundary(tokens, hits, verb, before.verb, hangs, language);
  if (from === undefined || from > first) return undefined;
  if (hangs !== undefined && hangs >= from && !isClosedBehind(tokens, hits, hangs, group, language))
    return undefined;
  const subject = subjectOf(tokens, hits, from, group, language);
  if (!verb.passive && subject.actor === "other") return undefined;
  return {
    ...subject,
    from,
    goesOn: false,
    hanging: hangs !== undefined && hangs < from && !/[;]/.test(tokens[from]?.gap ?? ""),
  };
}

const nobody: Subject = { actor: "none", who: { from: 0, to: 0 } };
const actsAs = ({ actor, who }: Begin): Subject => ({ actor, who });

/** "They discussed the war, for which the other side blamed …": behind a preposition "which" begins what somebody else did. */
function opensOwn(
  tokens: readonly Token[],
  hits: readonly Hit[],
  hangs: number,
  group: number,
  language: Language,
): boolean {
  const { words } = language;
  if (!words.relative.has(tokens[hangs]?.folded ?? "") || !/,/.test(tokens[hangs - 1]?.gap ?? ""))
    return false;
  if (!words.before.has(tokens[hangs - 1]?.folded ?? "")) return false;
  return (
    isName(tokens, hangs + 1, group, language) ||
    hits.some(({ from, to }) => from > hangs && from <= hangs + 2 && to <= group)
  );
}

/** "They discussed how all could help and contribute": what is joined to a verb of the past is told in the past, too. */
function leavesTense(tokens: readonly Token[], before: Verb, verb: Verb, language: Language): boolean {
  const { goesOnInPresent } = language.words;
  if (goesOnInPresent.size === 0 || before.trigger.form !== "finite") return false;
  if (isPresent(tokens, before, language) || !isPresent(tokens, verb, language)) return false;
  return !tokens.slice(verb.group, verb.verb + 1).some(({ folded }) => goesOnInPresent.has(folded));
}

/** The last word between two that a hanging clause begins with. */
function lastHanging(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): number | undefined {
  for (let at = to - 1; at >= from; at--) {
    const { folded } = tokens[at] as Token;
    if (!isHanging(tokens[at], language)) continue;
    // "such as", "as well as", "that meeting": no clause begins there.
    const next = tokens[at + 1]?.folded ?? "";
    if (
      folded === "as" &&
      (/^(?:well|such|same|soon)$/.test(tokens[at - 1]?.folded ?? "") ||
        /^(?:well|a|an|part|regards|of|to)$/.test(next))
    )
      continue;
    return at;
  }
  return undefined;
}

/** Whether a clause that hangs has ended before a verb: behind a comma somebody acts, or the verb itself stands. */
function isClosedBehind(
  tokens: readonly Token[],
  hits: readonly Hit[],
  hangs: number,
  group: number,
  { words }: Language,
): boolean {
  const verb = words.and.has(tokens[group - 1]?.folded ?? "") ? group - 1 : group;
  for (let at = group; at > hangs + 1; at--)
    if (/[,)]/.test(tokens[at]?.gap ?? ""))
      return at >= verb
        ? /[,(]/.test(tokens[hangs]?.gap ?? "") || hangs === 0
        : hits.some(({ from, to }) => from >= at && to <= group);
  return false;
}

function behindHanging(tokens: readonly Token[], hangs: number | undefined, group: number): number {
  if (hangs === undefined) return 0;
  for (let at = group - 1; at > hangs; at--) if (/[,]/.test(tokens[at]?.gap ?? "")) return at;
  return 0;
}

/** Where the clause of a second verb of a sentence begins: behind what joins it to the first, before who acts in it. */
function boundary(
  tokens: readonly Token[],
  hits: readonly Hit[],
  verb: Verb,
  before: Verb,
  hangs: number | undefined,
  language: Language,
): number | undefined {
  const { words } = language;
  const mark = before.trigger.form === "participle" ? /[,;:—–]/ : /[;:—–]/;
  const joins = (at: number): boolean =>
    words.and.has(tokens[at - 1]?.folded ?? "") || mark.test(tokens[at]?.gap ?? "");
  const floor = before.last + 1;
  if (verb.passive) {
    const anchor = Math.min(verb.first, verb.group);
    const all: number[] = [];
    for (let at = floor + 1; at <= anchor; at++)
      if (joins(at) && !words.and.has(tokens[at]?.folded ?? "")) all.push(at);
    const strong = all.findLast(
      (at) =>
        /[;]/.test(tokens[at]?.gap ?? "") ||
        (/,/.test(tokens[at - 1]?.gap ?? "") && words.and.has(tokens[at - 1]?.folded ?? "")),
    );
    if (verb.first < verb.group) return strong ?? all.at(-1);
    if (hangs !== undefined) return strong;
    return strong ?? (before.passive ? all[0] : all.findLast((at) => at < anchor));
  }
  const ends = firstEnds(hits, tokens.length);
  for (let at = verb.group - 1; at >= floor; at--) {
    if (!joins(at)) continue;
    const acts = (ends[at] ?? Infinity) <= verb.group || isName(tokens, at, verb.group, language);
    // "…, and the United States and Poland agreed": the second of two names is no beginning.
    const isSecond =
      hits.some(({ to }) => to === at - 1) &&
      words.and.has(tokens[at - 1]?.folded ?? "") &&
      !/,/.test(tokens[at - 1]?.gap ?? "");
    if (acts && !isSecond) return at;
  }
  return undefined;
}

/** For each word the end of the hit that ends first of those that begin there or later. */
function firstEnds(hits: readonly Hit[], length: number): number[] {
  const ends = new Array<number>(length).fill(Infinity);
  for (const { from, to } of hits) ends[from] = Math.min(ends[from] ?? Infinity, to);
  for (let at = length - 2; at >= 0; at--) ends[at] = Math.min(ends[at] as number, ends[at + 1] as number);
  return ends;
}
