import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Bench, BenchContext } from "../bench.ts";
import { type Row, row, spread } from "../measure/row.ts";
import { summary } from "../measure/statistics.ts";
import { ratios, takeTurns } from "../measure/turns.ts";
import { registerFile } from "./register-file.ts";

const run = promisify(execFile);
const child = new URL("./child.ts", import.meta.url).pathname;

/** Rebuilding all views, beside reading and parsing the ledger; and the memory that it takes. */
export const rebuildBench: Bench = {
  name: "rebuild",
  about: "rebuild of all views beside reading and parsing the ledger; peak memory at two sizes",
  async run(context) {
    const { sizes } = context;
    const small = await measure(context, sizes.small, Math.min(5, sizes.rounds));
    // Minutes each: fewer rounds.
    const large = await measure(context, sizes.large, Math.min(3, sizes.rounds));
    const memory = large.memory.map((value, round) => value / (small.memory[round] ?? Number.NaN));
    const detail = `${spread(large.memory, "MiB")} at ${figures(sizes.large)}, ${spread(small.memory, "MiB")} at ${figures(sizes.small)}`;
    const what = `Rebuild: peak memory at ${figures(sizes.large)} commits over that at ${figures(sizes.small)}`;
    return [...small.rows, ...large.rows, row(what, { atMost: 1.2 }, memory, detail, lazyHeap)];
  },
};

const tooManyRows =
  "reading a commit is one row and one parse, in native code. From it a rebuild makes the thing's document and a line in the list of each thing that it mentions, about ten rows and three times the ledger's bytes, in trees whose order is not the ledger's. Copying those rows alone, without making them, already takes as long as the limit allows, or longer (next row).";

const lazyHeap =
  "not settled. Looked at once over 200,000 commits, the heap in use stayed between 90 and 200 MiB from the first tenth to the last; what grew was memory outside of it, and the heap that V8 keeps for later.";

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

async function turn(
  path: string,
  task: "read" | "copy" | "rebuild",
): Promise<{ seconds: number; mebibytes: number }> {
  const { stdout } = await run(process.execPath, [child, path, task]);
  return JSON.parse(stdout);
}

const figures = (value: number): string => value.toLocaleString("en");
