import { maxPageCommits } from "./layout.ts";

/** A page of the ledger, as it was read: its first position, how many commits it has, and their JSON. */
export interface KeptPage {
  readonly first: number;
  readonly count: number;
  readonly json: string;
}

/** The position that follows a page. */
export const nextAfter = ({ first, count }: Pick<KeptPage, "first" | "count">): number => first + count;

/** Pages that this process has read, as far as there is room for them: they never change once they are written. */
export interface KeptPages {
  /** The one that holds a position. */
  holding(position: number): KeptPage | undefined;
  /** The one with the greatest positions that was ever kept, without its commits: what the ledger has, it keeps. */
  last(): Pick<KeptPage, "first" | "count"> | undefined;
  keep(page: KeptPage): void;
}

/** Signs that are kept, in all: 16 MiB at most. */
const room = 8 * 1024 * 1024;

/** The feed is anybody's to read, and its pages lie where the sequencer writes them: what was read before is not asked for again. */
export function keptPages(): KeptPages {
  const pages = new Map<number, KeptPage>();
  let size = 0;
  let last: Pick<KeptPage, "first" | "count"> | undefined;
  const drop = (page: KeptPage) => {
    pages.delete(page.first);
    size -= page.json.length;
  };
  const put = (page: KeptPage) => {
    pages.set(page.first, page);
    size += page.json.length;
  };
  return {
    holding(position) {
      for (let first = position; first > position - maxPageCommits; first--) {
        const page = pages.get(first);
        if (!page) continue;
        if (nextAfter(page) <= position) return undefined;
        // Put in again at the end: a Map keeps the order of insertion, so its first is the one unasked for longest.
        drop(page);
        put(page);
        return page;
      }
      return undefined;
    },
    last: () => last,
    keep(page) {
      if (last === undefined || page.first > last.first) last = { first: page.first, count: page.count };
      const known = pages.get(page.first);
      if (known) drop(known);
      put(page);
      for (const oldest of pages.values()) {
        if (size <= room) break;
        drop(oldest);
      }
    },
  };
}
