import { isQuotedIn } from "@collegium/domain";
import { segment } from "../segments/segment.ts";
import { type LexiconAct, shades } from "./acts.ts";
import type { Work } from "./find.ts";
import { lexiconOf } from "./languages.ts";
import { type Trigger, triggersIn } from "./triggers.ts";

/** What a quotation says by the lexicon: an act, and the printed words that say it. */
export interface Reading {
  readonly act: LexiconAct;
  readonly wording: string;
  /** How likely it is, 0 to 1. */
  readonly weight: number;
}

/** So near to the likeliest, what stands earlier is what the sentence says. */
const near = 0.7;
/** What is less likely says nothing. */
const least = 0.2;
/** What may join words of two sentences. */
const openHyphen = /[-\u00ad\u2010\u2011](?=[\s\p{Default_Ignorable_Code_Point}])/u;

/**
 * The act that a quotation says in the first place, in a language (BCP 47); undefined where no usual verb says one, or the language has
 * no lexicon.
 */
export function actOf(quotation: string, language: string): Reading | undefined {
  const triggers = triggersOf(quotation, language);
  // Of several readings of one verb, the first says most.
  const readings = triggers.filter(({ verb }, index) => triggers[index - 1]?.verb !== verb);
  return likeliest(readings);
}

/**
 * The printed verb phrase by which a quotation says an act: of the verbs that usually say it, or else of those that may. Law: its
 * words stand in the quotation, whole and in this order, where white space, cut words and invisible signs are folded.
 */
export function wordingOf(quotation: string, act: LexiconAct, language: string): string | undefined {
  const triggers = triggersOf(quotation, language);
  const said = triggers.filter((trigger) => trigger.act === act);
  const shade = triggers.filter((trigger) => shades[act]?.includes(trigger.act));
  return (likeliest(said) ?? likeliest(shade))?.wording;
}

function triggersOf(quotation: string, language: string): Trigger[] {
  const lexicon = lexiconOf(language);
  if (!lexicon) return [];
  const work: Work = { steps: 0 };
  const found = segment(quotation, language).flatMap(({ words }) => triggersIn(words, lexicon, work));
  // A hyphen at the end of a line or a page joins the words around it to one, which sentences may part.
  return openHyphen.test(quotation) ? found.filter(({ wording }) => isQuotedIn(wording, [quotation])) : found;
}

function likeliest(triggers: readonly Trigger[]): Reading | undefined {
  const most = Math.max(...triggers.map(({ weight }) => weight));
  const found = triggers.find(({ weight }) => weight >= least && weight >= near * most);
  return found && { act: found.act, wording: found.wording, weight: found.weight };
}
