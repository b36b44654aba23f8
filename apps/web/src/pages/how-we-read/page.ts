import type { ListedClaim } from "@collegium/read-model";
import { claimPath, howPath, inLanguage, withQuery } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { actWords } from "../../language/acts.ts";
import { capital } from "../../language/language.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { quote, words } from "../../parts/quotation.ts";
import { sign } from "../../parts/sign.ts";
import { section } from "../../parts/thing/head.ts";
import { when } from "../../parts/when.ts";
import type { AnyClaim } from "../../reading/documents.ts";
import { howWords } from "./words.ts";

type Act = AnyClaim["act"];
type Emphasis = Extract<AnyClaim, { act: "discussed" }>["emphasis"];

/** Real claims for each label; undefined where nothing here can look for them. */
export interface Examples {
  readonly acts: Readonly<Record<Act, readonly ListedClaim[]>>;
  readonly emphases: Readonly<Record<Emphasis, readonly ListedClaim[]>>;
}

/** Each label of the register, what it means, and how it looks on printed words. */
export function howPage(reader: Reader, examples: Examples | undefined): Page {
  const say = howWords[reader.language];
  const labels = actWords[reader.language];
  return {
    title: say.title,
    description: say.about,
    path: howPath,
    main: html`<div class="grid head">
<h1>${say.title}</h1>
<p class="dek">${say.about}</p>
</div>
${section(
  "acts",
  say.acts,
  html`<p class="body">${say.actsAbout}</p>${(Object.keys(say.act) as Act[]).map((act) =>
    label(reader, {
      id: act,
      name: labels.acts[act],
      mark: sign({ act }),
      meaning: say.act[act],
      claims: examples?.acts[act],
      query: { act },
    }),
  )}`,
)}
${section(
  "emphasis",
  say.emphases,
  html`<p class="body">${say.emphasesAbout}</p>${(Object.keys(say.emphasis) as Emphasis[]).map((emphasis) =>
    label(reader, {
      id: emphasis,
      name: labels.emphasis[emphasis],
      mark: sign({ act: "discussed", emphasis }),
      meaning: say.emphasis[emphasis],
      claims: examples?.emphases[emphasis],
      query: { emphasis },
    }),
  )}`,
)}
${section(
  "others",
  say.others,
  say.other.map(
    ([id, name, meaning]) => html`<div class="entry" id="${id}"><p class="when"><b>${name}</b></p>
<div class="it prose"><p>${meaning}</p></div></div>`,
  ),
)}`,
  };
}

interface Label {
  readonly id: string;
  readonly name: string;
  readonly mark: Markup;
  readonly meaning: string;
  readonly claims: readonly ListedClaim[] | undefined;
  readonly query: Readonly<Record<string, string>>;
}

function label(reader: Reader, { id, name, mark, meaning, claims, query }: Label): Markup {
  const say = howWords[reader.language];
  const all = inLanguage(reader.language, withQuery("/sessions", query));
  return html`<div class="entry" id="${id}">
<p class="when">${mark} <b>${capital(name)}</b></p>
<div class="it"><p>${meaning}</p>
${claims && (claims.length === 0 ? html`<p class="soft">${say.none}</p>` : html`${claims.map((claim) => example(reader, claim))}<p class="do"><a href="${all}">${say.all}</a></p>`)}
</div></div>`;
}

/** Signs of a quotation that are shown. */
const shown = 300;

/** Words of a claim, and where they stand: its language, where they are printed in one that is known, is its source's. */
function example(reader: Reader, { session, claim }: ListedClaim): Part {
  const say = howWords[reader.language];
  const exact = claim.evidence[0]?.exact ?? "";
  const signs = [...exact];
  const cut = signs.length > shown;
  const at = inLanguage(reader.language, claimPath(session.id, claim.id));
  return html`${quote(html`${words(signs.slice(0, shown).join(""), claim.wording)}${cut && say.cut}`, { low: true })}
<p class="said"><a href="${at}"><bdi>${session.title}</bdi></a>, ${when(reader, session.date)}</p>`;
}
