import { inLanguage } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { dayInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html } from "../../markup/html.ts";
import type { Trouble } from "../../serving/trouble.ts";
import { pastWords } from "../past/words.ts";
import { troubleWords } from "./words.ts";

/** What is the matter, and where to go on. */
export function troublePage(
  reader: Reader,
  path: string,
  { trouble, parameters, mended, record }: Trouble,
  requestId: string,
): Page {
  const say = troubleWords[reader.language];
  const { title, about } = say[trouble];
  const to = (at: string) => inLanguage(reader.language, at);
  const ofDay = trouble === "noDay" || trouble === "ahead";
  return {
    title,
    path,
    unlisted: true,
    main: html`<div class="grid head">
<h1>${title}</h1>
<p class="dek">${about}</p>
${parameters && !ofDay && html`<p><b>${parameters.join(", ")}</b></p>`}
${ofDay && html`<p>${say.latest(dayInWords(reader.language, reader.today), reader.today)}</p>`}
${trouble === "fault" && html`<p class="hash">${requestId}</p>`}
</div>
<section class="section grid" aria-labelledby="onwards">
<h2 id="onwards">${say.onwards}</h2>
<ul class="wide">
${mended !== undefined && html`<li><a href="${to(mended)}">${say.ways.mended}</a></li>`}
${ofDay && html`<li><a href="${to(path)}">${pastWords[reader.language].now}</a></li>`}
${record !== undefined && html`<li><a href="${to(record)}">${say.ways.record}</a></li>`}
${trouble === "method" && html`<li><a href="/docs">${say.ways.api}</a></li>`}
<li><a href="${to("/sessions")}">${say.ways.sessions}</a></li>
<li><a href="${to("/topics")}">${say.ways.topics}</a></li>
<li><a href="${to("/")}">${say.ways.home}</a></li>
</ul>
</section>`,
  };
}
