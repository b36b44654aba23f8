import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Arguments } from "./arguments.ts";
import { type Bench, fullSizes, quickSizes } from "./bench.ts";
import type { Row } from "./measure/row.ts";
import { installPeers } from "./peers/install.ts";

/** Runs the benchmarks one after another, in a temporary folder that is gone afterwards. */
export async function runBenches(
  benches: readonly Bench[],
  { only, quick, peers }: Arguments,
  progress: (message: string) => void,
): Promise<Row[]> {
  if (peers && benches.some(({ name, needsPeers }) => needsPeers && (only?.includes(name) ?? true)))
    await installPeers(progress);
  const folder = mkdtempSync(join(tmpdir(), "collegium-bench-"));
  try {
    const rows: Row[] = [];
    for (const bench of benches) {
      if (only && !only.includes(bench.name)) continue;
      rows.push(...(await bench.run({ folder, sizes: quick ? quickSizes : fullSizes, peers, progress })));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
