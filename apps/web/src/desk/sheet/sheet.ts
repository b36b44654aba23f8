import { isSame } from "../text/span.ts";
import { isDetail, type Says, sayings } from "./acts.ts";
import type { Aside, By, Item, NewName } from "./item.ts";

/** The sheet on the desk: what was drafted, and what the editor decided. */
export interface DeskSheet {
  readonly items: readonly Item[];
  readonly aside: readonly Aside[];
  readonly names: readonly NewName[];
  /** The source and the session, as fields of a record sheet. */
  readonly head: Head;
}

/** What is said of the whole. */
export interface Head {
  readonly source: Readonly<Record<string, unknown>> & { readonly id: string };
  /** Whether the register has this very text under the id. */
  readonly isDeposited: boolean;
  readonly session: Readonly<Record<string, unknown>> & { readonly id: string };
  /** Whether the register has the session: then only what is new is said of it. */
  readonly isKnown: boolean;
  readonly by: By;
}

/** One thing that an editor does. All that the editor decided is a list of these. */
export type Command =
  | { readonly do: "take"; readonly ids: readonly string[] }
  | { readonly do: "dismiss"; readonly id: string }
  | { readonly do: "make"; readonly items: readonly Item[]; readonly takes?: string }
  | { readonly do: "mend"; readonly id: string; readonly says: Says }
  | { readonly do: "toggle"; readonly id: string; readonly field: ListField; readonly value: string }
  | { readonly do: "set"; readonly id: string; readonly patch: Partial<Item> }
  | { readonly do: "aside"; readonly spans: readonly Aside[] }
  | { readonly do: "name"; readonly name: NewName; readonly id: string; readonly field: ListField }
  | { readonly do: "head"; readonly head: Partial<Head> };
export type ListField = "objects" | "frameworks" | "refersTo" | "by";

/** The sheet after one more command. Law: of the same commands comes the same sheet, whenever they are applied. */
export function apply(sheet: DeskSheet, command: Command): DeskSheet {
  const change = (id: string, patch: (item: Item) => Partial<Item>): DeskSheet => ({
    ...sheet,
    items: sheet.items.map((item) => (item.id === id ? { ...item, ...patch(item) } : item)),
  });
  switch (command.do) {
    case "take": {
      const ids = new Set(command.ids);
      const items = sheet.items.map((item) =>
        ids.has(item.id) ? { ...item, status: "taken" as const } : item,
      );
      return { ...sheet, items };
    }
    case "dismiss":
      return change(command.id, () => ({ status: "dismissed" }));
    case "make": {
      const before = command.takes === undefined ? sheet : apply(sheet, { do: "take", ids: [command.takes] });
      return { ...before, items: [...before.items, ...command.items] };
    }
    case "mend":
      return change(command.id, (item) => mended(item, command.says));
    case "toggle":
      return change(command.id, (item) => toggled(item, command.field, command.value));
    case "set":
      return change(command.id, () => command.patch);
    case "aside": {
      const [first] = command.spans;
      const isThere = first !== undefined && sheet.aside.some((one) => isSame(one, first));
      const others = sheet.aside.filter((one) => !command.spans.some((span) => isSame(one, span)));
      return { ...sheet, aside: isThere ? others : [...others, ...command.spans] };
    }
    case "name": {
      const { name, id, field } = command;
      return apply(
        { ...sheet, names: [...sheet.names, name] },
        { do: "toggle", id, field, value: name.name },
      );
    }
    case "head":
      return { ...sheet, head: said(sheet.head, command.head) };
  }
}

/** What the register has of the text or the session stays, also where that was said before it came there. */
const said = (head: Head, more: Partial<Head>): Head => ({
  ...head,
  ...more,
  ...(head.isDeposited && { source: head.source }),
  ...(head.isKnown && { session: head.session }),
});

/** Another act of the same words: what it is about stays where it may. */
function mended(item: Item, says: Says): Partial<Item> {
  const { about, shade } = sayings[says];
  return {
    says,
    shade: shade?.values.find((value) => value === item.shade) ?? shade?.values[0],
    objects: about === sayings[item.says].about ? item.objects : [],
    wording: undefined,
    more: {},
  };
}

function toggled(item: Item, field: ListField, value: string): Partial<Item> {
  const list = field === "by" ? (typeof item.by === "string" ? [] : item.by) : item[field];
  const isOne = isDetail(item.says) && item.says !== "parties";
  const next = list.includes(value)
    ? list.filter((one) => one !== value)
    : isOne
      ? [value]
      : [...list, value];
  if (field === "by") return { by: next.length === 0 ? "joint" : next };
  return { [field]: next };
}

/** A sheet as it stood after so many commands: what came later is made from it, not from the beginning. */
interface Mark {
  readonly cursor: number;
  readonly sheet: DeskSheet;
}

/** What an editor did, step by step, and how far of it counts: what was undone stands behind. */
export interface History {
  readonly start: DeskSheet;
  readonly commands: readonly Command[];
  readonly cursor: number;
  readonly marks?: readonly Mark[];
}

/** Whether nothing was decided, undone or done again between the two. */
export const isSameWork = (one: History, other: History): boolean =>
  one.commands === other.commands && one.cursor === other.cursor;

/** So many commands are done again at most when one is undone. */
const between = 40;

export function sheetOf({ start, commands, cursor, marks = [] }: History): DeskSheet {
  const mark = marks.findLast((one) => one.cursor <= cursor) ?? { cursor: 0, sheet: start };
  return commands.slice(mark.cursor, cursor).reduce(apply, mark.sheet);
}

/** The same with one more command, in place of what was undone; `after` is the sheet that it leads to. */
export function doing(
  { start, commands, cursor, marks = [] }: History,
  command: Command,
  after: DeskSheet,
): History {
  const kept = marks.filter((one) => one.cursor <= cursor);
  const next = cursor + 1;
  return {
    start,
    commands: [...commands.slice(0, cursor), command],
    cursor: next,
    marks: next % between === 0 ? [...kept, { cursor: next, sheet: after }] : kept,
  };
}

/** Items that count, details first, each kind in the text's order. */
export function inOrder({ items }: DeskSheet): Item[] {
  const group = ({ says }: Item) => (isDetail(says) ? 0 : 1);
  return items
    .filter(({ status }) => status !== "dismissed")
    .map((item, place) => ({ item, place }))
    .sort(
      (a, b) =>
        group(a.item) - group(b.item) || a.item.spans[0].start - b.item.spans[0].start || a.place - b.place,
    )
    .map(({ item }) => item);
}

export const find = ({ items }: DeskSheet, id: string | undefined): Item | undefined =>
  id === undefined ? undefined : items.find((item) => item.id === id);
