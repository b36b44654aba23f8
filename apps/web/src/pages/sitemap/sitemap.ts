import { inLanguage } from "../../addresses.ts";
import { languages } from "../../language/language.ts";
import { html, type Markup } from "../../markup/html.ts";

const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The list of sitemaps (sitemaps.org, 0.9), by their addresses. */
export const sitemapIndex = (addresses: readonly string[]): string =>
  `${xmlHead}${html`<sitemapindex xmlns="${xmlns}">
${addresses.map((address) => html`<sitemap><loc>${address}</loc></sitemap>\n`)}</sitemapindex>`}\n`;

export const urlsBegin = `${xmlHead}${html`<urlset xmlns="${xmlns}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`}\n`;
export const urlsEnd = "</urlset>\n";

/** A page in each of its languages, each of which names the others. */
export const urlsOf = (origin: string, path: string): Markup =>
  html`${languages.map(
    (language) =>
      html`<url><loc>${origin}${inLanguage(language, path)}</loc>${languages.map((other) => html`<xhtml:link rel="alternate" hreflang="${other}" href="${origin}${inLanguage(other, path)}"/>`)}</url>\n`,
  )}`;

/** What robots are asked to leave alone: results, which are as many as there are questions, and the API. */
export const robots = (origin: string): string =>
  `User-agent: *
Disallow: /search?
Disallow: /ru/search?
Disallow: /check?
Disallow: /ru/check?
Disallow: /*asOf=
Disallow: /v1/

Sitemap: ${origin}/sitemap.xml
`;
