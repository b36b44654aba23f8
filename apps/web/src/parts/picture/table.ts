import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { pictureWords } from "./words.ts";

/** What a drawing shows, as a table: one step away, and read where a drawing can't be. The first cell of a row names it. */
export const asTable = (
  { language }: Reader,
  heads: readonly string[],
  rows: readonly (readonly Part[])[],
): Markup =>
  html`<details class="wide table"><summary>${pictureWords[language].table}</summary>
<table class="rows"><thead><tr>${heads.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead><tbody>
${rows.map(
  ([first, ...rest]) =>
    html`<tr><th scope="row">${first}</th>${rest.map((cell, index) => html`<td data-h="${heads[index + 1] ?? ""}">${cell}</td>`)}</tr>`,
)}
</tbody></table></details>`;
