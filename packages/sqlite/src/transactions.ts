import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import { immediate } from "./immediate.ts";
import { type Patience, patiently, usualPatience } from "./patience.ts";
import { Unwritable } from "./unwritable.ts";

/**
 * Does work in a write transaction, all of it or nothing, alone with the database. The work must not wait for anything: it is done in one
 * turn, so that what it read still holds when it writes.
 *
 * Where another process holds the lock, waits for it without stopping this one. Throws `Unwritable` where nothing can be written.
 */
export type Transact = <T>(work: () => T) => Promise<T>;

/** One write that waits for the lock. */
interface Waiting {
  readonly since: number;
  /** Does the work, within the transaction that was begun, and tells whoever waits for it. Never throws. */
  run(): void;
  giveUp(fault: unknown): void;
}

/** Write transactions of one connection, first come, first served, by the law of `immediate`. */
export function transactions(db: DatabaseSync, { milliseconds, most }: Patience = usualPatience): Transact {
  const { begun, within } = immediate(db);
  const waiting: Waiting[] = [];

  return async (work) => {
    if (waiting.length === 0 && begun()) return within(work);
    if (waiting.length >= most) throw new Unwritable("locked", `${most} writes wait already`);
    return new Promise((resolve, reject) => {
      const run = () => {
        try {
          resolve(within(work));
        } catch (fault) {
          reject(fault);
        }
      };
      waiting.push({ since: performance.now(), run, giveUp: reject });
      if (waiting.length === 1) void serve();
    });
  };

  /** Lets those that wait have the lock one by one, until none is left. */
  async function serve(): Promise<void> {
    for (let [first] = waiting; first; [first] = waiting) {
      const { since, run, giveUp } = first;
      try {
        const done = await patiently(
          () => {
            if (!db.isOpen) throw new Unwritable("locked", "the register was closed while a write waited");
            if (!begun()) return false;
            run();
            return true;
          },
          since + milliseconds - performance.now(),
        );
        if (!done) throw new Unwritable("locked");
        // Requests that came meanwhile have their turn; a write among them still finds this one waiting, and does not overtake the next.
        await nextTurn();
      } catch (fault) {
        giveUp(fault);
      }
      waiting.shift();
    }
  }
}
