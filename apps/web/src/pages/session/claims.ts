import { inLanguage, pathOf, withQuery } from "../../addresses.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { claimEntry } from "../../parts/claim/claim.ts";
import { sidesOf, toldBy } from "../../parts/claim/told.ts";
import type { Claim, Evidence, Session } from "../../reading/documents.ts";
import { type ClaimPage, grouped, type Placed } from "./ordered.ts";
import { sessionWords } from "./words.ts";

export interface ShownClaims {
  readonly session: Session;
  readonly page: ClaimPage;
  /** The language of each source, as far as it is known. */
  readonly languages: ReadonlyMap<string, string>;
  /** The sources whose words stand beside the claims. */
  readonly beside: ReadonlySet<string>;
  /** Whether words stand on their publisher's page no more. */
  readonly isRewritten: (evidence: Evidence) => boolean;
}

/** What a session's texts say, claim by claim; who acted and who tells it is said once, and at each claim that differs. */
export function claimsPart(
  reader: Reader,
  { session, page, languages, beside, isRewritten }: ShownClaims,
): Markup {
  const say = sessionWords[reader.language];
  const { placed, all } = page;
  const unpaired = beside.size === 0 && "unpaired";
  if (all === 0)
    return html`<section class="claims ${unpaired}" aria-labelledby="claims">
<h2 id="claims">${say.whatItSays}</h2>
<div class="empty prose"><p><b>${say.noClaims}</b></p><p>${session.status === "held" && say.noClaimsWhy}</p></div>
</section>`;
  const usual = mostUsual(placed.map(({ claim }) => claim));
  const entry = ({ claim, place }: Placed) =>
    claimEntry(reader, {
      session: session.id,
      claim,
      place,
      lang: languages.get(claim.evidence[0]?.source ?? ""),
      differs: sidesOf(claim) !== sidesOf(usual),
      beside: claim.evidence.some(({ source }) => beside.has(source)),
      rewritten: claim.evidence.some(isRewritten),
    });
  return html`<section class="claims ${unpaired}" aria-labelledby="claims">
<h2 id="claims">${say.whatItSays}</h2>
<p class="soft">${say.saidOfAll} ${toldBy(reader, usual)}</p>
${steps(reader, session, page)}
${grouped(placed).map(
  ({ name, placed: members }) => html`<h3>${say.groups[name]}</h3>
${members.map(entry)}`,
)}
${steps(reader, session, page)}
</section>`;
}

/** The claim that is by whom most of them are by, and told by whom most are told. */
function mostUsual(claims: readonly Claim[]): Claim {
  const bySides = [...Map.groupBy(claims, sidesOf).values()];
  const most = bySides.reduce((one, other) => (other.length > one.length ? other : one));
  return most[0] as Claim;
}

/** Where a session has more claims than a page shows: which these are, and where the others are. */
function steps(reader: Reader, session: Session, { placed, before, all }: ClaimPage): Markup | false {
  if (placed.length === all) return false;
  const say = sessionWords[reader.language];
  const page = Math.floor(before / Math.max(placed.length, 100)) + 1;
  const to = (other: number) =>
    inLanguage(
      reader.language,
      withQuery(pathOf("session", session.id), { page: other > 1 ? String(other) : undefined }),
    );
  const end = before + placed.length;
  return html`<p class="do">${say.part(before + 1, end, all)} ${before > 0 && html`<a rel="prev" href="${to(page - 1)}">${say.before}</a> `}${
    end < all && html`<a rel="next" href="${to(page + 1)}">${say.after}</a>`
  }</p>`;
}
