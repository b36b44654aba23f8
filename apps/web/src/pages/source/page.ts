import { coverageIn, type ServedDocument } from "@collegium/read-model";
import { inLanguage, jsonOf, pathOf } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { number } from "../../language/language.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { numberOf } from "../../parts/claim/claim.ts";
import { nameOf, namesOf } from "../../parts/name.ts";
import { langOf } from "../../parts/quotation.ts";
import { coverageInWords } from "../../parts/text/coverage.ts";
import { type Passage, type Piece, paragraphsOf } from "../../parts/text/pieces.ts";
import { textWords } from "../../parts/text/words.ts";
import { fact, foot, head, olderOnes, section } from "../../parts/thing/head.ts";
import { recordedOn, when } from "../../parts/when.ts";
import { changedSince } from "./changed.ts";
import { sourceWords } from "./words.ts";

type Source = ServedDocument<"source">;

/** A communiqué as it was deposited: its words, who published them, what they changed, and what rests on it. */
export function sourcePage(
  reader: Reader,
  source: Source,
  { text, earlier }: { readonly text: string | undefined; readonly earlier?: string | undefined },
): Page {
  const say = sourceWords[reader.language];
  const path = pathOf("source", source.id);
  return {
    title: source.title,
    path,
    section: "sources",
    json: jsonOf(path),
    main: html`${head(
      reader,
      { type: "source", id: source.id, name: source.title },
      { after: source.kind && say.kinds[source.kind].toLowerCase(), facts: factsOf(reader, source) },
    )}
${notices(reader, source)}
${
  text !== undefined &&
  earlier !== undefined &&
  section("changed", say.changed, changedSince(reader, source, { earlier, later: text }))
}
${section("text", say.text, words(reader, source, text))}
${section("quoted", say.quotedBy, quotedBy(reader, source))}
${olderOnes(reader, "source", source)}
${foot(reader, source)}`,
  };
}

function factsOf(reader: Reader, source: Source): Part[] {
  const say = sourceWords[reader.language];
  const named = new Intl.DisplayNames(reader.language, { type: "language" }).of(source.language);
  return [
    fact(say.publishedBy, namesOf(reader, "body", source.publishers)),
    fact(say.published, when(reader, source.published), [
      source.retrieved && html`${say.retrieved} ${when(reader, source.retrieved)}`,
    ]),
    fact(say.language, named ?? source.language, [say.length(number(reader.language, source.length))]),
    fact(say.page, undefined, [
      source.url === undefined
        ? say.noPage
        : html`<a href="${source.url}" rel="external nofollow">${source.url}</a>`,
    ]),
  ];
}

function notices(reader: Reader, { withheld, supersedes, supersededBy }: Source): Part {
  const say = sourceWords[reader.language];
  const said = [
    withheld &&
      html`${say.withheld} ${withheld.reason} (${recordedOn(reader, withheld.at)}). ${say.withheldStays}`,
    supersededBy.length > 0 &&
      html`${say.supersededBy} ${namesOf(
        reader,
        "source",
        supersededBy.map(({ id, title }) => ({ id, name: title })),
      )}.`,
    supersedes && html`${say.supersedes} ${nameOf(reader, "source", supersedes)}.`,
  ];
  return said.map((one) => one && html`<p class="notice">${one}</p>`);
}

function words(reader: Reader, source: Source, text: string | undefined): Markup {
  const { language, sha256, withheld } = source;
  const say = sourceWords[reader.language];
  const hash = html`<p class="hash soft body">sha256 ${sha256}</p>`;
  if (text === undefined) return html`${!withheld && html`<p class="body">${say.lost}</p>`}${hash}`;
  const coverage = coverageIn(source, text);
  return html`${coverage && html`<p class="body soft">${coverageInWords(reader, coverage)}</p>`}
<div class="printed body" ${langOf(language)}>${paragraphsOf(text, coverage ? passagesOf(source) : []).map(
    (pieces) => html`<p>${pieces.map(pieceOf)}</p>`,
  )}</div>${hash}`;
}

/** What is quoted, and what was set aside. */
const passagesOf = ({ quotedBy: all, aside = [] }: Source): Passage[] => [
  ...all.flatMap(({ quotations }) => quotations.map(({ start, end }) => ({ start, end, place: 1 }))),
  ...aside.map(({ start, end }) => ({ start, end, place: 2 })),
];

const pieceOf = ({ text, places }: Piece): Part => {
  if (places.includes(1)) return html`<mark>${text}</mark>`;
  return places.length > 0 ? html`<span class="around">${text}</span>` : text;
};

function quotedBy(reader: Reader, { quotedBy: all }: Source): Part {
  const say = sourceWords[reader.language];
  if (all.length === 0) return html`<p class="soft">${say.quotes}</p>`;
  return html`<ul class="wide">${all.map((mention) => {
    const by = mention.quotedIn;
    return html`<li>${nameOf(reader, by.type, by)} <span class="soft refs">${mention.claims.map(
      (claim) =>
        html`<a href="${inLanguage(reader.language, pathOf(by.type, by.id))}#w${numberOf(claim)}" aria-label="${textWords[reader.language].claim(numberOf(claim))}">${numberOf(claim)}</a> `,
    )}</span></li>`;
  })}</ul>`;
}
