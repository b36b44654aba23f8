import { pathOf, withQuery } from "../../addresses.ts";
import { dayInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { bareName, listed } from "../../parts/name.ts";
import { when } from "../../parts/when.ts";
import type { Session } from "../../reading/documents.ts";
import type { ToldText } from "./told-texts.ts";
import { sessionWords } from "./words.ts";

/** How to cite a session as it stands on the day on which it is read. */
export function citePart(reader: Reader, session: Session, texts: readonly ToldText[]): Markup {
  const say = sessionWords[reader.language];
  const { title, place, date, inferred, id } = session;
  const tellers = new Map(
    texts.flatMap(({ source }) => (source.publishers ?? []).map((one) => [one.id, one] as const)),
  );
  const address = `${reader.baseUrl}${pathOf("session", id)}`;
  return html`<section class="section grid" aria-labelledby="cite">
<h2 id="cite">${say.howToCite}</h2>
<div class="body prose">
<p class="cite">“${title}”, ${place !== undefined && html`${place}, `}${when(reader, date)}${inferred?.includes("date") && html` (${say.inferred.toLowerCase()})`}. ${
    tellers.size > 0 &&
    html`${listed(
      reader.language,
      [...tellers.values()].map((one) => bareName(reader, one)),
    )}. `
  }<b>Collegium</b>, ${say.citeIn}, ${say.citeRecord} ${id}, ${say.citeAsOf} ${dayInWords(reader.language, reader.today)}. <span class="address">${withQuery(
    address,
    { asOf: reader.today },
  )}</span>.${texts.map(({ sha256 }) => sha256 !== undefined && ` sha256 ${sha256.slice(0, 12)}.`)}</p>
</div>
<p class="aside soft small unprinted">${say.citeNote}</p>
</section>`;
}
