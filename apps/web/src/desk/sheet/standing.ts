import { firstIndex } from "@collegium/domain";
import { isEmpty, overlap, type Span, without } from "../text/span.ts";
import { cuesIn, type DeskText, type Sentence } from "../text/text.ts";
import { trimmed } from "../text/words.ts";
import { isDetail } from "./acts.ts";
import { changesOf } from "./changes.ts";
import type { Aside, Item } from "./item.ts";
import { type DeskSheet, inOrder } from "./sheet.ts";

/** Something to decide: a draft, or bare words. */
export interface Stop extends Span {
  /** The draft; undefined for bare words. */
  readonly id: string | undefined;
}

/** How a stretch of the text stands: the strip above the text shows it. */
type Standing = "claimed" | "draft" | "bare" | "aside";

/** What was said of a sentence, and what is left to decide in it. */
export interface Place {
  /** What counts of the items whose words are here, in the list's order. */
  readonly items: readonly Item[];
  readonly asides: readonly Aside[];
  /** Things to decide that begin here, in the text's order. */
  readonly stops: readonly Stop[];
  /** Words that nobody has decided about: neither claimed nor set aside. */
  readonly undecided: readonly Span[];
  readonly standing: Standing;
}

/**
 * A sheet upon its text, sentence by sentence. It is made once for a text, and after each key only anew where something changed: a
 * long text asks no more of a key than a short one.
 */
export interface Standings {
  readonly text: DeskText;
  readonly sheet: DeskSheet;
  /** Items that count, details first, each kind in the text's order. */
  readonly order: readonly Item[];
  readonly places: readonly Place[];
  /** How many things there are to decide. */
  readonly left: number;
  /** How many signs of the text there are, and how many of them nobody decided about. */
  readonly signs: number;
  readonly open: number;
  /** The text's sentences, or groups of them, with how each stands: the worst of a group counts. */
  readonly cells: readonly (Span & { readonly standing: Standing })[];
}

/** So many cells the strip has at most. */
const mostCells = 60;
const groupOf = ({ sentences }: DeskText): number => Math.max(1, Math.ceil(sentences.length / mostCells));

/** A sheet upon its text, read wholly. */
export function standingsOf(text: DeskText, sheet: DeskSheet): Standings {
  const order = inOrder(sheet);
  const items = listed<Item>(text, order, spansHere);
  const asides = listed<Aside>(text, sheet.aside, (span) => [span]);
  const places = text.sentences.map((_, at) => placeOf(text, at, items.get(at) ?? [], asides.get(at) ?? []));
  const group = groupOf(text);
  return {
    text,
    sheet,
    order,
    places,
    left: places.reduce((sum, { stops }) => sum + stops.length, 0),
    signs: text.sentences.reduce((sum, { signs }) => sum + signs, 0),
    open: places.reduce((sum, place) => sum + openSigns(text, place), 0),
    cells: text.sentences.flatMap((_, at) => (at % group === 0 ? [cellOf(text, places, at)] : [])),
  };
}

/** More changes at once are no key's: all is read anew. */
const mostChanges = 100;

/** The same after something changed. Law: it is what `standingsOf` says, and only sentences that hold something changed are read. */
export function standingsAfter(before: Standings, sheet: DeskSheet): Standings {
  const { text } = before;
  const items = changesOf(before.sheet.items, sheet.items);
  const asides = changesOf(before.sheet.aside, sheet.aside);
  if (items.gone.length + items.come.length + asides.gone.length + asides.come.length > mostChanges)
    return standingsOf(text, sheet);
  const counts = ({ status }: Item) => status !== "dismissed";
  const [gone, come] = [items.gone.filter(counts), items.come.filter(counts)];
  const touched = new Set<number>();
  for (const item of [...gone, ...come])
    for (const span of spansHere(item)) for (const at of sentencesOf(text, span)) touched.add(at);
  for (const span of [...asides.gone, ...asides.come])
    for (const at of sentencesOf(text, span)) touched.add(at);
  const order = reordered(before.order, gone, come, sheet);
  const places = [...before.places];
  let { left, open } = before;
  for (const at of touched) {
    const old = before.places[at] as Place;
    const place = placeOf(
      text,
      at,
      inListOrder([...old.items.filter((one) => !gone.includes(one)), ...come.filter(isAt(text, at))], sheet),
      [
        ...old.asides.filter((one) => !asides.gone.includes(one)),
        ...asides.come.filter((span) => sentencesOf(text, span).includes(at)),
      ],
    );
    left += place.stops.length - old.stops.length;
    open += openSigns(text, place) - openSigns(text, old);
    places[at] = place;
  }
  const cells = [...before.cells];
  const group = groupOf(text);
  for (const cell of new Set([...touched].map((at) => Math.floor(at / group))))
    cells[cell] = cellOf(text, places, cell * group);
  return { ...before, sheet, order, places, left, open, cells };
}

/** The sentences that a stretch belongs to: those that it overlaps, and the one that it begins in or before. */
export function sentencesOf(text: DeskText, { start, end }: Span): number[] {
  const found: number[] = [];
  for (let at = text.sentenceAt(start); at < text.sentences.length; at++) {
    if (found.length > 0 && (text.sentences[at] as Sentence).start >= end) break;
    found.push(at);
  }
  return found;
}

const isAt =
  (text: DeskText, at: number) =>
  (item: Item): boolean =>
    spansHere(item).some((span) => sentencesOf(text, span).includes(at));

/** What is recorded of other texts has no words in this one. */
const spansHere = ({ spans, status }: Item): readonly Span[] =>
  status === "recorded" ? spans.filter((span) => !isEmpty(span)) : spans;

function listed<T>(text: DeskText, all: readonly T[], spansOf: (one: T) => readonly Span[]) {
  const lists = new Map<number, T[]>();
  for (const one of all)
    for (const at of new Set(spansOf(one).flatMap((span) => sentencesOf(text, span)))) {
      const list = lists.get(at);
      if (list) list.push(one);
      else lists.set(at, [one]);
    }
  return lists;
}

function placeOf(text: DeskText, at: number, items: readonly Item[], asides: readonly Aside[]): Place {
  const sentence = text.sentences[at] as Sentence;
  const isDraft = ({ status }: Item) => status === "draft";
  const drafts = items.filter(isDraft);
  const decided = [...items.filter((item) => !isDraft(item)).flatMap(({ spans }) => spans), ...asides];
  const undecidedHere = bareWords(text, sentence, decided);
  const bare =
    drafts.length === 0
      ? undecidedHere
      : bareWords(text, sentence, [...decided, ...drafts.flatMap(({ spans }) => spans)]);
  const stops: Stop[] = [
    ...drafts
      .filter(({ spans: [{ start }] }) => text.sentenceAt(start) === at)
      .map(({ id, spans: [{ start, end }] }) => ({ id, start, end })),
    ...bare.map(({ start, end }) => ({ id: undefined, start, end })),
  ];
  return {
    items,
    asides,
    // Sorting is stable: drafts of the same words keep the order of the list.
    stops: stops.sort((a, b) => a.start - b.start),
    undecided: undecidedHere,
    standing:
      undecidedHere.length > 0
        ? drafts.some(({ spans }) => spans.some((span) => overlap(span, sentence)))
          ? "draft"
          : "bare"
        : asides.some((one) => one.start <= sentence.start && one.end >= sentence.end)
          ? "aside"
          : "claimed",
  };
}

/** What of a sentence no stretch covers: the whole sentence, or rests with a verb of their own. */
function bareWords(text: DeskText, sentence: Sentence, spans: readonly Span[]): Span[] {
  const here = spans.filter((span) => !isEmpty(span) && overlap(span, sentence));
  if (here.length === 0) return [sentence];
  return without(sentence, here)
    .map((rest) => trimmed(text, rest))
    .filter((own) => !isEmpty(own) && cuesIn(text, own).length > 0);
}

const openSigns = (text: DeskText, place: Place): number =>
  place.undecided.reduce(
    (sum, span) =>
      sum + ("signs" in span ? (span as Sentence).signs : text.slice(span).replace(/\s/g, "").length),
    0,
  );

const rank: Readonly<Record<Standing, number>> = { draft: 3, bare: 2, claimed: 1, aside: 0 };

function cellOf(text: DeskText, places: readonly Place[], first: number): Span & { standing: Standing } {
  const group = places.slice(first, first + groupOf(text));
  const last = text.sentences[first + group.length - 1] as Sentence;
  const standing = group.reduce<Standing>(
    (worst, one) => (rank[one.standing] > rank[worst] ? one.standing : worst),
    "aside",
  );
  return { start: (text.sentences[first] as Sentence).start, end: last.end, standing };
}

/** The list's order: details first, then by where the words stand, then as they came. */
const compared =
  (sheet: DeskSheet) =>
  (a: Item, b: Item): number =>
    groupIn(a) - groupIn(b) ||
    a.spans[0].start - b.spans[0].start ||
    (a === b ? 0 : sheet.items.indexOf(a) - sheet.items.indexOf(b));
const groupIn = ({ says }: Item) => (isDetail(says) ? 0 : 1);
export const inListOrder = (items: readonly Item[], sheet: DeskSheet): Item[] =>
  items.toSorted(compared(sheet));

/** The list after some went and some came, each found or put in by halving. */
function reordered(
  order: readonly Item[],
  gone: readonly Item[],
  come: readonly Item[],
  sheet: DeskSheet,
): readonly Item[] {
  if (gone.length === 0 && come.length === 0) return order;
  const list = [...order];
  const first = (holds: (one: Item) => boolean): number =>
    firstIndex(list.length, (index) => holds(list[index] as Item));
  for (const item of gone) {
    // What went is no longer on the sheet: of those at the same place it is found by itself.
    const from = first(
      (one) =>
        groupIn(one) - groupIn(item) >= 0 &&
        (groupIn(one) > groupIn(item) || one.spans[0].start >= item.spans[0].start),
    );
    const at = list.indexOf(item, from);
    if (at >= 0) list.splice(at, 1);
  }
  const compare = compared(sheet);
  for (const item of come)
    list.splice(
      first((one) => compare(one, item) > 0),
      0,
      item,
    );
  return list;
}
