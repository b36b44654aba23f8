import { aboutPath, howPath, inLanguage } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import type { Reader } from "../../language/reader.ts";
import { html } from "../../markup/html.ts";
import { section } from "../../parts/thing/head.ts";
import { aboutWords } from "./words.ts";

/** What the register is, how to take part, and how to take it along. */
export function aboutPage(reader: Reader): Page {
  const say = aboutWords[reader.language];
  const prose = (lines: readonly string[]) => lines.map((line) => html`<p>${line}</p>`);
  return {
    title: say.title,
    description: say.about,
    path: aboutPath,
    main: html`<div class="grid head">
<h1>${say.title}</h1>
<p class="dek">${say.about}</p>
</div>
${section("what", say.what, html`<div class="body prose">${prose(say.whatIs)}<p><a href="${inLanguage(reader.language, howPath)}">${say.how}</a></p></div>`)}
${section(
  "part",
  say.part,
  html`<div class="body prose">${prose(reader.reportTo === undefined ? say.parts.slice(1) : say.parts)}<p>${
    reader.reportTo === undefined ? say.nowhere : html`<a href="${reader.reportTo}">${say.write}</a>`
  }</p></div>`,
)}
${section("take", say.take, html`<div class="body prose">${prose(say.takes)}<p><a href="/docs">${say.api}</a></p></div>`)}`,
  };
}
