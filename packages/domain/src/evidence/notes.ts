import type { DomainEvent, DraftEvent } from "../events/index.ts";
import { normaliseText } from "../text.ts";
import { type Folded, foldSigns } from "./folded.ts";
import { codePointName, unseenSigns } from "./invisible.ts";
import type { Span } from "./passage.ts";
import { recordedIn } from "./recorded.ts";
import { type SignOf, signReader } from "./signs.ts";
import { shortenedTo } from "./sought.ts";
import { evidenceIn, evidenceOf } from "./walk.ts";

/** What is told of a quotation that was recorded, though nothing was wrong with it. */
export type QuotationNote = {
  /** A JSON pointer into the list of events: `/2/data/evidence/0/exact`. */
  readonly pointer: string;
  /** The words as they are recorded. */
  readonly exact: string;
} & (
  | {
      /** The text has other signs than were sent: its own are recorded. */
      readonly kind: "folded";
      readonly differences: readonly Difference[];
    }
  /** The stream has this evidence already: it was taken as it is, whatever today's rules say of it. */
  | { readonly kind: "recorded-before" }
);

/** What stands in the text where something else was sent; either may be nothing. */
export interface Difference {
  readonly printed: string;
  readonly sent: string;
}

/** Nobody reads more. */
const mostNotes = 100;
const mostDifferences = 10;

/** What is to be told of the quotations of drafts that became events upon a state: the same whenever it is asked. */
export function notesOn(
  drafts: readonly DraftEvent[],
  events: readonly DomainEvent[],
  before: object,
): QuotationNote[] {
  const recorded = recordedIn(before);
  const signOf = signReader();
  const notes: QuotationNote[] = [];
  for (const [index, draft] of drafts.entries()) {
    const taken = evidenceIn(events[index]?.data ?? {});
    for (const [n, { evidence, pointer }] of evidenceOf(draft.data).entries()) {
      const { exact } = taken[n]?.evidence ?? evidence;
      const place = { pointer: `/${index}/data${pointer}/exact`, exact };
      if (recorded(evidence)) notes.push({ ...place, kind: "recorded-before" });
      else {
        const differences = differencesOf(normaliseText(evidence.exact), exact, signOf);
        if (differences.length > 0) notes.push({ ...place, kind: "folded", differences });
      }
      if (notes.length === mostNotes) return notes;
    }
  }
  return notes;
}

/** What a note says, in words. */
export const noteInWords = (note: QuotationNote): string =>
  note.kind === "recorded-before"
    ? "This record has these words already: they were taken as they are recorded."
    : `The text has other signs, which were recorded: ${note.differences.map(differenceInWords).join("; ")}.`;

/** What the text prints where other signs were sent, in words; undefined where it is as sent, or a passage that was shortened. */
export function foldedInWords(sent: string, printed: string): string | undefined {
  const differences = differencesOf(normaliseText(sent), printed, signReader());
  return differences.length > 0 ? differences.map(differenceInWords).join("; ") : undefined;
}

const differenceInWords = ({ printed, sent }: Difference): string => `${named(printed)} for ${named(sent)}`;

/** Signs as they can be read: what nobody sees by its code. */
function named(signs: string): string {
  if (signs === "") return "nothing";
  const isSeen = unseenSigns(signs).length === 0 && !/^\s|\s$/.test(signs);
  return isSeen ? `“${signs}”` : unseen(signs);
}

/** Signs by their codes; of a long row of one, how many there are. */
const unseen = (signs: string): string =>
  (signs.match(/(.)\1*/gsu) ?? [])
    .map((row) => {
      const points = [...row].map(codePointName);
      return points.length > 3 ? `${points[0]} ${points.length} times` : points.join(" ");
    })
    .join(" ");

function differencesOf(sent: string, printed: string, signOf: SignOf): Difference[] {
  if (sent === printed) return [];
  const whole = foldSigns(printed, signOf);
  const shortened = shortenedTo(sent);
  const found = new Map<string, Difference>();
  const compare = (words: string, atEnd: boolean) => {
    const folded = foldSigns(words, signOf);
    const leading = folded.signs.startsWith(" ") && !whole.signs.startsWith(" ") ? 1 : 0;
    const shift = atEnd ? whole.signs.length - folded.signs.length : -leading;
    // A ligature is several folded units, and one sign.
    const isOneSign = ({ starts }: Folded, i: number) => starts[i] === starts[i - 1];
    for (let from = leading; from < folded.signs.length && found.size < mostDifferences; ) {
      let to = from + 1;
      while (to < folded.signs.length && (isOneSign(folded, to) || isOneSign(whole, to + shift))) to++;
      const difference = apart(
        stretch(whole, printed, { from: from + shift, to: to + shift }),
        stretch(folded, words, { from, to }),
      );
      if (difference) found.set(JSON.stringify(difference), difference);
      from = to;
    }
  };
  const isWhole = foldSigns(sent, signOf).signs.trim() === whole.signs.trim();
  if (isWhole || !shortened) compare(sent, false);
  else {
    compare(shortened.first, false);
    compare(shortened.last, true);
  }
  return [...found.values()];
}

/** Folded units with what was folded away behind them. */
const stretch = ({ starts, ends }: Folded, text: string, { from, to }: Span): string =>
  text.slice(starts[from], Math.max(ends[to - 1] as number, starts[to] ?? 0));

/** Without what both begin and end with; undefined where that is all. */
function apart(printed: string, sent: string): Difference | undefined {
  let same = 0;
  while (same < printed.length && same < sent.length && printed[same] === sent[same]) same++;
  const difference = { printed: printed.slice(same), sent: sent.slice(same) };
  return difference.printed === difference.sent ? undefined : difference;
}
