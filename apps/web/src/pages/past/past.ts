import type { StreamType } from "@collegium/domain";
import { changesPath, historyPath, inLanguage, jsonOf, pathOf, withQuery } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { dayInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import type { Lookup, Read, Reading } from "../../reading/port.ts";
import type { Shown } from "../../serving/room.ts";
import { pastWords } from "./words.ts";

/** A thing on a past day, and the page that shows something of it. */
export interface Past {
  readonly type: StreamType;
  readonly id: string;
  readonly day: string;
  /** The page's address today. */
  readonly path: string;
}

/** What shows something of a thing's document of then. */
export interface PastShowing {
  /** Whether there is that in it. */
  has(read: Read): Promise<boolean>;
  make(read: Read, reading: Reading): Promise<Page>;
}

/** A page made of a thing's document as it was at the end of a day; with a notice that it is, and out of search engines. */
export async function pastShown(
  reader: Reader,
  reading: Lookup,
  past: Past,
  { has, make }: PastShowing,
): Promise<Shown> {
  const found = await reading.past(past.type, past.id, past.day);
  if (found === "too-much") return { of: undefined, status: 503, make: () => tooMuch(reader, past) };
  const read = found && withoutMore(found);
  if (!read || !(await has(read))) return { of: undefined, status: 404, make: () => notYet(reader, past) };
  return {
    of: undefined,
    make: async (noting) => {
      const page = await make(read, noting);
      return {
        ...page,
        title: pastWords[reader.language].titled(page.title, dayInWords(reader.language, past.day)),
        path: withQuery(past.path, { asOf: past.day }),
        json: undefined,
        unlisted: true,
        main: html`<div class="grid">${notice(reader, past)}</div>
${page.main}`,
      };
    },
  };
}

/** Where further mentions are: those are of today, and no page of a past day goes on with them. Most documents have none, and are not parsed for it. */
function withoutMore(read: Read): Read {
  const json = new TextDecoder().decode(read.body);
  if (!json.includes('"more":')) return read;
  const { more, ...document } = JSON.parse(json);
  return more === undefined ? read : { ...read, body: new TextEncoder().encode(JSON.stringify(document)) };
}

function notice(reader: Reader, { type, id, day, path }: Past): Markup {
  const say = pastWords[reader.language];
  const to = (at: string) => inLanguage(reader.language, at);
  return html`<div class="notice wide" role="note"><p><b>${say.asOf(dayInWords(reader.language, day))}</b> ${say.ends}</p>
<p class="do"><a href="${to(path)}">${say.now}</a> <a href="${to(withQuery(changesPath(type, id), { from: day }))}">${say.changed}</a> <a href="${to(historyPath(type, id))}">${say.history}</a></p></div>`;
}

const told = (reader: Reader, { type, id, day, path }: Past, title: string, about: Markup): Page => ({
  title,
  path: withQuery(path, { asOf: day }),
  unlisted: true,
  main: html`<div class="grid head">
<h1>${title}</h1>
<p class="dek">${about}</p>
<p class="onpage"><a href="${inLanguage(reader.language, path)}">${pastWords[reader.language].now}</a> <a href="${inLanguage(reader.language, historyPath(type, id))}">${pastWords[reader.language].history}</a></p>
</div>`,
});

const notYet = (reader: Reader, past: Past): Page =>
  told(
    reader,
    past,
    pastWords[reader.language].notYet,
    html`${pastWords[reader.language].notYetAbout(dayInWords(reader.language, past.day))}`,
  );

function tooMuch(reader: Reader, past: Past): Page {
  const say = pastWords[reader.language];
  const json = withQuery(jsonOf(pathOf(past.type, past.id)), { asOf: `${past.day}T23:59:59Z` });
  return told(reader, past, say.tooMuch, html`${say.tooMuchAbout} <a href="${json}">${json}</a>`);
}
