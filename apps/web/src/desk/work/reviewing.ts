import { type Detail, isDetail, neededDetails } from "../sheet/acts.ts";
import type { Item, NewName } from "../sheet/item.ts";
import { type Known, namedIn } from "../sheet/names.ts";
import { undecided } from "../sheet/stops.ts";
import { usedNames } from "../sheet/to-sheet.ts";
import { type Trouble, troublesOf } from "../sheet/trouble.ts";
import type { Span } from "../text/span.ts";
import { allNames, type Desk } from "./desk.ts";

/** What the sheet comes to, before it is recorded. */
export interface Reviewed {
  readonly taken: readonly Item[];
  /** New names that what is taken needs: they are recorded with it, the others are not. */
  readonly names: readonly NewName[];
  readonly refused: readonly { readonly item: Item; readonly trouble: Trouble }[];
  readonly missing: readonly Detail[];
  /** Left out: not decided, bare words, and names that no claim mentions. */
  readonly drafts: readonly Item[];
  readonly bare: readonly Span[];
  readonly unnamed: readonly { readonly known: Known; readonly span: Span }[];
  readonly canRecord: boolean;
}

export function review(desk: Desk): Reviewed {
  const { text, sheet, standings } = desk;
  const items = standings.order;
  const taken = items.filter(({ status }) => status === "taken");
  const refused = troublesOf(text, taken, desk.finder);
  const missing = sheet.head.isKnown
    ? []
    : neededDetails.filter((says) => !taken.some((item) => item.says === says));
  return {
    taken,
    names: usedNames(sheet, taken),
    refused,
    missing,
    drafts: items.filter(({ status }) => status === "draft"),
    bare: undecided(standings).filter((span) => text.slice(span).length > 1),
    unnamed: unnamed(desk, items),
    canRecord: refused.length === 0 && missing.length === 0 && (taken.length > 0 || sheet.aside.length > 0),
  };
}

/** So many are shown. */
const most = 30;

function unnamed(desk: Desk, items: readonly Item[]) {
  const { text, sheet } = desk;
  const said = new Set(
    items.flatMap(({ objects, frameworks, refersTo, by }) => [...objects, ...frameworks, ...refersTo, ...by]),
  );
  const open = allNames(desk).filter(({ name }) => !said.has(name));
  const found: { known: Known; span: Span }[] = [];
  for (const { start, end } of text.sentences) {
    if (found.length >= most) break;
    if (sheet.aside.some((one) => one.start <= start && end <= one.end)) continue;
    for (const known of namedIn(text, { start, end }, open))
      if (!found.some((one) => one.known === known)) found.push({ known, span: { start, end } });
  }
  return found;
}

export const claimsOf = (items: readonly Item[]): readonly Item[] =>
  items.filter(({ says }) => !isDetail(says));
