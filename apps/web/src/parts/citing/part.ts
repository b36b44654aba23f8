import { inLanguage } from "../../addresses.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import type { Cited } from "./cited.ts";
import { plain } from "./plain.ts";
import { citingWords } from "./words.ts";

/** What a citation may be taken as, beside the words that stand on the page. */
const citationFiles = [
  ["txt", undefined],
  ["bib", "BibTeX"],
  ["ris", "RIS"],
  ["json", "CSL JSON"],
] as const;
export type CitationFile = (typeof citationFiles)[number][0];

/** How to cite what a page shows: in words, and as programs take it. `path` is the page's own address, `more` what else the section holds. */
export function citingPart(
  cited: Cited,
  path: string,
  { title, more }: { title?: string; more?: Part } = {},
): Markup {
  const { language, texts } = cited;
  const say = citingWords[language];
  const hashes = new Set(texts.flatMap(({ sha256 }) => sha256 ?? []));
  return html`<section class="section grid" aria-labelledby="cite">
<h2 id="cite">${title ?? say.howToCite}</h2>
<div class="body prose">
<p class="cite">${plain(cited)}</p>
<p class="do unprinted">${citationFiles.map(
    ([file, name]) =>
      html`<a href="${inLanguage(language, `${path}/cite.${file}`)}">${name ?? say.plain}</a> `,
  )}</p>
${more}
</div>
<div class="aside prose small soft"><p class="unprinted">${say.note}</p>
${hashes.size > 0 && html`<p>${say.hash}</p>`}${[...hashes].map((hash) => html`<p class="hash">${hash}</p>`)}</div>
</section>`;
}
