import type { ServedDocument } from "@collegium/read-model";
import { type Datum, dateInWords } from "../language/dates.ts";
import { spoken } from "../language/language.ts";
import type { Reader } from "../language/reader.ts";
import { html, type Markup } from "../markup/html.ts";
import { recordedOn } from "./when.ts";

/** Years of a series without a member. */
export type Gap = ServedDocument<"series">["gaps"][number];

const gapWords = spoken({
  en: {
    unsearched: "Nobody has looked for it yet.",
    "none-found": "Searched in vain.",
    "not-public": "Nothing of it is public.",
    where: "Looked for in",
  },
  ru: {
    unsearched: "Никто ещё не искал.",
    "none-found": "Искали и не нашли.",
    "not-public": "Ничего не опубликовано.",
    where: "Искали в",
  },
});

/** Years of a series without a member: whether anybody looked, where, and when. */
export function gapEntry(reader: Reader, { period, status, searches }: Gap): Markup {
  const say = gapWords[reader.language];
  return html`<div class="entry gap">
<p class="when soft">${dateInWords(reader.language, yearsOf(period))}</p>
<div class="it soft"><p>${say[status]}</p>
${searches.map(
  ({ where, note, recordedAt }) =>
    html`<p>${say.where} <bdi>${where}</bdi>, ${recordedOn(reader, recordedAt)}${note !== undefined && html`: ${note}`}</p>`,
)}</div>
</div>`;
}

/** A gap is of whole years. */
const yearsOf = (period: string): Datum => {
  const [from = "", to = from] = period.split("/");
  return { edtf: period, earliest: `${from}-01-01`, latest: `${to}-12-31` };
};

const lastYear = ({ period }: Gap): string => period.split("/").at(-1) ?? "";
const firstYear = ({ period }: Gap): string => period.split("/")[0] ?? "";

/** Gaps, oldest first, as one where they follow upon one another and nobody has looked for any of them. */
export function joinedGaps(gaps: readonly Gap[]): Gap[] {
  const joined: Gap[] = [];
  for (const gap of gaps) {
    const last = joined.at(-1);
    const follows = last && Number(firstYear(gap)) === Number(lastYear(last)) + 1;
    if (follows && last.status === "unsearched" && gap.status === "unsearched")
      joined[joined.length - 1] = { ...last, period: `${firstYear(last)}/${lastYear(gap)}` };
    else joined.push(gap);
  }
  return joined;
}
