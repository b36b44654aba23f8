import type { StreamType } from "@collegium/domain";
import { inLanguage, pathOf } from "../../addresses.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { inferredIn, whenAndWhere } from "../../parts/mention/session.ts";
import { nameOf, namesOf } from "../../parts/name.ts";
import { sessionPartWords } from "../../parts/session/words.ts";
import { when } from "../../parts/when.ts";
import type { Item } from "../../reading/items.ts";
import { bodyWords } from "../body/words.ts";
import { instrumentWords } from "../instrument/words.ts";
import { seriesWords } from "../series/words.ts";
import { sourceWords } from "../source/words.ts";

/** A session in a list: when and where, its title, between whom, and what of it is inferred. */
export const sessionItem = (reader: Reader, session: Item<"session">, more?: Markup): Markup =>
  html`<div class="entry">
${whenAndWhere(reader, session)}
<div class="it">
<h3><a href="${inLanguage(reader.language, pathOf("session", session.id))}"><bdi>${session.title}</bdi></a></h3>
<p class="soft">${namesOf(reader, "body", session.parties)}. ${sessionPartWords[reader.language].claims(session.claims)}.</p>
${more}
</div>
<p class="aside">${inferredIn(reader, session.inferred)}</p>
</div>`;

const sourceItem = (reader: Reader, source: Item<"source">): Markup => {
  const say = sourceWords[reader.language];
  return html`<div class="entry">
<p class="when"><b>${when(reader, source.published)}</b></p>
<div class="it">
<h3><a href="${inLanguage(reader.language, pathOf("source", source.id))}"><bdi>${source.title}</bdi></a></h3>
<p class="soft">${source.kind && `${say.kinds[source.kind]}. `}${namesOf(reader, "body", source.publishers)}.</p>
</div></div>`;
};

const instrumentItem = (reader: Reader, instrument: Item<"instrument">): Markup =>
  html`<div class="entry">
<p class="when"><b>${instrument.period && when(reader, instrument.period)}</b></p>
<div class="it">
<h3>${nameOf(reader, "instrument", instrument)}</h3>
<p class="soft">${instrumentWords[reader.language].kinds[instrument.kind]}${instrument.parties.length > 0 && html`. ${namesOf(reader, "body", instrument.parties)}`}.</p>
</div></div>`;

const named = (link: Markup, about?: Markup | string | false): Markup =>
  html`<li>${link}${about && html` <span>${about}</span>`}</li>`;

/** The items of a list, each as its kind is shown. */
export function itemsOf(reader: Reader, type: StreamType, items: readonly unknown[]): Markup {
  const each = <T extends StreamType>(_: T, show: (item: Item<T>) => Markup) =>
    (items as Item<T>[]).map(show);
  const columns = (all: readonly Markup[]) => html`<ul class="names wide">${all}</ul>`;
  switch (type) {
    case "session":
      return html`${each(type, (item) => sessionItem(reader, item))}`;
    case "source":
      return html`${each(type, (item) => sourceItem(reader, item))}`;
    case "instrument":
      return html`${each(type, (item) => instrumentItem(reader, item))}`;
    case "topic":
      return columns(
        each(type, (item) =>
          named(nameOf(reader, type, item), item.broader && html`${nameOf(reader, type, item.broader)}`),
        ),
      );
    case "body":
      return columns(
        each(type, (item) => named(nameOf(reader, type, item), bodyWords[reader.language].kinds[item.kind])),
      );
    case "person":
      return columns(
        each(type, (item) =>
          named(nameOf(reader, type, item), item.offices.map(({ title }) => title).join("; ") || false),
        ),
      );
    case "series":
      return columns(
        each(type, (item) => {
          const say = seriesWords[reader.language];
          return named(
            nameOf(reader, type, item),
            [say.of[item.of], ...(item.every ? [say.every[item.every]] : [])].join(", "),
          );
        }),
      );
  }
}
