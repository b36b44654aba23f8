import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Commit, SequencedCommit, StreamName } from "@collegium/domain";
import { calls } from "@collegium/dynamodb";
import { expect } from "vitest";
import { all } from "../../conformance/make.ts";
import { commitReader } from "../commits.ts";
import type { StoreTables } from "../layout.ts";
import { ledger } from "../ledger.ts";

export interface LedgerTables {
  readonly client: DynamoDBClient;
  readonly tables: StoreTables;
}

/** Every commit in the ledger, in order. */
async function ledgerOf({ client, tables }: LedgerTables): Promise<SequencedCommit[]> {
  const pages = await all(ledger(calls(client), tables.ledger).after(0 as never));
  return pages.flatMap(({ commits }) => commits);
}

/**
 * What holds of a ledger at any moment: positions are dense, no commit stands in it twice, each stream has a beginning of its commits there
 * and in its order, and no cursor is ahead of that.
 */
export async function expectSound({ client, tables }: LedgerTables): Promise<SequencedCommit[]> {
  const sequenced = await ledgerOf({ client, tables });
  expect(sequenced.map(({ position }) => position)).toEqual(sequenced.map((_, n) => n + 1));
  const byStream = Map.groupBy(sequenced, ({ stream }) => stream);
  const reader = commitReader(calls(client), tables.events);
  for (const [stream, found] of byStream) {
    const stored = await all(reader.after(stream, 0));
    expect(found.map(({ position: _, ...commit }) => commit)).toEqual(
      stored.slice(0, found.length).map(({ commit }) => commit),
    );
  }
  const streams = (await all(reader.heads())).map(({ stream }) => stream);
  for (const [stream, cursor] of await ledger(calls(client), tables.ledger).cursors(streams)) {
    expect(cursor).toBeLessThanOrEqual(byStream.get(stream)?.length ?? 0);
  }
  return sequenced;
}

/** Also that every acknowledged commit is in the ledger, and every cursor at the end of its stream. */
export async function expectComplete(place: LedgerTables, acknowledged: readonly Commit[]): Promise<void> {
  const sequenced = await expectSound(place);
  const names = new Set(sequenced.map(nameOf));
  expect(acknowledged.map(nameOf).filter((name) => !names.has(name))).toEqual([]);
  const lengths = new Map<StreamName, number>();
  for (const { stream, revision } of sequenced) lengths.set(stream, revision);
  const cursors = await ledger(calls(place.client), place.tables.ledger).cursors(lengths.keys());
  expect(new Map(cursors)).toEqual(lengths);
}

const nameOf = ({ stream, revision, id }: Commit): string => `${stream} ${revision} ${id}`;
