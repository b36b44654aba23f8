import type { Position, SequencedCommit } from "@collegium/domain";
import type { CommitReader, ViewStore } from "../port.ts";
import { projectPage } from "./page.ts";
import type { Poison } from "./poison.ts";

const pageSize = 200;

export interface Projector {
  /**
   * Projects every commit after the checkpoint, and answers the position it came to. Calls made at once share the work, and each
   * sees what was in the ledger when it was made.
   */
  catchUp(): Promise<Position>;
}

/** Brings views up to the ledger. `onPoison` hears of each commit that had to be set aside, every time that it is projected. */
export function projector({
  commits,
  views,
  onPoison,
}: {
  commits: CommitReader;
  views: ViewStore;
  onPoison?: (poison: Poison) => void;
}): Projector {
  async function run(): Promise<Position> {
    let checkpoint = await views.checkpoint();
    for (;;) {
      const page = await readPage(commits, checkpoint, pageSize);
      const last = page.at(-1);
      if (!last) return checkpoint;
      // Labels live for a page only: another process may be projecting too.
      const { poison } = await projectPage(page, { views, labels: new Map() });
      for (const one of poison) onPoison?.(one);
      await views.advance(last.position);
      checkpoint = last.position;
    }
  }

  let running: Promise<Position> | undefined;
  let waiting: Promise<Position> | undefined;
  return {
    catchUp() {
      if (waiting) return waiting;
      if (!running) return start();
      // The run that is on may have read the end of the ledger already: one more serves all who ask meanwhile.
      waiting = running.then(start, start);
      return waiting;
    },
  };

  function start(): Promise<Position> {
    waiting = undefined;
    const current = run().finally(() => {
      if (running === current) running = undefined;
    });
    running = current;
    return current;
  }
}

/** A page of the ledger after a position. */
export async function readPage(
  commits: CommitReader,
  after: Position,
  limit: number,
): Promise<SequencedCommit[]> {
  const page: SequencedCommit[] = [];
  for await (const commit of commits.readLedger(after, limit)) page.push(commit);
  return page;
}
