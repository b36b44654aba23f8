import type { Change } from "@collegium/read-model";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { numberOf } from "../../parts/claim/claim.ts";
import { differing, struck } from "../../parts/difference.ts";
import { historyWords } from "./words.ts";

/** What one change of a document was: where, and what stands there instead, word by word. */
export const changeEntry = (reader: Reader, { path, from, to }: Change): Markup =>
  html`<li><b>${placeOf(reader, path)}</b> ${between(reader, from, to)}</li>`;

/** A JSON pointer (RFC 6901) as it is read: a claim by its number, then the fields. */
function placeOf({ language }: Reader, pointer: string): string {
  const parts = pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const [field, claim = "", ...rest] = parts;
  const named =
    field === "claims" && /^c\d+$/.test(claim)
      ? [historyWords[language].claim(numberOf(claim)), ...rest]
      : parts;
  return named.map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part)).join(" · ");
}

function between({ language }: Reader, from: unknown, to: unknown): Part {
  const say = historyWords[language];
  if (from === undefined) return html`<span class="soft">${say.added}</span> ${cut(inWords(to))}`;
  if (to === undefined)
    return html`<span class="soft">${say.removed}</span> <del>${cut(inWords(from))}</del>`;
  return wordByWord(inWords(from), inWords(to));
}

/** What is too long, or too different, just takes the other's place. */
function wordByWord(before: string, after: string): Part {
  const stretches = differing(before, after);
  return stretches
    ? struck(stretches, around, cut)
    : html`<del>${cut(before)}</del> <ins>${cut(after)}</ins>`;
}

/** Signs of one value that are shown, and of what stands around a difference on each side. */
const shown = 600;
const beside = 80;

function cut(words: string): string {
  const signs = [...words];
  return signs.length > shown ? `${signs.slice(0, shown).join("")} …` : words;
}

/** What both have: near the differences alone, where it is long. */
function around(words: string): string {
  const signs = [...words];
  if (signs.length <= 2 * beside + 10) return words;
  return `${signs.slice(0, beside).join("")} … ${signs.slice(-beside).join("")}`;
}

/** A value as words: printed words and names as they stand, what has parts by the words in it. */
const inWords = (value: unknown): string => wordsIn(value).join("; ");

function wordsIn(value: unknown, field?: string): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, field));
  // Where words stand is told by numbers, which say nothing to who reads what changed.
  if (typeof value === "object")
    return Object.entries(value)
      .filter(([name]) => name !== "start" && name !== "end")
      .flatMap(([name, one]) => wordsIn(one, name));
  return [field === undefined ? String(value) : `${field}: ${String(value)}`];
}
