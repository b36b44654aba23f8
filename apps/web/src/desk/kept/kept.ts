import { del, entries, get, getMany, promisifyRequest, set } from "idb-keyval";
import type { Detail } from "../sheet/acts.ts";
import type { DraftedDetail } from "../sheet/item.ts";
import type { Command, DeskSheet } from "../sheet/sheet.ts";
import { type Held, hold } from "./held.ts";
import { storeOf } from "./store.ts";

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

/** Drafts in the browser's storage, by the text's hash and the editor. What two tabs decide of one text is never mixed: the one that began or loaded it last keeps it. */
export interface Keeping {
  /** Has the text for this tab alone; undefined where another tab has it. */
  hold(key: string, how: "ask" | "take over"): Promise<Held | undefined>;
  /** Fails where the browser keeps nothing; so does each saving of that text then. */
  begin(key: string, text: KeptText): Promise<void>;
  /** False where another tab keeps the text by now, or it was discarded there: then nothing is written. Fails where the browser doesn't keep it. */
  save(key: string, work: KeptWork): Promise<boolean>;
  has(key: string): Promise<boolean>;
  load(key: string): Promise<{ readonly text: KeptText; readonly work: KeptWork } | undefined>;
  /** What was left open, to be taken up again. */
  open(): Promise<readonly { readonly key: string; readonly title: string; readonly done: number }[]>;
  /** Forgets what is done with; not where another tab keeps it by now, and may have gone on. */
  finish(key: string): Promise<void>;
  /** Forgets it, whoever keeps it. */
  forget(key: string): Promise<void>;
}

/** How many commands there are, and where the editor is: each command is kept by itself. The stamp says which tab keeps it. */
type Kept = Omit<KeptWork, "commands"> & { readonly length: number; readonly stamp: string };

const untouched = { cursor: 0, selection: { start: 0, end: 0 }, current: undefined, length: 0 };

/** What this tab keeps: the text that it began or loaded last. */
interface Mine {
  readonly key: string;
  readonly stamp: string;
  readonly commands: readonly Command[];
}

/** What was decided is written apart from the text, which is long and stays as it is; and of it each time only what is new. */
export function keepingFor(editor: string): Keeping {
  const texts = storeOf("collegium-desk-texts", "texts");
  const works = storeOf("collegium-desk-works", "works");
  const own = (key: string) => `${editor}\n${key}`;
  const nth = (key: string, place: number) => `${own(key)}\n${place}`;
  const commandsOf = (key: string, length: number) => Array.from({ length }, (_, place) => nth(key, place));
  let mine: Mine | undefined;
  let unbegun: string | undefined;
  /** Changes what is kept of a text, by its head: in one transaction, so that it is never half of it, and no other tab comes between. */
  const change = <T>(key: string, by: (head: Kept | undefined, store: IDBObjectStore) => T): Promise<T> =>
    works("readwrite", async (store) => {
      const became = by(await promisifyRequest<Kept | undefined>(store.get(own(key))), store);
      await promisifyRequest(store.transaction);
      return became;
    });
  /** From now on this tab keeps the text, and no other. */
  const takeFor = (key: string, from: (head: Kept | undefined) => Omit<Kept, "stamp">): Promise<Kept> =>
    change(key, (head, store) => {
      const kept = { ...from(head), stamp: crypto.randomUUID() };
      store.put(kept, own(key));
      return kept;
    });
  const forgotten = async (key: string, isToGo: (head: Kept | undefined) => boolean): Promise<void> => {
    const isGone = await change(key, (head, store) => {
      if (!isToGo(head)) return false;
      for (const one of [own(key), ...commandsOf(key, head?.length ?? 0)]) store.delete(one);
      return true;
    });
    if (isGone) await del(own(key), texts);
    if (isGone && mine?.key === key) mine = undefined;
  };
  return {
    hold: (key, how) => hold(`collegium-desk\n${own(key)}`, how),
    async begin(key, text) {
      unbegun = key;
      // Work of before may have been written after the text was forgotten: it is of another beginning.
      const { stamp } = await takeFor(key, () => untouched);
      await set(own(key), text, texts);
      mine = { key, stamp, commands: [] };
      unbegun = undefined;
    },
    async save(key, { commands, ...where }) {
      if (unbegun === key) throw new Error("What was not begun is not kept");
      if (mine?.key !== key) return true;
      const { stamp, commands: before } = mine;
      mine = { ...mine, commands };
      // All that is new stands behind what stayed, so the search ends at the first that did.
      let first = commands.length;
      while (first > 0 && commands[first - 1] !== before[first - 1]) first--;
      const written = change(key, (head, store) => {
        if (head?.stamp !== stamp) return false;
        store.put({ ...where, length: commands.length, stamp } satisfies Kept, own(key));
        for (const [place, command] of commands.slice(first).entries())
          store.put(command, nth(key, first + place));
        return true;
      });
      return written.catch((fault: unknown) => {
        // What is kept by now is not known: the next time all is written.
        if (mine?.key === key) mine = { ...mine, commands: [] };
        throw fault;
      });
    },
    has: async (key) => (await get<KeptText>(own(key), texts)) !== undefined,
    async load(key) {
      const text = await get<KeptText>(own(key), texts);
      if (!text) return undefined;
      const { length, stamp, ...where } = await takeFor(key, (head) => head ?? untouched);
      const kept = await getMany<Command | undefined>(commandsOf(key, length), works);
      const commands = kept.filter((one) => one !== undefined);
      mine = { key, stamp, commands };
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
    async finish(key) {
      const stamp = mine?.key === key ? mine.stamp : undefined;
      if (stamp !== undefined) await forgotten(key, (head) => head?.stamp === stamp);
    },
    forget: (key) => forgotten(key, () => true),
  };
}
