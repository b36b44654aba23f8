import { lexiconActs } from "@collegium/sheets/language";
import { diffChars, diffWords } from "diff";

/** A sheet, or a part of one, as YAML has it. */
export type Fields = Readonly<Record<string, unknown>>;

/** What one value costs: signs typed by hand, and by whoever mends what a draft has in its place. */
export interface Item {
  /** Where it stands: "claims.3.discussed". */
  readonly path: string;
  readonly byHand: number;
  readonly mended: number;
}

export const fields = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
export const actOf = (claim: Fields): string | undefined => lexiconActs.find((act) => act in claim);
export const bare = (id: unknown): string =>
  String(id).replace(/^(?:body|person|topic|instrument|series)\//, "");

/** Letters of keys and values, without white space. */
export function signs(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + signs(one), 0);
  if (typeof value !== "object" || value === null) return String(value ?? "").replaceAll(/\s/g, "").length;
  return Object.entries(value).reduce((sum, [key, one]) => sum + key.length + signs(one), 0);
}

/** What the planner fills in from the printed words where a sheet leaves it out: a draft that says it is not wrong. */
const filledIn = new Set(["wording", "emphasis", "attitude", "office"]);

/** A quotation is right that shares so much with the sheet's; of another its ends are mended. */
const half = 0.5;

/** Counts by which of the sheet's ids a draft's stand for, and where quotations stand in the text. */
export function counter(text: string, asMeant: (id: unknown) => string) {
  return { items, overlap, ends };

  /** What it takes to make `has` say what `wish` says: values that are the same cost nothing, what is too much a key press each. */
  function items(path: string, wish: unknown, has: unknown): Item[] {
    if (Array.isArray(wish)) return listed(path, wish, has);
    if (typeof wish !== "object" || wish === null) return [scalar(path, wish, has)];
    const there = fields(has);
    const told = typeof has === "object" ? there : { value: has };
    const wished = Object.entries(wish).flatMap(([key, one]) => {
      const at = `${path}.${key}`;
      const other = told[key];
      if (key === "quote" && other !== undefined && overlap(one, other) > 0) return quoted(at, one, other);
      const [first, ...rest] = items(at, one, other);
      const byKey = { byHand: key.length, mended: other === undefined ? key.length : 0 };
      if (!first) return [{ path: at, ...byKey }];
      return [
        { path: first.path, byHand: first.byHand + byKey.byHand, mended: first.mended + byKey.mended },
        ...rest,
      ];
    });
    const extra = Object.keys(there)
      .filter((key) => !(key in wish) && !filledIn.has(key))
      .map((key) => ({ path: `${path}.${key} (too much)`, byHand: 0, mended: 1 }));
    return [...wished, ...extra];
  }

  /** A quotation that is right, and the notes beside it. */
  function quoted(path: string, wish: unknown, has: unknown): Item[] {
    const wished = list(wish).flatMap((one) => {
      const { note } = fields(one);
      return note === undefined ? [] : [signs({ note })];
    });
    const told = list(has).filter((one) => fields(one).note !== undefined).length;
    const byNotes = wished.reduce((sum, one) => sum + one, 0);
    return [
      {
        path,
        byHand: "quote".length + signs(wish) - byNotes,
        mended: overlap(wish, has) >= half ? 0 : ends(wish, has),
      },
      ...wished.map((byHand, at) => ({ path: `${path}.note`, byHand, mended: at < told ? 0 : byHand })),
    ];
  }

  function listed(path: string, wish: readonly unknown[], has: unknown): Item[] {
    const there = list(has).map(asMeant);
    const found = wish.flatMap((one, at) => {
      if (typeof one !== "object")
        return [
          { path: `${path}.${at}`, byHand: signs(one), mended: there.includes(bare(one)) ? 0 : signs(one) },
        ];
      const best = list(has)
        .map((other) => items(`${path}.${at}`, one, other))
        .sort((a, b) => total(a) - total(b))[0];
      return best ?? [{ path: `${path}.${at}`, byHand: signs(one), mended: signs(one) }];
    });
    const wished = wish.map(bare);
    const extra = there.filter((id) => typeof wish[0] !== "object" && !wished.includes(id)).length;
    return extra > 0 ? [...found, { path: `${path} (too much)`, byHand: 0, mended: extra }] : found;
  }

  function scalar(path: string, wish: unknown, has: unknown): Item {
    const byHand = signs(wish);
    const told = list(fields(has).value ?? has);
    const isSaid = told.some((one) => String(one) === String(wish) || asMeant(one) === bare(wish));
    const [only] = told.filter((one) => typeof one !== "object");
    const edited = only === undefined ? byHand : edits(String(only), String(wish));
    return { path, byHand, mended: isSaid || isId(path) ? 0 : Math.min(byHand, edited) };
  }

  /** What the quotations that share most share of their union, 0 to 1. */
  function overlap(wish: unknown, has: unknown): number {
    const there = list(has).flatMap(placeOf);
    const all = list(wish).flatMap(placeOf);
    return Math.max(0, ...all.flatMap((one) => there.map((other) => shared(one, other))));
  }

  /** What it takes to end a quotation where the sheet does: a key press for each end that is cut, or the words that it lacks. */
  function ends(wish: unknown, has: unknown): number {
    const there = list(has).flatMap(placeOf);
    const costs = list(wish)
      .flatMap(placeOf)
      .flatMap((one) => there.filter((other) => shared(one, other) > 0).map((other) => [one, other] as const))
      .map(([[from, to], [start, end]]) => {
        const cut = (start < from ? 1 : 0) + (end > to ? 1 : 0);
        return cut + signs(text.slice(from, start)) + signs(text.slice(end, to));
      });
    return costs.length === 0 ? 0 : Math.min(...costs);
  }

  /** Where a quotation stands; its first words and its last may be all that is written. */
  function placeOf(quote: unknown): (readonly [number, number])[] {
    const exact = String(fields(quote).exact ?? quote).replaceAll(/[_*]/g, "");
    const [first = "", last = first] = exact.split(/ ?(?:…|\.\.\.) ?/);
    const start = text.indexOf(first);
    const end = text.indexOf(last, start);
    return start < 0 || end < 0 ? [] : [[start, end + last.length]];
  }
}

const total = (items: readonly Item[]): number => items.reduce((sum, { mended }) => sum + mended, 0);

/** What two stretches share of their union, 0 to 1. */
function shared([from, to]: readonly [number, number], [start, end]: readonly [number, number]): number {
  const both = Math.min(to, end) - Math.max(from, start);
  return both <= 0 ? 0 : both / (Math.max(to, end) - Math.min(from, start));
}

/**
 * What an editor's hands do to make one line of another: a key press at each place that differs (what is marked there is typed over,
 * or deleted), and the letters typed; by words, or by signs within one word.
 */
function edits(has: string, wish: string): number {
  const changes = /\s/.test(wish) ? diffWords(has, wish) : diffChars(has, wish);
  let sum = 0;
  let isOpen = false;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) isOpen = false;
    else {
      if (!isOpen) sum++;
      isOpen = true;
      if (added) sum += signs(value);
    }
  }
  return sum;
}

/** The source's and the session's own id: what a draft made of words is as good. */
const isId = (path: string): boolean => /^(?:source|session)\.id$/.test(path);
