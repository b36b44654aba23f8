import type { Revision, StreamName } from "@collegium/domain";
import type { Ledger } from "../ledger.ts";
import type { Hint, Sequenced } from "./decisions.ts";

/** How far a reconciliation is. */
export interface Reconciled {
  readonly streams: number;
  readonly commits: number;
}

/** Streams compared with their cursors at once: one BatchGetItem. */
const atOnce = 100;

/** Sequences every stream whose cursor is not at its head. See `Sequencer`. */
export async function reconcile(
  heads: AsyncIterable<{ stream: StreamName; revision: number }>,
  ledger: Ledger,
  sequence: (hints: readonly Hint[]) => Promise<Sequenced>,
  onProgress: (progress: Reconciled) => void = () => {},
): Promise<Sequenced> {
  const total = { pages: 0, commits: 0, setAside: [] as Hint[] };
  let streams = 0;
  const compare = async (batch: readonly Hint[]): Promise<void> => {
    const cursors = await ledger.cursors(batch.map(({ stream }) => stream));
    const behind = batch.filter(({ stream, revision }) => (cursors.get(stream) ?? 0) < revision);
    const { pages, commits, setAside } = await sequence(behind);
    total.pages += pages;
    total.commits += commits;
    total.setAside.push(...setAside);
    streams += batch.length;
    onProgress({ streams, commits: total.commits });
  };

  let batch: Hint[] = [];
  for await (const { stream, revision } of heads) {
    batch.push({ stream, revision: revision as Revision });
    if (batch.length < atOnce) continue;
    await compare(batch);
    batch = [];
  }
  // Also an empty one: the call sees to the cursors of the last page.
  await compare(batch);
  return total;
}
