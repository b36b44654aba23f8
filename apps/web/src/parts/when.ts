import { type Datum, dateInWords, dayInWords } from "../language/dates.ts";
import type { Reader } from "../language/reader.ts";
import { html, type Markup } from "../markup/html.ts";

/** A date in words, as sure as it is; programs read the day where there is one. */
export function when({ language }: Reader, date: Datum): Markup {
  const said = dateInWords(language, date);
  return isOne(date) ? html`<time datetime="${date.edtf}">${said}</time>` : html`${said}`;
}

/** What HTML takes for a date, and EDTF as well. */
const isOne = ({ edtf, uncertain, approximate }: Datum): boolean =>
  !uncertain && !approximate && /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(edtf);

/** The day of a time at which something was recorded. */
export const recordedOn = ({ language }: Reader, time: string): Markup =>
  html`<time datetime="${time}">${dayInWords(language, time)}</time>`;
