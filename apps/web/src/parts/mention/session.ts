import { claimPath, inLanguage, pathOf } from "../../addresses.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import type { AnyClaim, MentioningSession, QuotedWords } from "../../reading/documents.ts";
import { aboutOf } from "../claim/about.ts";
import { numberOf } from "../claim/claim.ts";
import { toldBy } from "../claim/told.ts";
import { langOf, quote, words } from "../quotation.ts";
import { sessionPartWords } from "../session/words.ts";
import { sign } from "../sign.ts";
import { when } from "../when.ts";
import { mentionWords } from "./words.ts";

/** A session that mentions something, with the claims that do. */
export interface SessionMention {
  readonly session: MentioningSession;
  readonly claims: readonly AnyClaim[];
  /** The sources that are quoted here, with their languages. */
  readonly sources?: readonly { readonly id: string; readonly language?: string | undefined }[] | undefined;
}

interface Around {
  /** Whether each claim says what it is about, where that is not what the page is about. */
  readonly about?: boolean;
  /** What else is to be said beside it. */
  readonly aside?: Part;
}

/** Of a session that says more of one thing than this, the rest is in the session alone. */
const mostClaims = 50;

/** When and where, what was said and by whom, and what is inferred. */
export function sessionEntry(
  reader: Reader,
  mention: SessionMention,
  { about = false, aside }: Around = {},
): Markup {
  const { session, claims } = mention;
  const address = inLanguage(reader.language, pathOf("session", session.id));
  const left = claims.length - mostClaims;
  return html`<div class="entry">
${whenAndWhere(reader, session)}
<div class="it">
<h3><a href="${address}"><bdi>${session.title}</bdi></a></h3>
${aside && html`<p class="soft">${aside}</p>`}
${claims.slice(0, mostClaims).map((claim) => claimSaid(reader, mention, claim, about))}
${left > 0 && html`<p><a href="${address}">${mentionWords[reader.language].more(left)}</a></p>`}
</div>
<p class="aside">${inferredIn(reader, session.inferred)}</p>
</div>`;
}

/** The first column of an entry: the date, the place, the format. */
export const whenAndWhere = (
  reader: Reader,
  { date, place, format, status }: Pick<MentioningSession, "date" | "place" | "format" | "status">,
): Markup =>
  html`<p class="when"><b>${when(reader, date)}</b><br>${place !== undefined && html`<bdi>${place}</bdi>, `}${sessionPartWords[
    reader.language
  ].formats[
    format
  ].toLowerCase()}${status !== "held" && html`, ${sessionPartWords[reader.language].statuses[status]}`}</p>`;

/** Which details are not as printed. */
export function inferredIn(reader: Reader, inferred: MentioningSession["inferred"]): Part {
  if (!inferred?.length) return undefined;
  const say = mentionWords[reader.language];
  return `${say.inferred} ${inferred.map((field) => say.fields[field]).join(", ")}.`;
}

function claimSaid(
  reader: Reader,
  { session, sources = [] }: SessionMention,
  claim: AnyClaim,
  about: boolean,
): Markup {
  const say = mentionWords[reader.language];
  const quotations = quotationsOf(claim);
  const languageOf = (source: string | undefined) => sources.find(({ id }) => id === source)?.language;
  const alone = inLanguage(reader.language, claimPath(session.id, claim.id));
  const context = `${inLanguage(reader.language, pathOf("session", session.id))}#w${numberOf(claim.id)}`;
  return html`<div class="saying"><p class="verb">${sign(claim)} <span ${langOf(languageOf(quotations[0]?.source))}>${claim.wording}</span></p>
${about && html`<p><b>${aboutOf(reader, claim)}</b></p>`}
${quotations.map(({ exact, cut, source }) =>
  quote(html`${words(exact, claim.wording)}${cut && say.cut}`, { lang: languageOf(source) }),
)}
<p class="said">${toldBy(reader, claim)} <a href="${alone}">${say.alone}</a> <a href="${context}">${say.inContext}</a></p></div>`;
}

/** A claim's words, where it is mentioned with them. */
const quotationsOf = (claim: AnyClaim): readonly QuotedWords[] =>
  "quotations" in claim ? (claim.quotations as readonly QuotedWords[]) : [];
