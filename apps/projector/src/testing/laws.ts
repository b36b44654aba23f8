import { position, type StreamName } from "@collegium/domain";
import { openSqlite } from "@collegium/event-store";
import { sqliteViewSets, verify } from "@collegium/read-model";
import { expect } from "vitest";
import type { Process } from "./register.ts";

/**
 * What holds of a register once all is told that was written: every acknowledged commit is in the ledger, once, and nothing else, each stream
 * in its order; positions are dense; and views are up to it, and equal to a rebuild.
 */
export async function expectWhole(
  { events, sets }: Process,
  acknowledged: ReadonlyMap<StreamName, number>,
): Promise<void> {
  const ledger = await Array.fromAsync(events.readLedger(position(0), 1000));
  expect(ledger.map(({ position }) => position)).toEqual(ledger.map((_, index) => index + 1));
  const found = Map.groupBy(ledger, ({ stream }) => stream);
  const ids = [...found].map(([stream, commits]) => [stream, commits.map(({ id }) => id)]);
  const written = [...acknowledged].map(([stream, head]) => [
    stream,
    Array.from({ length: head }, (_, after) => `${stream}-${after}`),
  ]);
  expect(Object.fromEntries(ids)).toEqual(Object.fromEntries(written));

  expect(await sets.live.checkpoint()).toBe(ledger.length);
  using db = openSqlite(":memory:", { durability: "normal" });
  const { differences } = await verify({ commits: events, sets: { ...sqliteViewSets(db), live: sets.live } });
  expect(differences).toEqual([]);
}
