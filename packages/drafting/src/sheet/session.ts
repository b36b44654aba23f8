import type { Segment } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";
import type { KnownName } from "../names/known.ts";
import type { Quoted } from "../proposal.ts";
import type { WrittenClaim } from "./claims.ts";
import type { FoundDate } from "./dates.ts";
import { idMaker } from "./ids.ts";
import { formatOf, formatPattern, placeIn } from "./meeting.ts";
import { calledIn, kindIn, type Opening, withHeld } from "./opening.ts";
import type { Met } from "./parties.ts";
import type { Quotation, Quoter } from "./quotations.ts";
import { isRemote, isSeat, seatPrinted } from "./seats.ts";
import { seriesOf } from "./series.ts";
import { widened } from "./widened.ts";

/** What a session is described by. */
export interface SessionWords {
  /** What the register has. */
  readonly names: readonly KnownName[];
  readonly title: string;
  readonly date: FoundDate | undefined;
  readonly claims: readonly WrittenClaim[];
  readonly met: Met;
  readonly opening: Opening | undefined;
  readonly segments: readonly Segment[];
  readonly language: Language;
  readonly quote: Quoter;
}

/** The session that a sheet is about, each detail with the words that say so where there are any. */
export function sessionOf(
  { names, title, date, claims, met, opening, segments, language, quote }: SessionWords,
  remark: (about: string, says: string) => void,
): Record<string, unknown> {
  const wide = (words: Quoted): Quotation | undefined => widened(quote, segments, words);
  const held = (words: Quoted): Quotation | undefined =>
    (opening && quote(withHeld(opening, words))) ?? wide(words);
  const printed = placeIn(segments, language) ?? seatPrinted(segments, language);
  const printedQuote = printed && held(printed.quote);
  const [place, host] = whereAndWhose(
    printed && printedQuote !== undefined ? { name: printed.name, quote: printedQuote } : undefined,
  );
  if (date?.note) remark("session.date", date.note);
  if (!date) remark("session.date", "no date was found: say when it was held");
  const format = formatOf(segments);
  const kind = opening && kindIn(opening, formatPattern(format));
  const series = opening && seriesOf(names, [title, opening.meeting.exact]);
  const seriesQuote = series && opening && quote(opening.meeting);
  if (series) remark("session.series", "guessed by its name");
  const first = [claims[0]?.quote].flat()[0] as Quotation;
  return {
    id: idMaker(names.filter(({ type }) => type === "session").map(({ id }) => id))(
      met.parties.join("-"),
      "session",
      date?.value,
    ),
    format: supported(format, kind && quote(kind)),
    title: (opening && calledIn(opening, language)) ?? title,
    date: date
      ? { value: date.value, quote: dateQuoted(date) }
      : { value: "XXXX", quote: inferred(first, "The text prints no date.") },
    ...(place && { place }),
    ...(host && { host }),
    parties: supported(met.parties, met.quote && wide(met.quote)),
    ...(series && { series: supported(series, seriesQuote) }),
  };

  /** The words of a date; where they can't be quoted, such as a heading of that date alone, others with a note of where it stands. */
  function dateQuoted({ quote: words, note, from }: FoundDate): Quotation | Detail | Detail[] {
    const quoted = held(words);
    if (quoted === undefined)
      return inferred(first, [printedApart(words.exact), ...(note ? [note] : [])].join(" "));
    return note ? followed(inferred(quoted, note), from) : quoted;
  }

  /** What was inferred, beside what it follows from where that is quoted, too. */
  function followed(from: Detail, others: FoundDate["from"] = []): Detail | Detail[] {
    const more = others.flatMap(({ quote: words, note }) => {
      const quoted = quote(words);
      return quoted === undefined ? [] : [inferred(quoted, note)];
    });
    return more.length === 0 ? from : [from, ...more];
  }

  /** Where it was held and who hosted it. Of the two one tells the other, where a ministry's seat is known. */
  function whereAndWhose(
    printed: { readonly name: string; readonly quote: Quotation } | undefined,
  ): readonly [Detail | undefined, Detail | undefined] {
    const place: Detail | undefined = printed && { value: printed.name, quote: printed.quote };
    const hostQuote = met.host && wide(met.host.quote);
    if (met.host) {
      const own = met.seats.find(({ party, isMinistry }) => isMinistry && party === met.host?.id);
      const isThere = !place && own && hostQuote !== undefined && !isRemote(segments, language);
      const there = isThere ? { value: own.seat, quote: inferred(hostQuote, noPlace(own.seat)) } : undefined;
      return [place ?? there, supported(met.host.id, hostQuote)];
    }
    const hosts = printed ? met.seats.filter(({ seat }) => isSeat(printed.name, seat, language)) : [];
    const [host] = hosts;
    return host && printed && hosts.length === 1
      ? [place, { value: host.party, quote: inferred(printed.quote, noHost(host.seat)) }]
      : [place, undefined];
  }
}

/** A detail of a session; an object where words support it. */
type Detail = string | readonly string[] | Readonly<Record<string, unknown>>;

const printedApart = (date: string): string =>
  `The date is printed apart from these words: “${date.replace(/\s+/gu, " ")}”.`;
const noPlace = (seat: string): string =>
  `The text names no place; the hosting ministry has its seat in ${seat}.`;
const noHost = (seat: string): string =>
  `The text names no host; of those that met one has its foreign ministry in ${seat}.`;

const supported = (value: string | readonly string[], quote: Quotation | undefined): Detail =>
  quote === undefined ? value : { value, quote };

function inferred(words: Quotation, note: string): Record<string, unknown> {
  const { exact, prefix } = typeof words === "string" ? { exact: words, prefix: undefined } : words;
  return { exact, ...(prefix !== undefined && { prefix }), basis: "inferred", note };
}
