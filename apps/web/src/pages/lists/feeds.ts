import type { Language } from "../../language/language.ts";
import { html } from "../../markup/html.ts";

/** What is followed: a list, and what was recorded of it last. */
export interface Feed {
  readonly title: string;
  readonly language: Language;
  /** The page of the list, and the feed itself: whole addresses. */
  readonly page: string;
  readonly self: string;
  /** RFC 3339; of an empty feed, when it was asked for. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Its permanent address, in English. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string;
  readonly updated: string;
}

/** What XML 1.0 has no way to say, however it is written: it is left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
const unsayable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const sayable = (words: string): string => words.toWellFormed().replace(unsayable, "");

/** Atom (RFC 4287). All words are plain text: a `<b>` in a title is those three signs. */
export const atom = ({ title, language, page, self, updated, entries }: Feed): string =>
  `<?xml version="1.0" encoding="utf-8"?>
${html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${self}</id>
<title>${sayable(title)}</title>
<updated>${updated}</updated>
<author><name>Collegium</name></author>
<link rel="alternate" type="text/html" href="${page}"/>
<link rel="self" type="application/atom+xml" href="${self}"/>
${entries.map(
  (entry) => html`<entry>
<id>${entry.id}</id>
<title>${sayable(entry.title)}</title>
<published>${entry.published}</published>
<updated>${entry.updated}</updated>
<link rel="alternate" type="text/html" href="${entry.url}"/>
<summary>${sayable(entry.summary)}</summary>
</entry>
`,
)}</feed>`}
`;

/** JSON Feed 1.1. */
export const jsonFeed = ({ title, language, page, self, entries }: Feed): string =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: page,
    feed_url: self,
    language,
    authors: [{ name: "Collegium" }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.published,
      date_modified: entry.updated,
    })),
  });
