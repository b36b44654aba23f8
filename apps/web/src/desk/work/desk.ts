import type { Detail } from "../sheet/acts.ts";
import type { DraftedDetail, Item, NewName } from "../sheet/item.ts";
import type { Known } from "../sheet/names.ts";
import type { Finder } from "../sheet/quotation.ts";
import {
  apply,
  type Command,
  type DeskSheet,
  doing,
  find,
  type History,
  type ListField,
  sheetOf,
} from "../sheet/sheet.ts";
import { type Standings, standingsAfter } from "../sheet/standing.ts";
import type { Span } from "../text/span.ts";
import type { DeskText } from "../text/text.ts";
import type { DeskWords } from "../words/en.ts";

/** What the box by the current claim asks for. */
export type AskedField = ListField | "says" | "wording" | "note" | "summary" | "value";
export interface Asking {
  readonly field: AskedField;
  readonly typed: string;
  readonly chosen: number;
}

/** What is told: to all, or only to who listens, where the eye sees it already. */
interface Told {
  readonly words: string;
  readonly isSeen: boolean;
}

/** The desk as it stands: what is on it, what was decided, and where the editor is. It is never changed, only made anew. */
export interface Desk {
  readonly text: DeskText;
  readonly history: History;
  readonly sheet: DeskSheet;
  /** The sheet upon the text: how each sentence stands. */
  readonly standings: Standings;
  readonly names: readonly Known[];
  /** What drafting says of the session, also where its drafts are left out. */
  readonly drafted: Readonly<Partial<Record<Detail, DraftedDetail>>>;
  readonly finder: Finder;
  readonly words: DeskWords;
  readonly selection: Span;
  /** The claim that keys act on; undefined where words are selected that are none's. */
  readonly current: string | undefined;
  /** The claim that keys acted on last: words selected by hand may be given to it. */
  readonly last: string | undefined;
  readonly asking: Asking | undefined;
  /** The draft for which it was asked what it is about: taken without, if the editor says so again. */
  readonly asked: string | undefined;
  readonly told: Told;
}

export const currentOf = ({ sheet, current }: Desk): Item | undefined => find(sheet, current);

/** The desk with another sheet on it. */
const withSheet = (desk: Desk, history: History, sheet: DeskSheet): Desk => ({
  ...desk,
  history,
  sheet,
  standings: standingsAfter(desk.standings, sheet),
});

export const run = (desk: Desk, command: Command): Desk => {
  const sheet = apply(desk.sheet, command);
  return withSheet(desk, doing(desk.history, command, sheet), sheet);
};

/** The desk as it stood after so many of its commands. */
export const standingAt = (desk: Desk, cursor: number): Desk => {
  const history = { ...desk.history, cursor };
  return withSheet(desk, history, sheetOf(history));
};

/** The same work upon another beginning: what others recorded meanwhile, or what was corrected. */
export const upon = (desk: Desk, start: DeskSheet): Desk => {
  const history = { ...desk.history, start, marks: [] };
  return withSheet(desk, history, sheetOf(history));
};

export const tell = (desk: Desk, words: string): Desk => ({ ...desk, told: { words, isSeen: true } });
/** Told only to who listens: the eye sees it already. */
export const murmur = (desk: Desk, words: string): Desk => ({ ...desk, told: { words, isSeen: false } });

export const select = (desk: Desk, { start, end }: Span, current?: string): Desk => ({
  ...desk,
  selection: { start, end },
  current,
  last: current ?? desk.current ?? desk.last,
  asking: undefined,
});
export const visit = (desk: Desk, item: Item): Desk => select(desk, item.spans[0], item.id);

export const ask = (desk: Desk, field: AskedField, typed = ""): Desk => ({
  ...desk,
  asking: { field, typed, chosen: 0 },
});

/** All names: what the register has, and what is new on this sheet. */
interface Vocabulary {
  readonly all: readonly Known[];
  readonly byName: ReadonlyMap<string, Known>;
}
const read = new WeakMap<readonly Known[], WeakMap<readonly NewName[], Vocabulary>>();

/** Read once for the same names: a key asks for it many times. */
function vocabularyOf({ names, sheet }: Desk): Vocabulary {
  const known = read.get(names) ?? new WeakMap<readonly NewName[], Vocabulary>();
  read.set(names, known);
  const found = known.get(sheet.names);
  if (found) return found;
  const all =
    sheet.names.length === 0
      ? names
      : [...sheet.names.map(({ name, label }): Known => ({ name, label, also: [] })), ...names];
  const byName = new Map(all.toReversed().map((one) => [one.name, one]));
  const made = { all, byName };
  known.set(sheet.names, made);
  return made;
}

export const allNames = (desk: Desk): readonly Known[] => vocabularyOf(desk).all;

const formats = ({ words }: Desk): Readonly<Record<string, string>> => words.kinds.formats;

/** What a thing is called; its id where the desk doesn't know it. */
export const labelOf = (desk: Desk, name: string): string =>
  vocabularyOf(desk).byName.get(name)?.label ??
  formats(desk)[name] ??
  (name.includes("/") ? name.slice(name.indexOf("/") + 1) : name);
