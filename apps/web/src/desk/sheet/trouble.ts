import { isQuotedIn, refusalInWords } from "@collegium/domain";
import { wordingOf } from "@collegium/sheets/language";
import type { Span } from "../text/span.ts";
import type { DeskText } from "../text/text.ts";
import { cuesIn } from "../text/text.ts";
import { isAct, isDetail, isReply, sayings } from "./acts.ts";
import type { Item } from "./item.ts";
import { type Finder, nearOf, type Quoted } from "./quotation.ts";

/** Why an item can't be recorded as it is. `refused` is in the register's own words. */
export type Trouble =
  | { readonly why: "what" }
  | { readonly why: "two" }
  | { readonly why: "verb" }
  | { readonly why: "verb-elsewhere" }
  | { readonly why: "note" }
  | { readonly why: "refused"; readonly detail: string };

/** Why a file can't be laid upon a text. `quotation` is of words that don't stand in it, `more` of what the desk has no place for. */
export type NotUploaded =
  | { readonly not: "sheet" }
  | { readonly not: "quotation"; readonly words: string }
  | { readonly not: "more"; readonly pointer: string };

/**
 * The printed verb of a claim: as the editor marked it, else the usual verb of the act, else any verb that its words have; undefined
 * where they have none.
 */
export function wordingFor(text: DeskText, item: Item): string | undefined {
  if (item.wording !== undefined) return item.wording;
  const words = item.spans.map((span) => text.slice(span)).join(" ");
  const usual = isAct(item.says) ? wordingOf(words, item.says, text.language) : undefined;
  return usual ?? cuesIn(text, item.spans[0])[0]?.wording;
}

/**
 * What is wrong with an item, found by the register's own code in what stands around its words; undefined where nothing is. Law: what is
 * recorded is in order.
 */
export const troubleOf = (text: DeskText, item: Item, finder: Finder): Trouble | undefined =>
  item.status === "recorded" ? undefined : finder.once(item, () => read(text, item, finder));

function read(text: DeskText, item: Item, finder: Finder): Trouble | undefined {
  const { needs } = sayings[item.says];
  const counted = item.objects.length;
  if (
    needs &&
    counted === 0 &&
    !(item.says === "discussed" && item.refersTo.length > 0) &&
    !item.more.unnamed
  )
    return { why: "what" };
  if ((item.says === "met" || item.says === "parties") && counted < 2) return { why: "two" };
  if (item.inferred && !item.note) return { why: "note" };
  const quotes = item.spans.map((span) => finder.quote(text, span));
  for (const [place, one] of quotes.entries()) {
    const near = nearOf(text, item.spans[place] as Span, one);
    const refused = refusedIn(near ?? text.words, [one], finder);
    if (refused) return refused;
  }
  if (isDetail(item.says) || isReply(item.says)) return undefined;
  const wording = wordingFor(text, item);
  if (wording === undefined) return { why: "verb" };
  const exact = quotes.map((quote) => quote.exact);
  return isQuotedIn(wording, exact) ? undefined : { why: "verb-elsewhere" };
}

function refusedIn(words: string, quotes: readonly Quoted[], { find }: Finder): Trouble | undefined {
  const asked = quotes.map((quote) => ({ ...quote, source: "text" }));
  for (const found of find(words, asked))
    if ("refusal" in found) return { why: "refused", detail: refusalInWords(found.refusal) };
  return undefined;
}

/** As `troubleOf`, of all that is to be recorded, in one reading of the whole text: what only the register would find is found here. */
export function troublesOf(
  text: DeskText,
  items: readonly Item[],
  finder: Finder,
): { readonly item: Item; readonly trouble: Trouble }[] {
  const quotesOf = ({ spans }: Item) => spans.map((span) => finder.quote(text, span));
  // All are asked about at once; each is then known.
  refusedIn(text.words, items.flatMap(quotesOf), finder);
  return items.flatMap((item) => {
    const trouble = troubleOf(text, item, finder) ?? refusedIn(text.words, quotesOf(item), finder);
    return trouble ? [{ item, trouble }] : [];
  });
}
