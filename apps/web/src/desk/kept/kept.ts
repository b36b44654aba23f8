import { createStore, del, delMany, entries, get, getMany, set, setMany } from "idb-keyval";
import type { Detail } from "../sheet/acts.ts";
import type { DraftedDetail } from "../sheet/item.ts";
import type { Command, DeskSheet } from "../sheet/sheet.ts";

/** What was on the desk, as it is kept in the browser: never a token. */
export interface KeptText {
  readonly text: string;
  readonly language: string;
  readonly start: DeskSheet;
  readonly drafted: Readonly<Partial<Record<Detail, DraftedDetail>>>;
  readonly title: string;
}
export interface KeptWork {
  readonly commands: readonly Command[];
  readonly cursor: number;
  readonly selection: { readonly start: number; readonly end: number };
  readonly current: string | undefined;
}

/** Drafts in the browser's storage, by the text's hash and the editor. */
export interface Keeping {
  begin(key: string, text: KeptText): Promise<void>;
  save(key: string, work: KeptWork): Promise<void>;
  load(key: string): Promise<{ readonly text: KeptText; readonly work: KeptWork } | undefined>;
  /** What was left open, to be taken up again. */
  open(): Promise<readonly { readonly key: string; readonly title: string; readonly done: number }[]>;
  forget(key: string): Promise<void>;
}

/** How many commands there are, and where the editor is: each command is kept by itself. */
type Kept = Omit<KeptWork, "commands"> & { readonly length: number };

const nothing: KeptWork = { commands: [], cursor: 0, selection: { start: 0, end: 0 }, current: undefined };

/** What was decided is written apart from the text, which is long and stays as it is; and of it each time only what is new. */
export function keepingFor(editor: string): Keeping {
  const texts = createStore("collegium-desk-texts", "texts");
  const works = createStore("collegium-desk-works", "works");
  const own = (key: string) => `${editor}\n${key}`;
  const nth = (key: string, place: number) => `${own(key)}\n${place}`;
  const commandsOf = (key: string, length: number) => Array.from({ length }, (_, place) => nth(key, place));
  let last: { readonly key: string; readonly commands: readonly Command[] } = { key: "", commands: [] };
  return {
    async begin(key, text) {
      // Work of before may have been written after the text was forgotten: it is of another beginning.
      await del(own(key), works);
      await set(own(key), text, texts);
    },
    async save(key, { commands, ...where }) {
      const before = last.key === key ? last.commands : [];
      last = { key, commands };
      const head: Kept = { ...where, length: commands.length };
      // All that is new stands behind what stayed, so the search ends at the first that did.
      let first = commands.length;
      while (first > 0 && commands[first - 1] !== before[first - 1]) first--;
      const fresh = commands
        .slice(first)
        .map((command, place): [string, Command] => [nth(key, first + place), command]);
      // One transaction: what is kept is never half of it.
      await setMany([[own(key), head], ...fresh], works);
    },
    async load(key) {
      const text = await get<KeptText>(own(key), texts);
      const head = await get<Kept>(own(key), works);
      if (!text || !head) return text && { text, work: nothing };
      const { length, ...where } = head;
      const kept = await getMany<Command | undefined>(commandsOf(key, length), works);
      const commands = kept.filter((one) => one !== undefined);
      last = { key, commands };
      return { text, work: { ...where, commands, cursor: Math.min(where.cursor, commands.length) } };
    },
    async open() {
      const all = await entries<string, KeptText>(texts);
      const done = await getMany<Kept | undefined>(
        all.map(([key]) => key),
        works,
      );
      return all
        .map(([key, { title }], place) => ({ key, title, done: done[place]?.cursor ?? 0 }))
        .filter(({ key }) => key.startsWith(`${editor}\n`))
        .map((one) => ({ ...one, key: one.key.slice(editor.length + 1) }));
    },
    async forget(key) {
      const head = await get<Kept>(own(key), works);
      await delMany([own(key), ...commandsOf(key, head?.length ?? 0)], works);
      await del(own(key), texts);
      last = { key: "", commands: [] };
    },
  };
}
