import { html, type Markup, type Part } from "../markup/html.ts";

/** Where the parts of a wording (“were … signed”) stand in a quotation, in order; none where they are not to be found as written. */
export function wordingIn(wording: string, quotation: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  let from = 0;
  for (const part of wording.split(/…|\.\.\./).map((one) => one.trim())) {
    if (part === "") continue;
    const pattern = part.split(/\s+/).map(RegExp.escape).join("\\s+");
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "iu").exec(
      quotation.slice(from),
    );
    if (!found) return places;
    const start = from + found.index;
    from = start + found[0].length;
    places.push({ start, end: from });
  }
  return places;
}

/** A quotation's words, its printed verb in bold. */
export function words(quotation: string, wording?: string): Part {
  const places = wording === undefined ? [] : wordingIn(wording, quotation);
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of places) {
    parts.push(quotation.slice(at, start), html`<b>${quotation.slice(start, end)}</b>`);
    at = end;
  }
  return [...parts, quotation.slice(at)];
}

/** Printed words, behind a rule and in the language that they are in. */
export const quote = (
  content: Part,
  { lang, low = false }: { readonly lang?: string | undefined; readonly low?: boolean } = {},
): Markup =>
  html`<blockquote class="${low ? "quote low" : "quote"}" ${langOf(lang)}><p>${content}</p></blockquote>`;

/** Printed words within a sentence of ours. */
export const inline = (content: Part, lang?: string): Markup => html`<q ${langOf(lang)}>${content}</q>`;

/** The language of words; of none where it is not known, so that nobody reads them as ours. */
export const langOf = (lang: string | undefined): Markup => html`lang="${lang ?? ""}"`;
