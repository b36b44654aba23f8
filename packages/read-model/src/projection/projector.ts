import type { Position, SequencedCommit } from "@collegium/domain";
import { followLedger } from "../follow-ledger.ts";
import { pacedCommits, pacer } from "../pace.ts";
import type { CommitReader, Step, ViewStore } from "../port.ts";
import { projectPage } from "./page.ts";
import type { Poison } from "./poison.ts";
import { Overtaken, within } from "./step.ts";
import { documentReader } from "./world.ts";

const pageSize = 200;

export interface Projector {
  /**
   * Projects every commit after the checkpoint, and answers the position it came to. Calls made at once share the work, and each
   * sees what was in the ledger when it was made.
   */
  catchUp(): Promise<Position>;
}

/** What a projector decides without anybody noticing: for logs and metrics. */
export type ProjectorDecision =
  /** Everything in the ledger was projected before the call. */
  | { readonly kind: "nothing-new"; readonly position: Position }
  /** The step was begun before, by another projector or by one that died, and ends where it was begun to end. */
  | { readonly kind: "step-resumed"; readonly after: Position; readonly upTo: Position }
  /** Another projector finished the step first; this one looks again. */
  | { readonly kind: "race-lost"; readonly after: Position }
  | {
      readonly kind: "step-done";
      readonly after: Position;
      readonly upTo: Position;
      /** Those at the positions between, in their order. */
      readonly commits: readonly Pick<SequencedCommit, "stream" | "revision">[];
    };

export interface ProjectorOptions {
  readonly commits: CommitReader;
  readonly views: ViewStore;
  /** Hears of each commit that had to be set aside, every time that it is projected. */
  readonly onPoison?: (poison: Poison) => void;
  /** Told of each decision as it is made. */
  readonly onDecision?: (decision: ProjectorDecision) => void;
}

/**
 * Brings views up to the ledger, step by step. Any number of projectors may do so at once, and die at any point: the views come out the
 * same as those of a rebuild.
 */
export function projector({
  commits,
  views: live,
  onPoison = () => {},
  onDecision = () => {},
}: ProjectorOptions): Projector {
  const said = documentReader();

  async function run(): Promise<Position> {
    for (let first = true; ; first = false) {
      // The live set may change between steps, never within one.
      const views = await live.pinned();
      const after = await views.checkpoint();
      const page = await read(after, after + pageSize);
      const last = page.at(-1);
      if (!last) {
        if (first) onDecision({ kind: "nothing-new", position: after });
        return after;
      }
      const step = await views.begin(after, last.position);
      if (step.after !== after) {
        onDecision({ kind: "race-lost", after });
        continue;
      }
      if (step.upTo === last.position) await project(page, views, step);
      else {
        onDecision({ kind: "step-resumed", ...step });
        await project(await read(after, step.upTo), views, step);
      }
    }
  }

  const read = (after: Position, upTo: number) =>
    Array.fromAsync(followLedger(pacedCommits(commits, pacer()), { after, upTo }));

  async function project(
    page: readonly SequencedCommit[],
    views: ViewStore,
    { after, upTo }: Step,
  ): Promise<void> {
    if (page.at(-1)?.position !== upTo)
      throw new RangeError(`The ledger ends before ${upTo}, where views were made from it`);
    try {
      const { poison } = await projectPage(page, within(views, upTo), { pace: pacer(), said });
      for (const one of poison) onPoison(one);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      onDecision({ kind: "race-lost", after });
      return;
    }
    await views.advance(upTo);
    onDecision({
      kind: "step-done",
      after,
      upTo,
      commits: page.map(({ stream, revision }) => ({ stream, revision })),
    });
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
