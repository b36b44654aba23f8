import { createStore, del, entries, get, set } from "idb-keyval";
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

const nothing: KeptWork = { commands: [], cursor: 0, selection: { start: 0, end: 0 }, current: undefined };

/** What was decided is written apart from the text, which is long and stays as it is. */
export function keepingFor(editor: string): Keeping {
  const texts = createStore("collegium-desk-texts", "texts");
  const works = createStore("collegium-desk-works", "works");
  const own = (key: string) => `${editor}\n${key}`;
  return {
    async begin(key, text) {
      await set(own(key), text, texts);
    },
    async save(key, work) {
      await set(own(key), work, works);
    },
    async load(key) {
      const text = await get<KeptText>(own(key), texts);
      return text && { text, work: (await get<KeptWork>(own(key), works)) ?? nothing };
    },
    async open() {
      const all = await entries<string, KeptText>(texts);
      const done = new Map(await entries<string, KeptWork>(works));
      return all
        .filter(([key]) => key.startsWith(`${editor}\n`))
        .map(([key, { title }]) => ({
          key: key.slice(editor.length + 1),
          title,
          done: done.get(key)?.cursor ?? 0,
        }));
    },
    async forget(key) {
      await del(own(key), texts);
      await del(own(key), works);
    },
  };
}
