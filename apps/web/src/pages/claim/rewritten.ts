import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { differing, type Stretch, struck } from "../../parts/difference.ts";
import { nameOf } from "../../parts/name.ts";
import { quote } from "../../parts/quotation.ts";
import type { Evidence } from "../../reading/documents.ts";
import type { ToldText } from "../session/told-texts.ts";
import { claimPageWords } from "./words.ts";

/** Signs of what stands around quoted words that are held against the newer text. */
const around = 60;

/** That the page on which words stood was rewritten: whether they stand there still, and with what difference. */
export function rewrittenNotice(
  reader: Reader,
  { start, end, exact }: Evidence,
  { source, text, newer, lang }: ToldText,
): Markup | false {
  if (!source.supersededBy) return false;
  const say = claimPageWords[reader.language];
  const by = nameOf(reader, "source", source.supersededBy);
  if (newer === undefined) return html`<p class="notice">${say.replaced} ${by}.</p>`;
  if (newer.includes(exact)) return html`<p class="said">${say.replaced} ${by}. ${say.stands}</p>`;
  const stretches = text === undefined ? undefined : differing(text, newer);
  return html`<div class="notice"><p><b>${say.gone}</b> ${say.replaced} ${by}.</p>
${
  text !== undefined &&
  stretches &&
  quote(
    struck(within(stretches, wordBefore(text, indexIn(text, start)), wordAfter(text, indexIn(text, end)))),
    {
      lang,
      low: true,
    },
  )
}</div>`;
}

/** Stretches of two texts, cut to what stands between two places of the older. */
function within(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  let at = 0;
  return stretches.flatMap((stretch) => {
    const [begins, length] = [at, stretch.added ? 0 : stretch.value.length];
    at += length;
    if (stretch.added) return begins >= from && begins <= to ? [stretch] : [];
    const value = stretch.value.slice(Math.max(0, from - begins), Math.max(0, to - begins));
    return value === "" ? [] : [{ ...stretch, value }];
  });
}

/** Where a word begins some way before a place of a text, and where one ends some way behind it. */
const wordBefore = (text: string, index: number): number =>
  index <= around ? 0 : Math.min(index, text.indexOf(" ", index - around) + 1);
function wordAfter(text: string, index: number): number {
  const space = text.indexOf(" ", index + around);
  return space < 0 ? text.length : space;
}

/** From code points to places in JavaScript's strings. */
const indexIn = (text: string, point: number): number => [...text].slice(0, point).join("").length;
