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
import { seriesOf } from "./series.ts";

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
  const held = (words: Quoted): Quotation | undefined =>
    (opening && quote(withHeld(opening, words))) ?? quote(words);
  const place = placeIn(segments, language);
  const placeQuote = place && held(place.quote);
  const dateQuote = date && held(date.quote);
  if (date?.note) remark("session.date", date.note);
  if (!date || dateQuote === undefined) remark("session.date", "no date was found: say when it was held");
  const format = formatOf(segments);
  const kind = opening && kindIn(opening, formatPattern(format));
  const series = opening && seriesOf(names, [title, opening.meeting.exact]);
  const seriesQuote = series && opening && quote(opening.meeting);
  if (series) remark("session.series", "guessed by its name");
  const first = [claims[0]?.quote].flat()[0] as Quotation;
  return {
    id: idMaker(names.filter(({ type }) => type === "session").map(({ id }) => id))(
      [...met.parties, date?.value ?? ""].join("-"),
      "session",
    ),
    format: supported(format, kind && quote(kind)),
    title: (opening && calledIn(opening, language)) ?? title,
    date:
      date && dateQuote !== undefined
        ? { value: date.value, quote: date.note ? inferred(dateQuote, date.note) : dateQuote }
        : { value: "XXXX", quote: inferred(first, "The text prints no date.") },
    ...(place && placeQuote !== undefined && { place: { value: place.name, quote: placeQuote } }),
    ...(met.host && { host: supported(met.host.id, quote(met.host.quote)) }),
    parties: supported(met.parties, met.quote && quote(met.quote)),
    ...(series && { series: supported(series, seriesQuote) }),
  };
}

const supported = (value: unknown, quote: Quotation | undefined): unknown =>
  quote === undefined ? value : { value, quote };

function inferred(words: Quotation, note: string): Record<string, unknown> {
  const { exact, prefix } = typeof words === "string" ? { exact: words, prefix: undefined } : words;
  return { exact, ...(prefix !== undefined && { prefix }), basis: "inferred", note };
}
