import { type Position, position as positionOf, type StreamName } from "@collegium/domain";
import { followInPages } from "../follow-ledger.ts";
import type { CommitReader, View, ViewSetId, ViewSets, ViewStore, ViewWrite } from "../port.ts";
import { type Outcome, projectPage } from "../projection/page.ts";
import type { Poison } from "../projection/poison.ts";
import { toDocument, withLastField } from "../projection/stored.ts";
import { daysOf, type Held } from "../since/neighbours.ts";
import { allSinceLast } from "../since/since-last.ts";
import { survey } from "./survey.ts";
import { type MadePage, unfold } from "./unfold.ts";

/**
 * A page's things are kept until all of it is written. Where they are more than some 60, V8 concludes that such things live long, and puts them
 * from then on where it seldom collects: rebuilding 10,000 commits left 128 MB there in pages of 200, and leaves 6 MB.
 */
const usualPage = 40;
const comparedAtOnce = 50;

/** How far a long work has come. */
export interface Progress {
  readonly position: Position;
  readonly head: Position;
}

export interface Rebuilt extends Made {
  readonly outcome: "rebuilt";
  /** Until the switch; removing the old views is not counted. */
  readonly ms: number;
}

/** Another rebuild was done first, and removed what this one had made so far: the views are new all the same. */
export interface Overtaken {
  readonly outcome: "overtaken";
}

/** Views were made of commits that the ledger no longer has: its end was lost. Made anew, they would hide that. */
export class LedgerCutShort extends Error {
  override readonly name = "LedgerCutShort";
  readonly code = "ledger-cut-short";
  constructor(head: Position, known: Position) {
    super(`the views were made of the ledger up to ${known}, and it ends at ${head}: its end is lost`);
  }
}

/** What was made of a ledger. */
interface Made {
  readonly position: Position;
  readonly commits: number;
  readonly documents: number;
  readonly entries: number;
  readonly poison: readonly Poison[];
}

export interface Maintenance {
  readonly commits: CommitReader;
  readonly sets: ViewSets;
  readonly onProgress?: (progress: Progress) => void;
  /** Given what is made at first, page by page, for whoever makes something else of it: what comes in meanwhile is not among it. */
  readonly onMade?: (page: MadePage) => Promise<void>;
  /** Commits taken at once; 40 unless told. The views are the same whatever it is. */
  readonly pageSize?: number;
}

/**
 * Makes all views again beside the live set, then switches: readers see the old set until the new one has caught up, and never a part
 * of it. Every other set is removed in the end, also what an earlier rebuild that died left behind, and what one that is still at it has made:
 * of several at once the first that is done overtakes the others.
 */
export async function rebuild({
  sets,
  onSwitched,
  ...from
}: Maintenance & {
  /** Called when readers get the new views, and the old ones are only left to be removed. */
  readonly onSwitched?: () => void;
}): Promise<Rebuilt | Overtaken> {
  const begun = performance.now();
  const { id, views } = await sets.create();
  const builder = fill({ ...from, views });
  const { commits } = from;
  try {
    let built = await builder.upTo(await commits.head());
    // Commits may come in while this one is made; the last steps are short.
    while (!(await sets.promote(id, await commits.head()))) {
      if (await isGone(sets, id)) return { outcome: "overtaken" };
      const before = built.position;
      built = await builder.upTo(await commits.head());
      if (built.position === before) await expectWhole(commits, sets);
    }
    const ms = performance.now() - begun;
    onSwitched?.();
    await removeOthers(sets, id);
    return { outcome: "rebuilt", ...built, ms };
  } catch (error) {
    // Whatever failed first where its tables went.
    if (await isGone(sets, id)) return { outcome: "overtaken" };
    await sets.remove(id);
    throw error;
  }
}

/** Where nothing came in and the live views know more than the ledger has, trying again would be for ever. */
async function expectWhole(commits: CommitReader, sets: ViewSets): Promise<void> {
  // In this order: views never know what the ledger does not have yet.
  const known = await sets.live.checkpoint();
  const head = await commits.head();
  if (known > head) throw new LedgerCutShort(head, known);
}

/** Whether a set was removed by somebody else. */
export const isGone = async (sets: ViewSets, id: ViewSetId): Promise<boolean> =>
  !(await sets.list()).includes(id);

async function removeOthers(sets: ViewSets, kept: ViewSetId): Promise<void> {
  for (const id of await sets.list()) if (id !== kept) await sets.remove(id);
}

/**
 * Projects a ledger into an empty set, step by step. The first step, mostly nearly all of it, reads the ledger twice and makes each
 * document once; those after it are projected like any commits that come in.
 */
export function fill({
  commits,
  views,
  onProgress,
  onMade = async () => {},
  pageSize = usualPage,
}: Omit<Maintenance, "sets"> & { readonly views: ViewStore }): {
  upTo(end: Position): Promise<Made>;
} {
  const poison: Poison[] = [];
  let position = positionOf(0);
  let [documents, entries] = [0, 0];

  function count(outcome: Outcome, reached: Position, head: Position): void {
    documents += outcome.documents;
    entries += outcome.entries;
    poison.push(...outcome.poison);
    position = reached;
    onProgress?.({ position, head });
  }

  async function* unfolded(end: Position, held: Map<string, Held[]>) {
    for await (const page of unfold(commits, await survey(commits, end), pageSize)) {
      for (const [series, sessions] of page.held) {
        const known = held.get(series) ?? [];
        held.set(series, known);
        known.push(...sessions);
      }
      yield page.writes;
      await onMade(page.made);
      count(page, page.position, end);
    }
  }

  return {
    async upTo(end) {
      if (position === 0 && end > 0) {
        const held = new Map<string, Held[]>();
        await load(views, end, unfolded(end, held));
        await compareSessions(views, end, held.values());
        await views.advance(position);
      }
      for await (const page of followInPages(commits, { after: position, upTo: end }, pageSize)) {
        count(await projectPage(page.commits, views), page.last, end);
        await views.advance(position);
      }
      return { position, commits: position, documents, entries, poison };
    },
  };
}

/**
 * Sessions are compared once all are there: each with the one before it, which may be recorded after it. Where all of a series were held on
 * one day, each has been told that there is none.
 */
async function compareSessions(views: ViewStore, position: Position, held: Iterable<readonly Held[]>) {
  let writes: ViewWrite[] = [];
  const flush = async () => {
    await views.write(position, writes);
    writes = [];
  };
  const stored = new Map<StreamName, View>();
  const known = {
    async document(stream: StreamName) {
      const view = await views.get(stream);
      if (view) stored.set(stream, view);
      return view && toDocument(view);
    },
  };
  for (const sessions of held) {
    const days = daysOf(sessions).sort((a, b) => (a.day < b.day ? -1 : 1));
    if (days.length === 1) continue;
    for await (const [stream, sinceLast] of allSinceLast(days, known)) {
      const view = stored.get(stream) ?? (await views.get(stream));
      stored.delete(stream);
      if (view) writes.push({ kind: "document", view: withLastField(view, sinceLast) });
      if (writes.length === comparedAtOnce) await flush();
    }
  }
  await flush();
}

async function load(views: ViewStore, position: Position, batches: AsyncIterable<readonly ViewWrite[]>) {
  if (views.load) return views.load(position, batches);
  for await (const writes of batches) await views.write(position, writes);
}
