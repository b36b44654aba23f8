import { sessionFormat } from "@collegium/domain";
import type { Count } from "@collegium/read-model";
import { inLanguage, withQuery } from "../../addresses.ts";
import { number } from "../../language/language.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { heldSign, keyed, keyOfHatching } from "../../parts/picture/shapes.ts";
import { asTable } from "../../parts/picture/table.ts";
import { pictureWords } from "../../parts/picture/words.ts";
import { yearsPicture } from "../../parts/picture/years.ts";
import { sessionPartWords } from "../../parts/session/words.ts";
import { homeWords } from "./words.ts";

/** How many sessions and claims there are by year: in all, and of each format that there is any of. */
export interface HomeYears {
  readonly years: readonly Count[];
  readonly formats: readonly { readonly format: Format; readonly years: readonly Count[] }[];
}
type Format = (typeof sessionFormat.options)[number];

/** The whole register by year and format, drawn and as a table: each number leads to its sessions. */
export function wholeByYear(reader: Reader, { years, formats }: HomeYears): Markup {
  const { language } = reader;
  const say = homeWords[language];
  const names = sessionPartWords[language].formats;
  const missing = sessionFormat.options.filter((one) => !formats.some(({ format }) => format === one));
  return html`${yearsPicture(reader, {
    id: "whole-picture",
    title: say.whole,
    says: `${formats.map((one) => `${names[one.format]}: ${inYears(one.years)}`).join("; ")}.`,
    rows: formats.map((one) => ({
      label: names[one.format],
      marks: one.years.flatMap(({ key, sessions }) =>
        key === null ? [] : [{ year: Number.parseInt(key, 10), count: sessions }],
      ),
    })),
  })}
<ul class="key wide"><li>${keyed(heldSign.shape)} ${say.key}</li>
<li>${keyOfHatching("whole-key")} ${pictureWords[language].nothing}</li></ul>
${missing.length > 0 && html`<p class="wide soft small">${say.noOthers} ${missing.map((one) => names[one].toLowerCase()).join(", ")}.</p>`}
${asTable(reader, [pictureWords[language].year, ...formats.map(({ format }) => names[format]), say.claimsHead], rowsOf(reader, { years, formats }))}`;
}

const inYears = (years: readonly Count[]): string =>
  years.map(({ key, sessions }) => `${key ?? "—"} (${sessions})`).join(", ");

function rowsOf(reader: Reader, { years, formats }: HomeYears): Part[][] {
  const { language } = reader;
  const link = (key: string | null, count: number, format?: Format): Part =>
    key === null
      ? number(language, count)
      : html`<a href="${inLanguage(language, withQuery("/sessions", { format, from: key, to: key }))}">${number(language, count)}</a>`;
  return years.map(({ key, claims }) => [
    key ?? homeWords[language].undated,
    ...formats.map(({ format, years: own }) => {
      const found = own.find((one) => one.key === key);
      return found ? link(key, found.sessions, format) : "0";
    }),
    number(language, claims),
  ]);
}
