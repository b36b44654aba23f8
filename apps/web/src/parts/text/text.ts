import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { langOf } from "../quotation.ts";
import { type Passage, type Piece, paragraphsOf } from "./pieces.ts";
import { textWords } from "./words.ts";

/** A text as a page shows it beside what quotes it. */
export interface ShownText {
  readonly text: string;
  readonly lang: string | undefined;
  readonly passages: readonly Passage[];
  /** What a place on the page is called: the number of its claim. */
  readonly numberOf: (place: number) => string;
  /** Places whose words were lit up before, in another text: an anchor is there once. */
  readonly anchored: Set<number>;
}

/** A longer text is shown around what quotes it alone. */
const shownWhole = 40_000;

/** A text with its quoted words marked: each leads to what quotes it, and is found by it. */
export function markedText(reader: Reader, { text, lang, passages, numberOf, anchored }: ShownText): Markup {
  const paragraphs = paragraphsOf(text, passages);
  const whole = text.length <= shownWhole;
  const parts: Markup[] = [];
  let left = 0;
  paragraphs.forEach((pieces, index) => {
    if (whole || [-1, 0, 1].some((step) => isQuoted(paragraphs[index + step]))) {
      if (left > 0) parts.push(leftOut(reader, left));
      left = 0;
      parts.push(html`<p>${pieces.map((piece) => marked(reader, piece, { numberOf, anchored }))}</p>`);
    } else left += pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  });
  if (left > 0) parts.push(leftOut(reader, left));
  return html`<div class="printed" ${langOf(lang)}>${parts}</div>`;
}

const isQuoted = (pieces: readonly Piece[] | undefined): boolean =>
  pieces?.some(({ places, ends }) => places.length + ends.length > 0) ?? false;

const leftOut = ({ language }: Reader, signs: number): Markup =>
  html`<p class="out small" lang="${language}">${textWords[language].left(signs)}</p>`;

function marked(
  { language }: Reader,
  { text, places, begins, ends }: Piece,
  { numberOf, anchored }: Pick<ShownText, "numberOf" | "anchored">,
): Markup {
  const first = begins.filter((place) => !anchored.has(place));
  for (const place of first) anchored.add(place);
  const told = ends.map((place) => {
    const number = numberOf(place);
    return html`<a class="ref" href="#c${number}" lang="${language}" aria-label="${textWords[language].claim(number)}">${number}</a>`;
  });
  const anchors = first.map((place) => html`<span class="n${place}" id="w${numberOf(place)}"></span>`);
  if (text === "") return html`${told}${anchors}`;
  return places.length === 0
    ? html`${told}${anchors}${text}`
    : html`${told}${anchors}<mark class="${places.map((place) => `c${place}`).join(" ")}">${text}</mark>`;
}
