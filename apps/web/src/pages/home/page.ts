import { inLanguage } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { nameOf } from "../../parts/name.ts";
import { section } from "../../parts/thing/head.ts";
import type { Item } from "../../reading/items.ts";
import { sessionItem } from "../lists/items.ts";
import { homeWords } from "./words.ts";
import { type HomeYears, wholeByYear } from "./years.ts";

export interface HomeParts {
  /** Recorded last, the last first. */
  readonly latest: readonly Item<"session">[];
  readonly topics: readonly Item<"topic">[];
  readonly instruments: readonly Item<"instrument">[];
  readonly series: readonly Item<"series">[];
  /** How many there are by year; undefined where nothing here can count. */
  readonly years: HomeYears | undefined;
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
<button type="submit">${say.look}</button>
</form>`,
)}
${years && years.years.length > 0 && section("whole", say.whole, wholeByYear(reader, years))}
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
