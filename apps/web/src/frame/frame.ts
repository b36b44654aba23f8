import { aboutPath, howPath, inLanguage, withQuery } from "../addresses.ts";
import type { AssetNames } from "../assets/assets.ts";
import type { Language } from "../language/language.ts";
import type { Reader } from "../language/reader.ts";
import { html, type Markup } from "../markup/html.ts";
import type { Page, Section } from "./page.ts";
import { frameWords } from "./words.ts";

const sections: readonly Section[] = [
  "sessions",
  "topics",
  "instruments",
  "series",
  "bodies",
  "people",
  "sources",
  "check",
];

const otherThan = (language: Language): Language => (language === "en" ? "ru" : "en");

/** A whole page: what it says of itself to programs, the masthead, the page's own part, and the foot. */
export const framed = (reader: Reader, assets: AssetNames, page: Page): Markup =>
  html`<!DOCTYPE html>
<html lang="${reader.language}">
<head>
<meta charset="utf-8">
<title>${page.path === "/" ? page.title : `${page.title} · ${frameWords[reader.language].name}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${page.description !== undefined && html`<meta name="description" content="${page.description}">`}
${page.unlisted && html`<meta name="robots" content="noindex">`}
${links(reader, assets, page)}
${shared(reader, page)}
${page.meta}
</head>
<body>
<a class="skip" href="#record">${frameWords[reader.language].skip}</a>
<div class="page">
${masthead(reader, page)}
<main id="record">
${page.main}
</main>
${foot(reader)}
</div>
</body>
</html>
`;

function links({ language, baseUrl }: Reader, { styles, preloads, icon }: AssetNames, page: Page): Markup {
  const at = (to: Language) => `${baseUrl}${inLanguage(to, page.path)}`;
  return html`${preloads[language].map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)}
${styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
<link rel="icon" href="${icon}" type="image/svg+xml">
${
  !page.unlisted &&
  html`<link rel="canonical" href="${at(language)}">
<link rel="alternate" hreflang="en" href="${at("en")}">
<link rel="alternate" hreflang="ru" href="${at("ru")}">`
}
${page.json !== undefined && html`<link rel="alternate" type="application/json" href="${baseUrl}${page.json}">`}`;
}

/** What is shown of a page where people share it (Open Graph). */
const shared = ({ language, baseUrl }: Reader, { title, description, path }: Page): Markup => {
  const { name, locale } = frameWords[language];
  return html`<meta property="og:title" content="${title}">
<meta property="og:type" content="${path === "/" ? "website" : "article"}">
<meta property="og:site_name" content="${name}">
<meta property="og:locale" content="${locale}">
${description !== undefined && html`<meta property="og:description" content="${description}">`}
${baseUrl !== "" && html`<meta property="og:url" content="${`${baseUrl}${inLanguage(language, path)}`}">`}`;
};

/** Where else the same is, as a `Link` has it (RFC 8288): its one address, its other languages, the JSON, and how it is cited. */
export function linksOf({ language, baseUrl }: Reader, { path, json, citeAs, unlisted }: Page): string {
  const link = (to: string, parameters: string) =>
    `<${to.replace(/[<>\s]|[^ -~]/gu, encodeURIComponent)}>; ${parameters}`;
  return [
    ...(unlisted ? [] : [link(`${baseUrl}${inLanguage(language, path)}`, 'rel="canonical"')]),
    ...(json === undefined ? [] : [link(`${baseUrl}${json}`, 'rel="alternate"; type="application/json"')]),
    ...(citeAs === undefined ? [] : [link(citeAs, 'rel="cite-as"')]),
  ].join(", ");
}

function masthead({ language }: Reader, { path, section }: Page): Markup {
  const say = frameWords[language];
  const other = otherThan(language);
  const to = (at: string) => inLanguage(language, at);
  // The home page in English, asked for by name: `/` alone leads readers of Russian back to theirs.
  const elsewhere =
    path === "/" && other === "en" ? withQuery("/", { language: "en" }) : inLanguage(other, path);
  return html`<header class="masthead">
<div class="name"><a href="${to("/")}">${say.name}</a> <span>${say.about}</span></div>
<form class="find" role="search" action="${to("/search")}" method="get">
<label for="find">${say.find}</label>
<input id="find" name="q" type="search" placeholder="${say.findWhat}" autocomplete="off" required>
<button type="submit">${say.find}</button>
</form>
<nav class="nav" aria-label="${say.name}">
${sections.map((one) => html`<a href="${to(`/${one}`)}" ${one === section && html`aria-current="true"`}>${say.sections[one]}</a>`)}
<a class="last other" href="${elsewhere}" lang="${other}" hreflang="${other}" aria-label="${say.other}">${say.other}</a>
</nav>
</header>`;
}

const foot = ({ language }: Reader): Markup => html`<footer class="foot">
<p>${frameWords[language].promise}</p>
<p><a href="${inLanguage(language, howPath)}">${frameWords[language].how}</a> · <a href="${inLanguage(language, aboutPath)}">${frameWords[language].takePart}</a> · <a href="/docs">${frameWords[language].api}</a></p>
</footer>`;
