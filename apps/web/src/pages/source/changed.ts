import type { ServedDocument } from "@collegium/read-model";
import { pathOf } from "../../addresses.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { beside, cut, differing, struck } from "../../parts/difference.ts";
import { quote } from "../../parts/quotation.ts";
import { sourceWords } from "./words.ts";

/** A text, and the one that it replaces. */
export interface Texts {
  readonly earlier: string;
  readonly later: string;
}

/** What a publisher changed since the text that a source replaces; of texts too long or too different for a page, where it is told. */
export function changedSince(
  reader: Reader,
  { id, language }: Pick<ServedDocument<"source">, "id" | "language">,
  { earlier, later }: Texts,
): Markup {
  const say = sourceWords[reader.language];
  if (earlier === later) return html`<p class="body soft">${say.sameWords}</p>`;
  const stretches = differing(earlier, later);
  const json = html`<a href="/v1${pathOf("source", id)}/difference">JSON</a>`;
  if (!stretches) return html`<p class="body soft">${say.muchChanged} ${json}.</p>`;
  const words = quote(struck(stretches, beside, cut), { lang: language, low: true });
  return html`<div class="body prose">${words}<p class="said">${say.changedInFull} ${json}.</p></div>`;
}
