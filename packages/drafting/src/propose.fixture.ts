import { languageOf } from "./languages/language.ts";
import { proposalsIn } from "./propose.ts";

export const read = (text: string, tag = "en") => {
  const language = languageOf(tag);
  if (!language) throw new Error(`no tables of ${tag}`);
  return proposalsIn(text, language, (tokens) => language.states.find(tokens));
};
/** What is proposed at 0.5 and more. */
export const told = (text: string, tag = "en") =>
  read(text, tag)
    .proposals.filter(({ confidence }) => confidence >= 0.5)
    .map(({ act, quote }) => `${act}: ${quote.exact.replace(/\s+/g, " ")}`);
export const surely = (text: string, tag = "en") =>
  read(text, tag).proposals.filter(({ confidence }) => confidence >= 0.8).length;
