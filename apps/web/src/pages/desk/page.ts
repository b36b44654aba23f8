import type { AssetNames } from "../../assets/assets.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, scriptFile } from "../../markup/html.ts";
import { deskPageWords } from "./words.ts";

/** The desk's page: a place for the script to draw in. It is the same for all, and holds nothing of anybody. */
export const deskPage = ({ language }: Reader, { desk, icon, preloads }: AssetNames): Markup => {
  const say = deskPageWords[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${say.title} · Collegium</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${say.about}">
<meta name="robots" content="noindex">
${preloads[language].map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href="${desk.style}">
<link rel="icon" href="${icon}" type="image/svg+xml">
${scriptFile(desk.script)}
</head>
<body>
<div id="desk"></div>
<noscript><p>${say.scriptless}</p></noscript>
</body>
</html>
`;
};
