import { foldSigns } from "./folded.ts";
import { foldedForm } from "./form.ts";
import { type SignOf, signReader } from "./signs.ts";
import { foldedWords, type Words } from "./sought.ts";
import { wordCuts } from "./word-cuts.ts";

/**
 * Whether a wording stands in quotations: whole words of it, its parts (`were … signed`) in order, each in one of them;
 * folded as quotations are, upper and lower case aside: a sentence begins with a capital.
 */
export function isQuotedIn(wording: string, quotations: readonly string[]): boolean {
  const signOf = signReader();
  const parts = partsOf(wording, signOf);
  if (parts.length === 0) return false;
  let next = 0;
  for (const quotation of quotations) {
    const form = foldedForm(foldSigns(quotation, signOf), wordCuts(quotation, signOf));
    const written = lower(form.signs);
    for (let from = 0; next < parts.length; next++) {
      const part = parts[next] as (typeof parts)[number];
      const sought = lower(part.signs);
      let at = written.indexOf(sought, from);
      while (at >= 0 && !form.fits(part, at)) at = written.indexOf(sought, at + 1);
      if (at < 0) break;
      from = at + part.signs.length;
    }
  }
  return next === parts.length;
}

const partsOf = (wording: string, signOf: SignOf): Words[] =>
  wording
    .split(/…|\.\.\./)
    .map((part) => foldedWords(part, signOf))
    .filter(({ signs }) => signs !== "");

/** The whole words of a quotation that a wording, or a part of it, cuts: on one line; undefined where it cuts none. */
export function wordsCutBy(wording: string, quotations: readonly string[]): string | undefined {
  const signOf = signReader();
  const parts = partsOf(wording, signOf);
  for (const quotation of quotations) {
    const { signs, starts, ends } = foldSigns(quotation, signOf);
    const cuts = wordCuts(quotation, signOf);
    for (const part of parts) {
      const at = lower(signs).indexOf(lower(part.signs));
      if (at < 0) continue;
      let [from, to] = [starts[at] as number, ends[at + part.signs.length - 1] as number];
      if (!cuts(from) && !cuts(to)) continue;
      while (cuts(from)) from--;
      while (cuts(to)) to++;
      return quotation.slice(from, to).replace(/\s+/gu, " ");
    }
  }
  return undefined;
}

/** In lower case, where each sign keeps its place. */
function lower(signs: string): string {
  const lowered = signs.toLowerCase();
  return lowered.length === signs.length ? lowered : signs;
}
