import type { Change } from "@collegium/read-model";
import { claimPath, inLanguage } from "../../addresses.ts";
import { capital } from "../../language/language.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { fieldWords } from "../../parts/change/field-words.ts";
import { claimInWords, isTold, type Known, valueInWords } from "../../parts/change/value.ts";
import { numberOf } from "../../parts/claim/claim.ts";
import { beside, cut, differing, struck } from "../../parts/difference.ts";
import { historyWords } from "./words.ts";

/** What a change is told with: the record that it is of, and the names that are known. */
export interface Telling extends Known {
  /** Of a session: claims lead to their pages. */
  readonly session: string | undefined;
}

/** Changes as they are told: claims one by one, and nothing of what only follows from the rest. */
export const toldChanges = (changes: readonly Change[]): Change[] =>
  changes
    .flatMap((change) => (change.path === "/claims" ? each(change) : [change]))
    .filter(({ path, from, to }) => fieldsOf(path).every(isTold) && !(isNothing(from) && isNothing(to)));

/** A list without anything in it says nothing. */
const isNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** All claims at once, as the first commit of a session has them. */
const each = ({ from, to }: Change): Change[] =>
  Object.entries((to ?? from ?? {}) as Record<string, unknown>).map(([claim, value]) => ({
    path: `/claims/${claim}`,
    ...(to === undefined ? { from: value } : { to: value }),
  }));

/** A JSON pointer's parts (RFC 6901). */
const fieldsOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));

/** What one change of a document was: what of it, and what stands there instead, word by word. */
export function changeEntry(reader: Reader, { path, from, to }: Change, telling: Telling): Markup {
  const fields = fieldsOf(path);
  const [first, claim = "", ...rest] = fields;
  if (first === "claims" && rest.length === 0) return claimEntry(reader, claim, { from, to }, telling);
  const field = fields.findLast((one) => one in fieldWords.en) ?? "";
  return html`<li><b>${placeOf(reader, fields)}</b> ${between(reader, field, { from, to }, telling)}</li>`;
}

interface Values {
  readonly from?: unknown;
  readonly to?: unknown;
}

/** A claim that came, or went, as a whole. */
function claimEntry(reader: Reader, claim: string, { from, to }: Values, { session }: Telling): Markup {
  const said = historyWords[reader.language].claim(numberOf(claim));
  const own = (to ?? from ?? {}) as Record<string, unknown>;
  const name =
    session === undefined || to === undefined
      ? said
      : html`<a href="${inLanguage(reader.language, claimPath(session, claim))}">${said}</a>`;
  const words = claimInWords(reader, own);
  return html`<li><b>${name}</b> ${to === undefined ? html`<del>${words}</del>` : words}</li>`;
}

/** What of a record changed, as it is read: a claim by its number, then the fields; places in lists count from one. */
function placeOf({ language }: Reader, [first = "", second = "", ...rest]: readonly string[]): string {
  const isClaim = first === "claims" && /^c\d+$/.test(second);
  const [head, fields] = isClaim
    ? [[historyWords[language].claim(numberOf(second))], rest]
    : [[], [first, second, ...rest].filter((one) => one !== "")];
  const named = fields.flatMap((one) => {
    if (/^\d+$/.test(one)) return Number(one) === 0 ? [] : [String(Number(one) + 1)];
    return [
      Object.hasOwn(fieldWords[language], one)
        ? (fieldWords[language][one] ?? one)
        : languageOr(language, one),
    ];
  });
  const said = named.join(", ");
  return head.length > 0 ? [...head, said].filter((one) => one !== "").join(": ") : capital(said);
}

/** Names go by their language. */
function languageOr(language: "en" | "ru", field: string): string {
  if (!/^[a-z]{2,3}$/.test(field)) return field;
  return new Intl.DisplayNames(language, { type: "language" }).of(field) ?? field;
}

function between(reader: Reader, field: string, { from, to }: Values, telling: Telling): Part {
  if (isText(field, from) && isText(field, to)) return wordByWord(from, to);
  const [before, after] = [from, to].map((value) => valueInWords(reader, field, value, telling));
  if (from === undefined) return after;
  if (to === undefined) return html`<del>${before}</del>`;
  return html`<del>${before}</del> <ins>${after}</ins>`;
}

/** Fields of free text: where both values are of these, they are held side by side word by word. */
const texts = new Set([
  "title",
  "summary",
  "place",
  "note",
  "reason",
  "names",
  "alias",
  "office",
  "degree",
  "character",
  "where",
  "exact",
  "variants",
]);
const isText = (field: string, value: unknown): value is string =>
  typeof value === "string" && texts.has(field);

/** What is too long, or too different, just takes the other's place. */
function wordByWord(before: string, after: string): Part {
  const stretches = differing(before, after);
  return stretches
    ? struck(stretches, beside, cut)
    : html`<del>${cut(before)}</del> <ins>${cut(after)}</ins>`;
}
