import type { Calls } from "@collegium/dynamodb";
import type { ViewSetId } from "../port.ts";
import { firstSet, keyOf, pointerKey } from "./layout.ts";

/** Which set is live. */
export interface Pointer {
  /** As it is now. */
  read(): Promise<ViewSetId>;
  /** As it was at most `trustedMilliseconds` ago, so that a read costs no second call. */
  recent(): Promise<ViewSetId>;
  /** Forgets what was read before. */
  forget(): void;
}

/**
 * Reads the pointer at most once in `trustedMilliseconds`. In that time after a switch a process may go on reading the former set, as it was:
 * whole, for a set that was live is emptied only after all have looked at the pointer again.
 */
export function pointer(db: Calls, table: string, trustedMilliseconds: number, now: () => number): Pointer {
  let known: { id: Promise<ViewSetId>; asked: number } | undefined;
  const read = async (): Promise<ViewSetId> => {
    const item = await db.get({ TableName: table, Key: keyOf(pointerKey) });
    return item ? (Number(item.id?.N) as ViewSetId) : firstSet;
  };
  // Trusted from before it was asked for: a slow answer may be old already.
  const renew = (): { id: Promise<ViewSetId>; asked: number } => {
    const renewed = { asked: now(), id: read() };
    known = renewed;
    renewed.id.catch(() => {
      if (known === renewed) known = undefined;
    });
    return renewed;
  };
  const trusted = ({ asked }: { asked: number }): boolean => {
    const age = now() - asked;
    // A clock that was set back says nothing of how long ago that was.
    return age >= 0 && age < trustedMilliseconds;
  };
  return {
    read: () => renew().id,
    recent: () => (known && trusted(known) ? known : renew()).id,
    forget() {
      known = undefined;
    },
  };
}
