import type { NameHit, SearchHit, SearchPage } from "@collegium/read-model";
import { claimPath, inLanguage, pathOf, withQuery } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { edtfInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { nameOf } from "../../parts/name.ts";
import { quote } from "../../parts/quotation.ts";
import { section } from "../../parts/thing/head.ts";
import { thingWords } from "../../parts/thing/words.ts";
import { placeOf } from "../../serving/place.ts";
import { searchWords } from "./words.ts";

export interface Found {
  readonly names: readonly NameHit[];
  readonly words: SearchPage;
  /** The same words as beginnings, where they stand nowhere and words that begin so do. */
  readonly beginnings?: string;
}

/** What names and printed words are found; undefined where nothing here can look. */
export function searchPage(reader: Reader, q: string, found: Found | undefined, after?: string): Page {
  const say = searchWords[reader.language];
  return {
    title: q === "" ? say.title : say.found(q.slice(0, 80)),
    path: withQuery("/search", { q, after }),
    description: say.about,
    unlisted: q !== "",
    main: html`<div class="grid head">
<h1>${say.title}</h1>
<p class="dek">${q === "" ? say.asked : html`<bdi>${say.found(q)}</bdi>`}</p>
</div>
${q !== "" && results(reader, q, found, after)}`,
  };
}

function results(reader: Reader, q: string, found: Found | undefined, after: string | undefined): Part {
  const say = searchWords[reader.language];
  if (!found) return html`<section class="section grid"><p>${say.unavailable}</p></section>`;
  const { names, words, beginnings } = found;
  const check = inLanguage(reader.language, withQuery("/check", { q }));
  return html`${
    names.length > 0 &&
    section(
      "names",
      say.names,
      html`<ul class="names wide">${names.map(
        (hit) =>
          html`<li>${nameOf(reader, hit.type, hit)} <span>${thingWords[reader.language].kinds[hit.type]}${hit.matched !== hit.name && html`, <bdi>${hit.matched}</bdi>`}</span></li>`,
      )}</ul>`,
    )
  }
${words.items.length > 0 && section("words", say.words, html`${words.items.map((hit) => hitEntry(reader, hit))}${words.capped && html`<p class="soft">${say.capped}</p>`}`)}
${(words.next !== undefined || after !== undefined) && steps(reader, q, words.next, after)}
${names.length + words.items.length === 0 && html`<section class="section grid"><div class="empty body prose"><p><b>${say.nothing}</b></p><p>${say.nothingWhy}</p></div></section>`}
${
  beginnings !== undefined &&
  html`<section class="section grid"><p>${say.beginnings} <a href="${inLanguage(reader.language, withQuery("/search", { q: beginnings }))}"><bdi>${beginnings}</bdi></a></p></section>`
}
<section class="section grid"><p>${say.check} <a href="${check}">${say.checkIt}</a>.</p></section>`;
}

function steps(reader: Reader, q: string, next: string | undefined, after: string | undefined): Markup {
  const say = searchWords[reader.language];
  const to = (from?: string) => inLanguage(reader.language, withQuery("/search", { q, after: from }));
  const place = next && placeOf(next);
  return html`<section class="grid"><p class="onpage wide">${after !== undefined && html`<a href="${to()}">${say.first}</a> `}${place && html`<a rel="next" href="${to(place)}">${say.more}</a>`}</p></section>`;
}

/** Where words were found: what it is, and the words with what was found marked. */
function hitEntry(reader: Reader, hit: SearchHit): Markup {
  const path = hit.claim === undefined ? pathOf(hit.type, hit.id) : claimPath(hit.id, hit.claim);
  const printed = hit.source !== undefined;
  const snippet = marked(hit);
  return html`<div class="entry">
<p class="when">${hit.date !== undefined && html`<b>${edtfInWords(reader.language, hit.date)}</b><br>`}<span class="soft">${thingWords[reader.language].kinds[hit.type]}</span></p>
<div class="it">
<h3><a href="${inLanguage(reader.language, path)}"><bdi>${hit.name}</bdi></a></h3>
${printed ? quote(snippet, { lang: hit.language, low: true }) : html`<p lang="${hit.language ?? ""}">${snippet}</p>`}
</div></div>`;
}

function marked({ snippet, matches }: SearchHit): Part[] {
  const signs = [...snippet];
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end } of matches) {
    parts.push(signs.slice(from, start).join(""), html`<mark>${signs.slice(start, end).join("")}</mark>`);
    from = end;
  }
  parts.push(signs.slice(from).join(""));
  return parts;
}
