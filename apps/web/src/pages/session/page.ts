import { historyPath, inLanguage, jsonOf, pathOf, withQuery } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { dateInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html } from "../../markup/html.ts";
import { type Followed, followedNotice } from "../../parts/citing/changed.ts";
import { citingMeta } from "../../parts/citing/meta.ts";
import { citingPart } from "../../parts/citing/part.ts";
import { sessionPartWords } from "../../parts/session/words.ts";
import { when } from "../../parts/when.ts";
import type { Session } from "../../reading/documents.ts";
import { accountsPart } from "./accounts.ts";
import { citedOf } from "./cited.ts";
import { claimsPart } from "./claims.ts";
import { factsPart } from "./facts.ts";
import { notices } from "./notices.ts";
import { claimPage } from "./ordered.ts";
import { panelPart } from "./panel.ts";
import { sincePart } from "./since.ts";
import { sinceWords } from "./since-words.ts";
import { textsPart } from "./texts.ts";
import { areWhole, isRewritten, type ToldText } from "./told-texts.ts";
import { sessionWords } from "./words.ts";

interface ShownSession {
  readonly texts: readonly ToldText[];
  readonly page?: number;
  /** Whether every text of the session before it in its series is accounted for to the last word. */
  readonly beforeIsWhole?: boolean;
  /** The citation by which a reader came. */
  readonly followed?: Followed | undefined;
}

/** One meeting: its claims beside the words that say so. */
export function sessionPage(
  reader: Reader,
  session: Session,
  { texts, page: number = 1, beforeIsWhole = false, followed }: ShownSession,
): Page {
  const say = sessionWords[reader.language];
  const of = sessionPartWords[reader.language];
  const page = claimPage(session.claims, number);
  const path = withQuery(pathOf("session", session.id), { page: number > 1 ? String(number) : undefined });
  const beside = new Set(texts.filter(({ text }) => text !== undefined).map(({ source }) => source.id));
  const languages = new Map(
    texts.flatMap(({ source, lang }) => (lang === undefined ? [] : [[source.id, lang] as const])),
  );
  const cited = citedOf(reader, session, texts);
  const json = jsonOf(pathOf("session", session.id));
  const day = dateInWords(reader.language, session.date);
  return {
    title:
      session.place === undefined ? `${day}: ${session.title}` : `${session.place}, ${day}: ${session.title}`,
    description: `${of.formats[session.format]}, ${session.parties.map(({ name }) => name).join(", ")}. ${of.claims(page.all)}.`,
    path,
    section: "sessions",
    json,
    citeAs: cited.pinned,
    meta: citingMeta(cited, {
      session: cited.address,
      cancelled: session.status === "cancelled",
      json: `${reader.baseUrl}${json}`,
    }),
    unlisted: followed !== undefined,
    main: html`<div class="grid head">
${followed && followedNotice(reader, followed)}
${notices(reader, session)}
<p class="kicker"><a href="${inLanguage(reader.language, withQuery("/sessions", { format: session.format }))}">${of.formats[session.format]}</a>, ${of.statuses[session.status]}</p>
<h1 ${session.title.length > 110 && html`class="long"`}>${session.title}</h1>
<p class="dek">${session.place !== undefined && html`<bdi>${session.place}</bdi>, `}${when(reader, session.date)}</p>
<p class="onpage"><a href="#claims">${of.claims(page.all)}</a> ${texts.length > 0 && html`<a href="#text">${texts.length > 1 ? say.texts : say.text}</a>`} ${session.sinceLast && html`<a href="#since">${sinceWords[reader.language].title}</a> `}<a href="#in">${say.inThisText}</a> <a href="#cite">${say.howToCite}</a> <a href="${inLanguage(reader.language, historyPath("session", session.id))}">${say.history}</a> <a href="${json}">${say.asJson}</a></p>
${factsPart(reader, session, texts)}
</div>
<div class="grid pair">
${claimsPart(reader, {
  session,
  page,
  languages,
  beside,
  isRewritten: (evidence) => isRewritten(evidence, texts),
})}
${texts.length > 0 && textsPart(reader, texts, page.placed)}
</div>
${accountsPart(reader, texts, page.placed)}
${sincePart(reader, session, { now: areWhole(texts), before: beforeIsWhole })}
${panelPart(reader, session, page.placed)}
${citingPart(cited, pathOf("session", session.id))}`,
  };
}
