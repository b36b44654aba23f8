import type { Checked } from "@collegium/read-model";
import { inLanguage, withQuery } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { edtfInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { nameOf } from "../../parts/name.ts";
import { inline, quote } from "../../parts/quotation.ts";
import { checkWords } from "./words.ts";

/** Whether words stand in any text: what was asked, and the answer. */
export const checkPage = (reader: Reader, q: string, checked: Checked | undefined): Page =>
  pageOf(reader, q, q !== "" && answer(reader, q, checked));

/** That a quotation is longer than can be looked for: the words stay where they were written. */
export const tooLongPage = (reader: Reader, q: string): Page =>
  pageOf(
    reader,
    q,
    html`<section class="section grid"><p class="answer wide">${checkWords[reader.language].tooLong}</p></section>`,
  );

/** Signs that stand in an address, which long quotations have none of. */
const inAddress = 1_000;

function pageOf(reader: Reader, q: string, told: Part): Page {
  const say = checkWords[reader.language];
  return {
    title: q === "" ? say.title : `“${q.slice(0, 80)}”: ${say.title}`,
    description: say.about,
    path: withQuery("/check", { q: [...q].length > inAddress ? undefined : q }),
    section: "check",
    unlisted: q !== "",
    main: html`<div class="grid head">
<h1>${say.title}</h1>
<p class="dek">${say.about}</p>
</div>
<form class="grid ask" action="${inLanguage(reader.language, "/check")}" method="post">
<div class="form wide">
<label class="grow">${say.quotation} <textarea name="q" rows="2" required>${q}</textarea></label>
<button type="submit">${say.look}</button>
</div>
</form>
${told}`,
  };
}

function answer(reader: Reader, q: string, checked: Checked | undefined): Markup {
  const say = checkWords[reader.language];
  if (!checked)
    return html`<section class="section grid"><p class="answer wide">${say.unavailable}</p></section>`;
  const { verdict, found, texts, capped } = checked;
  return html`<section class="section grid" aria-labelledby="answer">
<h2 id="answer">${say.verdict[verdict]}</h2>
<p class="asked body">${say.asked} ${inline(q)}</p>
<div class="body prose">
${
  verdict === "nowhere"
    ? html`<p class="answer">${say.nowhere(texts)}</p><p>${say.nowhereWhy}</p>`
    : found.map((one) => standing(reader, verdict, one))
}
${
  verdict === "differently" &&
  html`<p class="said"><del>${say.deleted}</del>${say.deletedIs} <ins>${say.inserted}</ins>${say.insertedIs}</p>`
}
${capped && html`<p class="soft">${say.capped}</p>`}
</div>
<p class="aside soft small">${say.folded}</p>
</section>`;
}

type Standing = Checked["found"][number];

function standing(reader: Reader, verdict: Exclude<Checked["verdict"], "nowhere">, one: Standing): Markup {
  const say = checkWords[reader.language];
  return html`<p class="answer">${say.answer[verdict]} ${nameOf(reader, "source", { id: one.source, name: one.title })}.</p>
${quote(inSentence(one))}
<p class="said">${one.published !== undefined && `${say.published} ${edtfInWords(reader.language, one.published)}. `}${say.signs(one.start + 1, one.end)}${
    one.supersededBy && html` ${say.replacedBy} ${nameOf(reader, "source", one.supersededBy)}.`
  }${one.withheld && ` ${say.withheld}`}</p>`;
}

/** The words in the sentence that they stand in, with what differs from those that were asked for. */
function inSentence({ sentence, exact, differences, start }: Standing): Part {
  const at = sentence.indexOf(exact);
  const [before, after] = at < 0 ? ["", ""] : [sentence.slice(0, at), sentence.slice(at + exact.length)];
  const signs = [...exact];
  const parts: Part[] = [];
  let from = 0;
  for (const { asked, printed, start: begins, end } of differences) {
    parts.push(signs.slice(from, begins - start).join(""));
    if (asked !== "") parts.push(html` <del>${asked}</del> `);
    if (printed !== "") parts.push(html`<ins>${printed}</ins>`);
    from = end - start;
  }
  parts.push(signs.slice(from).join(""));
  return html`<span class="around">${before}</span>${differences.length === 0 ? html`<mark>${parts}</mark>` : parts}<span class="around">${after}</span>`;
}
