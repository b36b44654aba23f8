import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Bench, BenchContext, Sizes } from "../bench.ts";
import { type Limit, type Row, row, spread } from "../measure/row.ts";
import { summary } from "../measure/statistics.ts";
import { ratios, takeTurns } from "../measure/turns.ts";
import { registerFile } from "./register-file.ts";

const run = promisify(execFile);
const child = new URL("./child.ts", import.meta.url).pathname;
/** What `pnpm collegium` gives Node. */
const flags = ["--max-semi-space-size=16"];

/** Rebuilding all views, beside reading and parsing the ledger; and the memory that it takes. */
export const rebuildBench: Bench = {
  name: "rebuild",
  about: "rebuild of all views beside reading and parsing the ledger; peak memory at two sizes",
  async run(context) {
    const { sizes } = context;
    const small = await measure(context, sizes.small, Math.min(5, sizes.rounds));
    // Minutes each: fewer rounds.
    const large = await measure(context, sizes.large, Math.min(3, sizes.rounds));
    const middle = await peaks(context, sizes.middle, large.memory.length);
    const compared = [
      memoryRow(sizes, large.memory, { commits: sizes.small, memory: small.memory }, { atMost: 1.2 }),
      memoryRow(sizes, large.memory, { commits: sizes.middle, memory: middle }, undefined),
    ];
    return [...small.rows, ...large.rows, ...compared];
  },
};

function memoryRow(
  sizes: Sizes,
  large: readonly number[],
  least: { readonly commits: number; readonly memory: readonly number[] },
  limit: Limit | undefined,
): Row {
  const [more, less] = [figures(sizes.large), figures(least.commits)];
  return row(
    `Rebuild: peak memory at ${more} commits over that at ${less}`,
    limit,
    large.map((value, round) => value / (least.memory[round] ?? Number.NaN)),
    `${spread(large, "MiB")} at ${more}, ${spread(least.memory, "MiB")} at ${less}`,
    filledLate,
  );
}

const tooManyRows =
  "reading a commit is one row and one parse, in native code. From it a rebuild makes the thing's document and a line in the list of each thing that it mentions, about eight rows and seven times the ledger's bytes, in trees whose order is not the ledger's. Copying those rows alone, without making them, already takes as long as the limit allows, or longer (next row).";

const filledLate =
  "a rebuild of 10,000 commits ends before all that is bounded is full. Along one of 200,000, with the young generation that V8 takes unless told, a process had 468 MiB at 20,000 commits, 517 at 40,000, 535 at 120,000 and 540 at the last: by 40,000 it is. Of the heap 20 to 26 MiB are in use after a collection, at the beginning and at the end; the rest is room that V8 takes for what it has not collected yet, now more, now less, and pages that SQLite keeps, up to 32 MiB.";

async function measure(
  context: BenchContext,
  commits: number,
  rounds: number,
): Promise<{ rows: Row[]; memory: number[] }> {
  const path = await registerFile(context, commits);
  context.progress(`rebuilding the views of ${figures(commits)} commits, beside reading them`);
  const memory: number[] = [];
  const times = await takeTurns(
    {
      rebuild: async () => {
        const { seconds, mebibytes } = await turn(path, "rebuild");
        memory.push(mebibytes);
        return seconds;
      },
      read: async () => (await turn(path, "read")).seconds,
      copy: async () => (await turn(path, "copy")).seconds,
    },
    { rounds, warmups: 0 },
  );
  const rate = Math.round(commits / summary(times.rebuild).median);
  const read = `reading ${spread(times.read, "s")}`;
  const rebuilt = row(
    `Rebuild of all views of ${figures(commits)} commits: rate beside reading and parsing the ledger`,
    { atLeast: 0.3 },
    ratios(times.read, times.rebuild),
    `${spread(times.rebuild, "s")}, ${figures(rate)} commits a second; ${read}`,
    tooManyRows,
  );
  const copied = row(
    `Copying the finished view rows of ${figures(commits)} commits within SQLite, making none: rate beside reading and parsing the ledger`,
    undefined,
    ratios(times.read, times.copy),
    `${spread(times.copy, "s")}; ${read}; no rebuild that writes these rows can be faster`,
  );
  return { rows: [rebuilt, copied], memory };
}

/** Peak memory of rebuilding a register of this size, round by round. */
async function peaks(context: BenchContext, commits: number, rounds: number): Promise<number[]> {
  const path = await registerFile(context, commits);
  context.progress(`rebuilding the views of ${figures(commits)} commits`);
  const memory: number[] = [];
  for (let round = 0; round < rounds; round++) memory.push((await turn(path, "rebuild")).mebibytes);
  return memory;
}

async function turn(
  path: string,
  task: "read" | "copy" | "rebuild",
): Promise<{ seconds: number; mebibytes: number }> {
  const { stdout } = await run(process.execPath, [...flags, child, path, task]);
  return JSON.parse(stdout);
}

const figures = (value: number): string => value.toLocaleString("en");
