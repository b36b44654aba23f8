import type { Token } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";
import { type Hit, isHanging, subjectOf } from "./subject.ts";
import type { Verb } from "./verbs.ts";

/**
 * Whether a verb says what was said: in "Lee said that Norland supports the plan" the act is the support, and who said so is who
 * acts. Verbs that say more than that something was said ("stressed that") are acts by themselves.
 */
export function isSaid(
  tokens: readonly Token[],
  hits: readonly Hit[],
  saying: Verb,
  verb: Verb,
  language: Language,
): boolean {
  const { words } = language;
  if (!words.saying.has(tokens[saying.verb]?.folded ?? "") || saying.trigger.form !== "finite") return false;
  if (verb.trigger.form !== "finite" || verb.trigger.prior <= saying.trigger.prior) return false;
  const from = isHanging(tokens[saying.verb + 1], language) ? saying.verb + 2 : saying.verb + 1;
  const between = tokens.slice(from, verb.group + 1);
  if (between.some((token, at) => isHanging(token, language) || (at > 0 && /[;:]/.test(token.gap))))
    return false;
  const { actor } = subjectOf(tokens, hits, from, verb.group, language);
  // "Lee said that ties have grown": of a thing alone it is a judgement.
  return actor === "other" || actor === "none" ? verb.trigger.act === "assessed" : true;
}
