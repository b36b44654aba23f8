import { type Position, position as positionOf, type StreamName } from "@collegium/domain";
import type { Labels } from "../naming/labels.ts";
import type { CommitReader, ViewSetId, ViewSets, ViewStore } from "../port.ts";
import { projectPage } from "../projection/page.ts";
import type { Poison } from "../projection/poison.ts";
import { readPage } from "../projection/projector.ts";

// Larger pages were no faster: what they hold outlives the young generation, and its collection takes what is won.
const pageSize = 200;
const mostLabels = 20_000;

/** How far a long work has come. */
export interface Progress {
  readonly position: Position;
  readonly head: Position;
}

export interface Rebuilt {
  readonly position: Position;
  readonly commits: number;
  readonly documents: number;
  readonly entries: number;
  readonly poison: readonly Poison[];
  /** Until the switch; removing the old views is not counted. */
  readonly ms: number;
}

export interface Maintenance {
  readonly commits: CommitReader;
  readonly sets: ViewSets;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Makes all views again beside the live set, then switches: readers see the old set until the new one has caught up, and never a part
 * of it. Every other set is removed in the end, also what an earlier rebuild that died left behind; so run one at a time.
 */
export async function rebuild({ commits, sets, onProgress }: Maintenance): Promise<Rebuilt> {
  const begun = performance.now();
  const { id, views } = await sets.create();
  const builder = fill({ commits, views, ...(onProgress && { onProgress }) });
  try {
    let built = await builder.upTo(await commits.head());
    // Commits may come in while this one is made; the last steps are short.
    while (!(await sets.promote(id, await commits.head()))) built = await builder.upTo(await commits.head());
    const ms = performance.now() - begun;
    await removeOthers(sets, id);
    return { ...built, ms };
  } catch (error) {
    if ((await sets.list())[0] !== id) await sets.remove(id);
    throw error;
  }
}

async function removeOthers(sets: ViewSets, kept: ViewSetId): Promise<void> {
  for (const id of await sets.list()) if (id !== kept) await sets.remove(id);
}

/** Projects a ledger into an empty set, step by step. Memory is bounded by a page and the labels that are kept. */
export function fill({
  commits,
  views,
  onProgress,
}: {
  commits: CommitReader;
  views: ViewStore;
  onProgress?: (progress: Progress) => void;
}): { upTo(end: Position): Promise<Omit<Rebuilt, "ms">> } {
  const labels: Labels = new Map();
  const dangling = new Set<StreamName>();
  const poison: Poison[] = [];
  let position = positionOf(0);
  let [documents, entries] = [0, 0];
  return {
    async upTo(end) {
      while (position < end) {
        const page = await readPage(commits, position, Math.min(pageSize, end - position));
        const last = page.at(-1);
        if (!last) break;
        const outcome = await projectPage(page, { views, labels, dangling });
        if (labels.size > mostLabels) labels.clear();
        documents += outcome.documents;
        entries += outcome.entries;
        poison.push(...outcome.poison);
        position = last.position;
        await views.advance(position);
        onProgress?.({ position, head: end });
      }
      return { position, commits: position, documents, entries, poison };
    },
  };
}
