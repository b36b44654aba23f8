import type { Following } from "@collegium/read-model";
import { claimPath, historyPath, inLanguage, jsonOf, pathOf } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { readingOf } from "../../language/acts.ts";
import { dateInWords } from "../../language/dates.ts";
import { capital, number, sentence } from "../../language/language.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { type Followed, followedNotice } from "../../parts/citing/changed.ts";
import type { Cited } from "../../parts/citing/cited.ts";
import { citingMeta } from "../../parts/citing/meta.ts";
import { citingPart } from "../../parts/citing/part.ts";
import { aboutOf } from "../../parts/claim/about.ts";
import { actOf, numberOf } from "../../parts/claim/claim.ts";
import { detailsOf } from "../../parts/claim/details.ts";
import { actorOf, toldBy } from "../../parts/claim/told.ts";
import { nameOf, namesOf } from "../../parts/name.ts";
import { quote, words } from "../../parts/quotation.ts";
import { reportLink } from "../../parts/report.ts";
import { sessionPartWords } from "../../parts/session/words.ts";
import { around } from "../../parts/text/around.ts";
import { fact, section } from "../../parts/thing/head.ts";
import { recordedOn, when } from "../../parts/when.ts";
import type { Claim, Evidence, Session } from "../../reading/documents.ts";
import { citedOf } from "../session/cited.ts";
import { notices } from "../session/notices.ts";
import type { ToldText } from "../session/told-texts.ts";
import { becamePart } from "./became.ts";
import type { Neighbours } from "./neighbours.ts";
import { rewrittenNotice } from "./rewritten.ts";
import { claimPageWords } from "./words.ts";

interface ShownAlone {
  readonly texts: readonly ToldText[];
  /** The citation by which a reader came. */
  readonly followed?: Followed | undefined;
  /** Later sessions that follow it, and what was said of its subject before and after; both are of today. */
  readonly following?: readonly Following[] | undefined;
  readonly neighbours?: Neighbours | undefined;
}

/** One statement, alone: its words with what stands around them, who acted and who tells it, and how to cite it. */
export function claimPage(
  reader: Reader,
  session: Session,
  claim: Claim,
  { texts, followed, following, neighbours }: ShownAlone,
): Page {
  const say = claimPageWords[reader.language];
  const path = claimPath(session.id, claim.id);
  const context = `${inLanguage(reader.language, pathOf("session", session.id))}#w${numberOf(claim.id)}`;
  const about = aboutOf(reader, claim);
  const lang = texts.find(({ source }) => source.id === claim.evidence[0]?.source)?.lang;
  const said = readingOf(reader.language, claim);
  const cited = citedOf(reader, session, texts, claim);
  const json = jsonOf(`${pathOf("session", session.id)}/claims/${claim.id}`);
  return {
    title: `${numberOf(claim.id)}: ${claim.evidence[0]?.exact.slice(0, 80) ?? claim.wording}`,
    description: `${capital(said)}. ${session.title}.`,
    path,
    section: "sessions",
    json,
    citeAs: cited.pinned,
    meta: citingMeta(cited, {
      session: `${reader.baseUrl}${inLanguage(reader.language, pathOf("session", session.id))}`,
      json: `${reader.baseUrl}${json}`,
    }),
    unlisted: followed !== undefined,
    main: html`<div class="grid head">
${followed && followedNotice(reader, followed)}
${notices(reader, session)}
${claim.retracted && takenBack(reader, session, claim.retracted)}
<p class="kicker"><a href="${inLanguage(reader.language, pathOf("session", session.id))}">${sessionPartWords[reader.language].formats[session.format]}, ${session.place !== undefined && html`<bdi>${session.place}</bdi>, `}${when(reader, session.date)}</a>, ${say.of(numberOf(claim.id), number(reader.language, session.claims.length))}</p>
<h1>${about ? html`${about}, ${said}` : capital(said)}</h1>
</div>
<div class="grid single">
${actOf(reader, claim, lang)}
<div class="body prose">
${claim.evidence.map((evidence) => inText(reader, claim, evidence, texts))}
${!claim.retracted && html`<p><a href="${context}">${say.inContext}</a></p>`}
${reportLink(reader, path)}
</div>
<div class="aside prose small">${!claim.corroborations && !claim.contradictions && html`<p class="soft">${say.noOther}</p>`}</div>
</div>
${section("known", say.known, html`<dl class="facts wide">${knownOf(reader, session, claim)}</dl>`)}
${following && becamePart(reader, session, claim, { following, neighbours })}
${citingPart(cited, path, cited.void ? {} : { title: say.cite, more: embedding(reader, cited) })}`,
  };
}

/** That a claim was taken back, why, and what says it instead. */
function takenBack(reader: Reader, { id }: Session, { at, reason, replacedBy = [] }: Retraction): Markup {
  const say = claimPageWords[reader.language];
  const instead = replacedBy.map(
    (other) => html` <a href="${inLanguage(reader.language, claimPath(id, other))}">${numberOf(other)}</a>`,
  );
  return html`<p class="notice"><b>${say.retracted}</b> (${recordedOn(reader, at)}). ${say.why} ${sentence(reason)}${instead.length > 0 && html` ${say.instead}${instead}.`}</p>`;
}

type Retraction = NonNullable<Claim["retracted"]>;

/** A quotation with what stands around it, and where it stands. */
function inText(reader: Reader, claim: Claim, evidence: Evidence, texts: readonly ToldText[]): Markup {
  const say = claimPageWords[reader.language];
  const told = texts.find(({ source }) => source.id === evidence.source);
  const { before, after } =
    told?.text === undefined ? { before: "", after: "" } : around(told.text, evidence);
  const quoted = html`<mark>${words(evidence.exact, claim.wording)}</mark>`;
  return html`${quote(
    html`${before && html`<span class="around">${before}</span>`}${quoted}${after && html`<span class="around">${after}</span>`}`,
    { lang: told?.lang },
  )}
<p class="said">${toldBy(reader, claim)} ${
    told && nameOf(reader, "source", { id: told.source.id, name: told.source.title })
  }${told?.published && html`, ${when(reader, told.published)}`}. ${say.signs(
    number(reader.language, evidence.start + 1),
    number(reader.language, evidence.end),
  )}</p>
${told && rewrittenNotice(reader, evidence, told)}`;
}

function knownOf(reader: Reader, session: Session, claim: Claim): Markup[] {
  const say = claimPageWords[reader.language];
  const changed = claim.corrected?.at(-1);
  return [
    fact(say.what, aboutOf(reader, claim), detailsOf(reader, claim)),
    fact(
      say.whenAndWhere,
      html`${when(reader, session.date)}${session.place !== undefined && html`, <bdi>${session.place}</bdi>`}`,
      [session.inferred?.includes("date") && say.yearInferred],
    ),
    fact(say.whoActed, actorOf(reader, claim), [
      claim.by === "joint" && namesOf(reader, "body", session.parties),
    ]),
    fact(say.whoTells, namesOf(reader, "body", claim.tellers), [
      html`${say.recorded} ${recordedOn(reader, changed ?? session.recordedAt)}`,
      html`<a href="${inLanguage(reader.language, historyPath("session", session.id))}">${say.history}</a>`,
    ]),
  ];
}

/** How to show the claim elsewhere, without script. Not for what holds no more: it would stand there as if it did. */
function embedding(reader: Reader, { address, claim: cited, tellers, place, date }: Cited): Markup {
  const where = `${place === undefined ? "" : `${place}, `}${dateInWords(reader.language, date)}`;
  const embedded = `<blockquote cite="${escaped(address)}">
  <p lang="${escaped(cited?.lang ?? "")}">${escaped(cited?.words ?? "")}</p>
  <footer>${escaped([tellers.join(", "), where].filter((one) => one !== "").join(", "))},
    <a href="${escaped(address)}">Collegium, ${numberOf(cited?.id ?? "")}</a></footer>
</blockquote>`;
  return html`<h3>${claimPageWords[reader.language].show}</h3>
<pre tabindex="0">${embedded}</pre>`;
}

/** Markup as text, within markup that is shown as text. */
const escaped = (words: string): string => String(html`${words}`);
