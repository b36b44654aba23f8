import type { Count } from "@collegium/read-model";
import { inLanguage, withQuery } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { number } from "../../language/language.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { nameOf } from "../../parts/name.ts";
import { section } from "../../parts/thing/head.ts";
import type { Item } from "../../reading/items.ts";
import { sessionItem } from "../lists/items.ts";
import { homeWords } from "./words.ts";

export interface HomeParts {
  /** Recorded last, the last first. */
  readonly latest: readonly Item<"session">[];
  readonly topics: readonly Item<"topic">[];
  readonly instruments: readonly Item<"instrument">[];
  readonly series: readonly Item<"series">[];
  /** How many there are by year; undefined where nothing here can count. */
  readonly years: readonly Count[] | undefined;
}

/** What this is, whether they said that, the whole by year, what was recorded last, and ways in. */
export function homePage(reader: Reader, { latest, topics, instruments, series, years }: HomeParts): Page {
  const say = homeWords[reader.language];
  const to = (path: string) => inLanguage(reader.language, path);
  return {
    title: say.title,
    description: say.about,
    path: "/",
    main: html`<div class="grid head">
<h1>${say.headline}</h1>
<p class="dek">${say.about}</p>
</div>
${section(
  "ask",
  say.check,
  html`<form class="form wide" action="${to("/check")}" method="get">
<label class="grow">${say.quotation} <textarea name="q" rows="2" required></textarea></label>
<button>${say.look}</button>
</form>`,
)}
${years && years.length > 0 && section("whole", say.whole, byYear(reader, years))}
${section(
  "latest",
  say.latest,
  latest.length === 0
    ? html`<div class="empty body"><p><b>${say.none}</b></p></div>`
    : latest.map((session) => sessionItem(reader, session)),
)}
${section(
  "ways",
  say.ways,
  html`<div class="panel wide">
${way(say.subject, [...topics.map((one) => nameOf(reader, "topic", one)), html`<a href="${to("/topics")}">${say.allTopics}</a>`])}
${way(say.document, [...instruments.map((one) => nameOf(reader, "instrument", one)), html`<a href="${to("/instruments")}">${say.allInstruments}</a>`])}
${way(say.series, [...series.map((one) => nameOf(reader, "series", one)), html`<a href="${to("/series")}">${say.allSeries}</a>`])}
${way(say.take, [html`<a href="/docs">${say.api}</a>`])}
</div>`,
)}`,
  };
}

const way = (title: string, links: readonly Markup[]): Markup =>
  html`<div><h3>${title}</h3><ul>${links.map((link) => html`<li>${link}</li>`)}</ul></div>`;

/** The whole register by year, as a table: each year leads to its sessions. */
function byYear(reader: Reader, years: readonly Count[]): Part {
  const say = homeWords[reader.language];
  return html`<table class="rows wide"><thead><tr><th scope="col">${say.year}</th><th scope="col">${say.sessionsHead}</th><th scope="col">${say.claimsHead}</th></tr></thead><tbody>
${years.map(
  ({ key, sessions, claims }) =>
    html`<tr><th scope="row">${
      key === null
        ? say.undated
        : html`<a href="${inLanguage(reader.language, withQuery("/sessions", { from: key, to: key }))}">${key}</a>`
    }</th><td data-h="${say.sessionsHead}">${number(reader.language, sessions)}</td><td data-h="${say.claimsHead}">${number(reader.language, claims)}</td></tr>`,
)}
</tbody></table>`;
}
