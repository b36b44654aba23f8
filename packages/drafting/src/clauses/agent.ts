import type { Token } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";
import { type Actor, type Hit, type Subject, subjectOf } from "./subject.ts";
import type { Verb } from "./verbs.ts";

/** So many words behind "by" at most say by whom. */
const longest = 12;

/**
 * By whom a passive says that it was done: "was welcomed by Norland", «отмечено северной стороной». Where it names nobody who acts ("was
 * reaffirmed by consensus"), who acts stays as it was, with no words. Of a reflexive verb who stands before it acts.
 */
export function doneBy(
  tokens: readonly Token[],
  hits: readonly Hit[],
  { group, verb, last }: Verb,
  actor: Actor,
  language: Language,
): Partial<Subject> {
  const { words, tables } = language;
  const isActive = tables.reflexiveEnding.test(tokens[verb]?.folded ?? "");
  if (isActive && (actor === "side" || actor === "together")) return {};
  const nobody = { who: { from: 0, to: 0 } };
  const declined = tokens.findIndex(
    ({ folded }, at) => at >= group - 3 && at <= last + 3 && words.agents.has(folded),
  );
  if (declined >= 0) return { actor: "side", who: { from: Math.max(0, declined - 2), to: declined + 1 } };
  const by = tokens.findIndex(({ folded }, at) => at > verb && at <= last + 1 && words.by.has(folded));
  if (by < 0) return nobody;
  const isEnd = ({ folded, gap }: Token, at: number): boolean =>
    at > by + 1 && (/[,;:(–—]/.test(gap) || (words.before.has(folded) && folded !== "of"));
  const end = tokens.findIndex((token, at) => at > by && (at > by + longest || isEnd(token, at)));
  const agent = subjectOf(tokens, hits, by + 1, end < 0 ? tokens.length : end, language);
  return agent.actor === "side" || agent.actor === "together" ? agent : nobody;
}
