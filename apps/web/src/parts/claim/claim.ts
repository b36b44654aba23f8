import { claimPath, howPath, inLanguage } from "../../addresses.ts";
import { readingOf } from "../../language/acts.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import type { Claim } from "../../reading/documents.ts";
import { langOf, quote, words } from "../quotation.ts";
import { sign } from "../sign.ts";
import { aboutOf } from "./about.ts";
import { detailsOf } from "./details.ts";
import { notesOf } from "./notes.ts";
import { toldBy } from "./told.ts";
import { claimWords } from "./words.ts";

/** A claim as its session's page shows it. */
export interface ShownClaim {
  readonly session: string;
  readonly claim: Claim;
  /** Its place on the page, from 1: by that it lights up with its words. */
  readonly place: number;
  /** The language of its words. */
  readonly lang: string | undefined;
  /** Whether it is by others, or told by others, than the page says of all. */
  readonly differs: boolean;
  /** Whether its words stand on this page, beside it. */
  readonly beside: boolean;
  /** Whether its words stand on their publisher's page no more. */
  readonly rewritten: boolean;
}

/** The number that a claim goes by: its own, for the whole of the register's life. */
export const numberOf = (claim: string): string => claim.slice(1);

/** The act of a claim: its sign, the printed verb, how we read it, and what is to be known of it. */
export const actOf = (reader: Reader, claim: Claim, lang: string | undefined, rewritten = false): Markup =>
  html`<div class="act">${sign(claim)} <p><span class="printed-verb" ${langOf(lang)}>${claim.wording}</span> <small><a href="${inLanguage(reader.language, howPath)}#${claim.act}">${readingOf(
    reader.language,
    claim,
  )}</a></small></p>${[
    ...(rewritten ? [html`${claimWords[reader.language].rewritten}`] : []),
    ...notesOf(reader, claim),
  ].map((note) => html`<p class="note">${note}</p>`)}</div>`;

/** One claim among those of its session: the act in the margin, what it was about beside it. */
export function claimEntry(
  reader: Reader,
  { session, claim, place, lang, differs, beside, rewritten }: ShownClaim,
): Markup {
  const say = claimWords[reader.language];
  const about = aboutOf(reader, claim, lang);
  return html`<article class="claim n${place} c${place}" id="${claim.id}">
${actOf(reader, claim, lang, rewritten)}
<div class="what">
<p class="n">${numberOf(claim.id)}</p>
${about && html`<h4>${about}</h4>`}
${detailsOf(reader, claim, lang).map((line) => html`<p>${line}</p>`)}
${differs && html`<p>${toldBy(reader, claim)}</p>`}
${claim.evidence.map(({ exact }) => quote(words(exact, claim.wording), { lang }))}
<p class="do">${beside && html`<a href="#w${numberOf(claim.id)}">${say.itsWords}</a> `}<a href="${inLanguage(
    reader.language,
    claimPath(session, claim.id),
  )}" aria-label="${say.claim(numberOf(claim.id))}: ${say.alone}">${say.alone}</a></p>
</div>
</article>`;
}
