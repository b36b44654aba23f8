import type { StreamType } from "@collegium/domain";
import type { Mention } from "@collegium/read-model";
import { inLanguage, pathOf, withQuery } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { sessionEntry } from "../../parts/mention/session.ts";
import { type Named, nameFor, nameOf } from "../../parts/name.ts";
import { head } from "../../parts/thing/head.ts";
import { olderWords } from "./words.ts";

export interface Older {
  readonly type: StreamType;
  readonly thing: Named;
  readonly mentions: readonly Mention[];
  /** Where this page begins, and where the next does. */
  readonly after: string;
  readonly next: string | undefined;
}

/** What mentions a thing, beyond the newest, which its own page shows. */
export function olderPage(reader: Reader, { type, thing, mentions, after, next }: Older): Page {
  const say = olderWords[reader.language];
  const path = pathOf(type, thing.id);
  const to = (from?: string) => inLanguage(reader.language, withQuery(path, { after: from }));
  return {
    title: `${nameFor(reader.language, thing).name}: ${say.title}`,
    path: withQuery(path, { after }),
    unlisted: true,
    main: html`${head(reader, { ...thing, type }, { dek: say.about })}
<section class="section grid" aria-labelledby="older">
<h2 id="older">${say.title}</h2>
${mentions.length === 0 ? html`<div class="empty body prose"><p><b>${say.none}</b></p></div>` : mentions.map((mention) => entryOf(reader, type, mention))}
<p class="onpage wide"><a href="${to()}">${say.back}</a>${next !== undefined && html` <a rel="next" href="${to(next)}">${say.more}</a>`}</p>
</section>`,
  };
}

function entryOf(reader: Reader, type: StreamType, mention: Mention): Markup {
  const plain = (link: Part): Markup => html`<div class="entry">
<p class="when soft">${mention.kind in olderWords[reader.language].as && olderWords[reader.language].as[mention.kind as keyof (typeof olderWords)["en"]["as"]]}</p>
<div class="it"><h3>${link}</h3></div></div>`;
  switch (mention.kind) {
    case "discussion":
    case "session":
    case "stage":
    case "referral":
    case "statement":
    case "following":
      // A topic's discussions are about it; what others are mentioned by is about many things.
      return sessionEntry(reader, mention, { about: mention.kind !== "discussion" });
    case "quotation":
      return plain(nameOf(reader, mention.quotedIn.type, mention.quotedIn));
    case "publication":
    case "successor":
      return plain(nameOf(reader, "source", { id: mention.id, name: mention.title }));
    case "duplicate":
      return plain(nameOf(reader, "session", { id: mention.id, name: mention.title }));
    case "instrument":
    case "link":
      return plain(nameOf(reader, "instrument", mention));
    case "person":
      return plain(nameOf(reader, "person", mention));
    case "member":
      return plain(nameOf(reader, "body", mention));
    case "narrower":
    case "merged":
      return plain(nameOf(reader, type, mention));
  }
}
