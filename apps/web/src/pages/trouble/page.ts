import { inLanguage } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import type { Reader } from "../../language/reader.ts";
import { html } from "../../markup/html.ts";
import type { Trouble } from "../../serving/trouble.ts";
import { troubleWords } from "./words.ts";

/** What is the matter, and where to go on. */
export function troublePage(
  reader: Reader,
  path: string,
  { trouble, parameters, record }: Trouble,
  requestId: string,
): Page {
  const say = troubleWords[reader.language];
  const { title, about } = say[trouble];
  const to = (at: string) => inLanguage(reader.language, at);
  return {
    title,
    path,
    unlisted: true,
    main: html`<div class="grid head">
<h1>${title}</h1>
<p class="dek">${about}</p>
${parameters && html`<p><b>${parameters.join(", ")}</b></p>`}
${trouble === "fault" && html`<p class="hash">${requestId}</p>`}
</div>
<section class="section grid" aria-labelledby="onwards">
<h2 id="onwards">${say.onwards}</h2>
<ul class="wide">
${record !== undefined && html`<li><a href="${to(record)}">${say.ways.record}</a></li>`}
${trouble === "method" && html`<li><a href="/docs">${say.ways.api}</a></li>`}
<li><a href="${to("/sessions")}">${say.ways.sessions}</a></li>
<li><a href="${to("/topics")}">${say.ways.topics}</a></li>
<li><a href="${to("/")}">${say.ways.home}</a></li>
</ul>
</section>`,
  };
}
