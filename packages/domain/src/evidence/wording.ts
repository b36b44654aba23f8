import { foldSigns } from "./folded.ts";
import { foldedForm } from "./form.ts";
import { signReader } from "./signs.ts";
import { foldedWords } from "./sought.ts";
import { wordCuts } from "./word-edges.ts";

/**
 * Whether a wording stands in quotations: whole words of it, its parts (`were … signed`) in order, each in one of them;
 * folded as quotations are, upper and lower case aside: a sentence begins with a capital.
 */
export function isQuotedIn(wording: string, quotations: readonly string[]): boolean {
  const signOf = signReader();
  const parts = wording
    .split(/…|\.\.\./)
    .map((part) => foldedWords(part, signOf))
    .filter(({ signs }) => signs !== "");
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

/** In lower case, where each sign keeps its place. */
function lower(signs: string): string {
  const lowered = signs.toLowerCase();
  return lowered.length === signs.length ? lowered : signs;
}
