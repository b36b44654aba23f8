import { collections, type StreamType } from "@collegium/domain";
import { inLanguage, jsonOf, withQuery } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { frameWords } from "../../frame/words.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { endings } from "./files.ts";
import type { FilterName, ListQuery } from "./filters.ts";
import { filterForm } from "./form.ts";
import { inWords } from "./in-words.ts";
import { itemsOf } from "./items.ts";
import { amissNotice, othersPart } from "./mending.ts";
import type { Narrowed } from "./naming.ts";
import { listWords } from "./words.ts";

export interface ShownList {
  readonly type: StreamType;
  readonly ask: Pick<Narrowed, "query" | "written" | "amiss" | "others">;
  /** What the things are called that it is narrowed by. */
  readonly names: ReadonlyMap<FilterName, string>;
  /** Undefined where fields are amiss: nothing was looked for. */
  readonly found: FoundList | undefined;
}

interface FoundList {
  readonly items: readonly unknown[];
  /** Where the next page begins, and where this one does. */
  readonly next: string | undefined;
  readonly after: string | undefined;
}

/** A list of things, its filter in words, and what to do where it is empty. */
export function listPage(reader: Reader, { type, ask, names, found }: ShownList): Page {
  const { query } = ask;
  const say = listWords[reader.language];
  const section = collections[type];
  const path = `/${section}`;
  const title = frameWords[reader.language].sections[section];
  const narrowed = Object.keys(query).length > 0;
  const said = narrowed ? inWords(reader, type, query, names) : say.about[section];
  const here = inLanguage(reader.language, path);
  const named = narrowed ? said : title;
  return {
    title: found ? named : `${say.amiss}: ${named}`,
    description: said,
    // In another language several things may go by the same name as well.
    path: withQuery(path, { ...ask.written, after: found?.after }),
    section,
    json: found && jsonOf(withQuery(path, { ...query })),
    meta: found && followed(reader, type, query, said),
    unlisted: narrowed || found?.after !== undefined,
    main: html`<div class="grid head">
<h1>${title}</h1>
<p class="dek"><bdi>${said}</bdi></p>
</div>
<div class="grid ask">
${amissNotice(reader, ask.amiss)}
${filterForm(reader, type, here, { query, names, amiss: ask.amiss })}
${othersPart(reader, path, ask, names)}
<p class="do wide">${found && taken(reader, type, query)}${narrowed && html` <a href="${here}">${say.all}</a>`}</p>
</div>
${
  found &&
  html`<section class="grid" aria-labelledby="found">
<h2 class="hid" id="found">${say.found}</h2>
${found.items.length === 0 ? empty(reader, narrowed, here) : itemsOf(reader, type, found.items)}
${(found.next !== undefined || found.after !== undefined) && steps(reader, path, query, found)}
</section>`
}`,
  };
}

const fileOf = ({ language }: Reader, type: StreamType, query: ListQuery, ending: string): string =>
  inLanguage(language, withQuery(`/${collections[type]}${ending}`, { ...query }));

/** The list as files, narrowed as it is. */
function taken(reader: Reader, type: StreamType, query: ListQuery): Markup {
  const say = listWords[reader.language];
  const to = (ending: string) => fileOf(reader, type, query, ending);
  return html`<a href="${to(endings.csv)}">${say.asCsv}</a> <a href="${to(endings.json)}">${say.asJson}</a>${
    type === "session" &&
    html` <a href="${jsonOf(withQuery("/claims", { ...query, as: "csv" }))}">${say.claimsAsCsv}</a>`
  } <a href="${to(endings.atom)}">${say.byAtom}</a> <a href="${to(endings.feed)}">${say.byJson}</a>${type === "session" && html` <a href="${to(endings.calendar)}">${say.calendar}</a>`}`;
}

/** Where programs find what follows the list. */
const followed = (reader: Reader, type: StreamType, query: ListQuery, title: string): Markup =>
  html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${fileOf(reader, type, query, endings.atom)}">
<link rel="alternate" type="application/feed+json" title="${title}" href="${fileOf(reader, type, query, endings.feed)}">`;

function steps(reader: Reader, path: string, query: ListQuery, { next, after }: FoundList): Markup {
  const say = listWords[reader.language];
  const to = (from?: string) => inLanguage(reader.language, withQuery(path, { ...query, after: from }));
  return html`<p class="onpage wide">${after !== undefined && html`<a href="${to()}">${say.first}</a> `}${next !== undefined && html`<a rel="next" href="${to(next)}">${say.more}</a>`}</p>`;
}

function empty(reader: Reader, narrowed: boolean, all: string): Markup {
  const say = listWords[reader.language];
  return narrowed
    ? html`<div class="empty body prose"><p><b>${say.none}</b> ${say.noneWhy}</p><p>${say.noneAll} <a href="${all}">${say.records}</a>.</p></div>`
    : html`<div class="empty body prose"><p><b>${say.none_}</b></p></div>`;
}
