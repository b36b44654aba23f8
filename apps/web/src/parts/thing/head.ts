import { collections, type StreamType } from "@collegium/domain";
import { historyPath, inLanguage, pathOf, withQuery } from "../../addresses.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { bareName, type Named, nameOf } from "../name.ts";
import { recordedOn } from "../when.ts";
import { thingWords } from "./words.ts";

/** A title longer than this is set smaller. */
const longTitle = 80;

interface Thing extends Named {
  readonly type: StreamType;
  readonly mergedInto?: Named | undefined;
}

/** The head of a thing's page: what kind it is, its name, and what it was merged into. */
export const head = (reader: Reader, thing: Thing, { kind, after, dek, facts }: HeadParts = {}): Markup =>
  html`<div class="grid head">
${thing.mergedInto && mergedNotice(reader, thing.type, thing.mergedInto)}
<p class="kicker">${kind ?? html`<a href="${inLanguage(reader.language, `/${collections[thing.type]}`)}">${thingWords[reader.language].kinds[thing.type]}</a>`}${after && html`, ${after}`}</p>
<h1 ${thing.name.length > longTitle && html`class="long"`}>${bareName(reader, thing)}</h1>
${dek && html`<p class="dek">${dek}</p>`}
${facts && html`<dl class="facts">${facts}</dl>`}
</div>`;

interface HeadParts {
  readonly kind?: Part;
  readonly after?: Part;
  readonly dek?: Part;
  readonly facts?: Part;
}

const mergedNotice = (reader: Reader, type: StreamType, into: Named): Markup => {
  const say = thingWords[reader.language];
  return html`<p class="notice">${say.mergedInto} ${nameOf(reader, type, into)}. ${say.mergedWhy}</p>`;
};

/** One of the facts in a head: what is known, then how. */
export const fact = (term: string, value: Part, how: readonly Part[] = []): Markup =>
  html`<div><dt>${term}</dt><dd><span>${value}</span>${how.map((line) => line && html`<p>${line}</p>`)}</dd></div>`;

/** A section with its heading. */
export const section = (id: string, title: string, content: Part): Markup =>
  html`<section class="section grid" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content}
</section>`;

/** What is said where there is nothing yet. */
export const nothingYet = ({ language }: Reader): Markup =>
  html`<div class="empty body prose"><p><b>${thingWords[language].nothing}</b></p><p>${thingWords[language].nothingWhy}</p></div>`;

/** Links to things of one kind, in columns. */
export const links = (reader: Reader, type: StreamType, all: readonly Named[]): Markup =>
  html`<ul class="names wide">${all.map((one) => html`<li>${nameOf(reader, type, one)}</li>`)}</ul>`;

/** Where older mentions are, where the document does not show all. */
export const olderOnes = (
  reader: Reader,
  type: StreamType,
  { id, more }: { readonly id: string; readonly more?: string | undefined },
) =>
  more !== undefined &&
  html`<p><a rel="next" href="${inLanguage(reader.language, withQuery(pathOf(type, id), { after: more }))}">${thingWords[reader.language].older}</a></p>`;

/** Names in other languages and spellings, without the one in the head. */
export const otherNames = (
  shown: string,
  names: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Markup[] => {
  const others = Object.entries(names).filter(([, name]) => name !== shown);
  const known = new Set([shown, ...others.map(([, name]) => name)]);
  return [
    ...others.map(([lang, name]) => html`<bdi lang="${lang}">${name}</bdi>`),
    ...more.filter((one) => !known.has(one)).map((one) => html`<bdi>${one}</bdi>`),
  ];
};

/** When it was recorded, and where programs read it. */
export const foot = (
  reader: Reader,
  {
    type,
    id,
    recordedAt,
    updatedAt,
  }: {
    readonly type: StreamType;
    readonly id: string;
    readonly recordedAt: string;
    readonly updatedAt: string;
  },
): Markup => {
  const say = thingWords[reader.language];
  return section(
    "take",
    say.takeIt,
    html`<p><a href="/v1${pathOf(type, id)}">${say.asJson}</a>. <a href="${inLanguage(reader.language, historyPath(type, id))}">${say.itsHistory}</a>. ${say.history} ${recordedOn(reader, recordedAt)}${
      updatedAt !== recordedAt && html`, ${say.last} ${recordedOn(reader, updatedAt)}`
    }.</p>`,
  );
};

/** What was recorded apart, and turned out to be this. */
export const mergedPart = (
  reader: Reader,
  type: "body" | "instrument" | "person" | "topic",
  merged: readonly { readonly id: string; readonly name: string }[],
): Markup | undefined =>
  merged.length > 0
    ? fact(
        thingWords[reader.language].merged,
        undefined,
        merged.map((one) => nameOf(reader, type, one)),
      )
    : undefined;

/** The same thing in other vocabularies. */
export const matchesPart = (
  { language }: Reader,
  matches:
    | readonly { readonly relation: "exact" | "close" | "broad" | "narrow"; readonly uri: string }[]
    | undefined,
): Markup | undefined =>
  matches?.length
    ? fact(
        thingWords[language].elsewhere,
        undefined,
        matches.map(
          ({ relation, uri }) =>
            html`${thingWords[language].relations[relation]} <a href="${uri}" rel="external nofollow">${uri}</a>`,
        ),
      )
    : undefined;
