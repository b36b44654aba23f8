import { join } from "node:path";
import type { Bench, BenchContext } from "../bench.ts";
import { type Row, row, spread } from "../measure/row.ts";
import { ratios, takeTurns } from "../measure/turns.ts";
import { bareInsert, type Contestant, collegium } from "./contestants.ts";
import { emmett } from "./emmett.ts";
import { type Append, appends, take } from "./workload.ts";

/** Durable appends on SQLite, against a bare insert and against a peer. */
export const appendBench: Bench = {
  name: "append",
  about:
    "durable append on SQLite of 1 and of 15 events, beside a bare insert of the same bytes and beside emmett-sqlite",
  needsPeers: true,
  async run(context) {
    const rows: Row[] = [];
    for (const size of [1, 15]) {
      rows.push(...(await againstBare(context, size)));
      if (context.peers) rows.push(...(await againstPeer(context, size)));
    }
    return rows;
  },
};

async function againstBare({ folder, sizes, progress }: BenchContext, size: number): Promise<Row[]> {
  progress(`appending commits of ${events(size)} beside a bare insert`);
  const bare = bareInsert(join(folder, `bare-${size}.db`));
  const ours = collegium(join(folder, `collegium-${size}.db`));
  const times = await takeTurns(
    {
      bare: turn(bare, size, sizes.appends, sizes.rounds),
      ours: turn(ours, size, sizes.appends, sizes.rounds),
    },
    { rounds: sizes.rounds, warmups },
  );
  await Promise.all([bare.close(), ours.close()]);
  const detail = `${spread(times.ours, "ms")} an append; bare ${spread(times.bare, "ms")}`;
  return [
    row(
      `Durable append of ${events(size)}: rate beside a bare insert of the same bytes`,
      { atLeast: 0.6 },
      ratios(times.bare, times.ours),
      detail,
    ),
  ];
}

async function againstPeer({ folder, sizes, progress }: BenchContext, size: number): Promise<Row[]> {
  progress(`appending commits of ${events(size)} beside emmett-sqlite`);
  const ours = collegium(join(folder, `collegium-peer-${size}.db`));
  const peer = await emmett(join(folder, `emmett-${size}.db`), join(folder, `emmett-kept-${size}.db`));
  // A slow contestant gets a small share: what counts is time an append.
  const few = Math.max(10, Math.floor(sizes.appends / 10));
  const times = await takeTurns(
    {
      store: turn(peer.store, size, few, sizes.rounds),
      ours: turn(ours, size, sizes.appends, sizes.rounds),
      kept: turn(peer.kept, size, few, sizes.rounds),
    },
    { rounds: sizes.rounds, warmups },
  );
  await Promise.all([ours, peer.store, peer.kept].map((each) => each.close()));
  const settings = `journal in WAL, synchronous ${peer.synchronous === 2 ? "FULL, as ours" : peer.synchronous}`;
  return [
    row(
      `Durable append of ${events(size)}: rate beside emmett-sqlite's`,
      { atLeast: 10 },
      ratios(times.store, times.ours),
      `${spread(times.ours, "ms")} an append; the peer's store ${spread(times.store, "ms")}; ${settings}; it opens the file for each append`,
    ),
    row(
      `Durable append of ${events(size)}: rate beside emmett-sqlite's append on a connection kept open`,
      undefined,
      ratios(times.kept, times.ours),
      `the peer ${spread(times.kept, "ms")}; ${peer.retries()} of its appends had to be tried again, its commit being early`,
    ),
  ];
}

const warmups = 2;

/**
 * Makes the commits of all turns before the first: what that leaves to the garbage collector would else be collected while whoever
 * allocates most is on the clock.
 */
function turn(contestant: Contestant, size: number, count: number, rounds: number): () => Promise<number> {
  const source: Iterator<Append> = appends(size, 1);
  const batches = Array.from({ length: warmups + rounds }, () => take(source, count)).values();
  return () => contestant.append(batches.next().value as Append[]);
}

const events = (size: number): string => (size === 1 ? "1 event" : `${size} events`);
