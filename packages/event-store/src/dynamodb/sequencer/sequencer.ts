import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Position, Revision, StreamName } from "@collegium/domain";
import { calls } from "@collegium/dynamodb";
import { commitReader } from "../commits.ts";
import type { StoreTables } from "../layout.ts";
import { lastRevisions, ledger, type Page } from "../ledger.ts";
import type { Decision, Hint, Sequenced } from "./decisions.ts";
import { type Damaged, type Filled, fillPage } from "./fill.ts";
import { behindHints, gather, type Named, tellEmpty, tellUnhinted } from "./hints.ts";
import { type Reconciled, reconcile } from "./reconcile.ts";

export interface SequencerOptions {
  readonly client: DynamoDBClient;
  readonly tables: StoreTables;
  /** Told of each decision as it is made. */
  readonly onDecision?: (decision: Decision) => void;
}

export interface Sequencer {
  /**
   * Brings the hinted streams into the ledger, with all their commits, also those that no hint told of. Called again with the same hints it
   * changes nothing; called by several processes at once, each commit is sequenced once. Throws `Unavailable`: call again with the same hints.
   */
  sequence(hints: readonly Hint[]): Promise<Sequenced>;
  /**
   * Compares all streams with their cursors and sequences what is missing: for the day when hints were lost for good. Walks through the
   * whole table, 100 streams at a time. After a fault, start it again: what is sequenced stays so.
   */
  reconcile(onProgress?: (progress: Reconciled) => void): Promise<Sequenced>;
}

/** Cursors moved at once. */
const movedAtOnce = 16;

/**
 * Gives every commit its position: dense, each once, each stream in its order, however often the process dies or whoever else is at it.
 *
 * Invariant: all pages but the last have their cursors applied. A page is added only by who has seen to the cursors of the one before it,
 * and only where none stands yet. So cursors that were read after that tell of every page but those which make the addition fail.
 *
 * Needs `Query`, and `Scan` for reconciling, on `events`; `Query`, `BatchGetItem`, `PutItem` and `UpdateItem` on `ledger`.
 */
export function sequencer({ client, tables, onDecision = () => {} }: SequencerOptions): Sequencer {
  const db = calls(client);
  const commits = commitReader(db, tables.events);
  const pages = ledger(db, tables.ledger);

  const moveAll = async (revisions: ReadonlyMap<StreamName, Revision>): Promise<void> => {
    const left = [...revisions];
    while (left.length > 0) {
      const moves = left.splice(0, movedAtOnce).map(([stream, revision]) => pages.move(stream, revision));
      // Waits for all, so that no call is under way when the fault of another is thrown.
      const failed = (await Promise.allSettled(moves)).find((move) => move.status === "rejected");
      if (failed) throw failed.reason;
    }
  };

  /** Reads the cursors of the hinted streams, having seen to those of the last page: the run that wrote it may have died before. */
  const cursorsAfter = async (
    last: Page | undefined,
    named: Named,
  ): Promise<ReadonlyMap<StreamName, Revision>> => {
    const inPage = lastRevisions(last?.commits ?? []);
    const cursors = await pages.cursors([...inPage.keys(), ...named.keys()]);
    const behind = new Map([...inPage].filter(([stream, revision]) => (cursors.get(stream) ?? 0) < revision));
    if (behind.size > 0) {
      await moveAll(behind);
      onDecision({ kind: "cursors-repaired", streams: [...behind.keys()] });
    }
    return new Map([...cursors, ...behind]);
  };

  /** Adds one page of what the hinted streams have behind their cursors. */
  const turn = async (named: Named, tell: (decision: Decision) => void): Promise<Turn> => {
    const last = await pages.lastPage();
    const cursors = await cursorsAfter(last, named);
    const filled = await fillPage(behindHints(named, cursors, tell), commits.after);
    if (filled.commits.length === 0) return { ...filled, added: 0 };

    const first = (last ? last.first + last.commits.length : 1) as Position;
    const texts = filled.commits.map(({ json }) => json);
    if (!(await pages.add(first, texts))) {
      onDecision({ kind: "race-lost", first });
      return { ...filled, added: 0, full: true };
    }
    const added = filled.commits.map(({ commit }) => commit);
    await moveAll(lastRevisions(added));
    onDecision({
      kind: "page-written",
      first,
      commits: added.map(({ stream, revision }) => ({ stream, revision })),
    });
    tellUnhinted(named, added, onDecision);
    return { ...filled, added: added.length };
  };

  const sequence = async (hints: readonly Hint[]): Promise<Sequenced> => {
    const named = gather(hints, onDecision);
    const total = { pages: 0, commits: 0 };
    const setAside = new Map<StreamName, Damaged>();
    // Each turn but the last adds a page, or another sequencer did: it ends, for the hints name finitely many commits.
    for (let tell = onDecision; ; tell = () => {}) {
      const { added, full, empty, damaged } = await turn(named, tell);
      total.pages += added > 0 ? 1 : 0;
      total.commits += added;
      for (const one of damaged) setAside.set(one.stream, one);
      if (full) continue;
      tellEmpty(named, empty, onDecision);
      for (const one of setAside.values()) onDecision({ kind: "set-aside", ...one });
      const left = [...setAside.values()].map(({ stream, revision }) => ({ stream, revision }));
      return { ...total, setAside: left };
    }
  };

  return { sequence, reconcile: (onProgress) => reconcile(commits.heads(), pages, sequence, onProgress) };
}

/** One turn: `full` if there may be more, or another sequencer was first. */
interface Turn extends Filled {
  readonly added: number;
}
