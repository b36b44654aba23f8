import { writeFileSync } from "node:fs";
import { appendBench } from "./append/bench.ts";
import { helpText, readArguments } from "./arguments.ts";
import { growthBench } from "./growth/bench.ts";
import { httpBench } from "./http/bench.ts";
import { pagesBench } from "./pages/bench.ts";
import { quotationsBench } from "./quotations/bench.ts";
import { document } from "./report/benchmarks-page.ts";
import { machineFacts } from "./report/machine.ts";
import { details, table } from "./report/table.ts";
import { runBenches } from "./run.ts";
import { searchBench } from "./search/bench.ts";
import { rebuildBench } from "./views/rebuild.ts";

const benches = [appendBench, httpBench, pagesBench, rebuildBench, growthBench, quotationsBench, searchBench];
const report = new URL("../../../docs/benchmarks.md", import.meta.url);

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const read = readArguments(
    argv,
    benches.map(({ name }) => name),
  );
  if ("problem" in read) {
    process.stderr.write(`${read.problem}\nTry: bench --help\n`);
    return 2;
  }
  if (read.help) {
    process.stdout.write(helpText(benches));
    return 0;
  }
  const start = performance.now();
  const progress = (message: string) => {
    process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${message}\n`);
  };
  const rows = await runBenches(benches, read, progress);
  const machine = machineFacts(new Date());
  process.stdout.write(`\n${machine}\n\n${table(rows)}\n\n${details(rows)}\n`);
  if (read.write) writeFileSync(report, document(rows, machine));
  return read.quick || rows.every(({ holds }) => holds !== false) ? 0 : 1;
}
