import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { random } from "@collegium/generator";
import { archives } from "./archives/archives.ts";
import { helpText, readArguments } from "./arguments.ts";
import { disks } from "./disks/disks.ts";
import { dynamoKills } from "./kills/dynamodb.ts";
import { sqliteKills } from "./kills/sqlite.ts";
import { bentRequests } from "./requests/requests.ts";
import { fullSizes, shortSizes } from "./sizes.ts";
import type { Outcome, Torture } from "./torture.ts";

const tortures: readonly Torture[] = [sqliteKills, dynamoKills, archives, disks, bentRequests];

/** Broken promises of one torture that are told. */
const mostTold = 20;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const read = readArguments(
    argv,
    tortures.map(({ name }) => name),
  );
  if ("problem" in read) {
    process.stderr.write(`${read.problem}\nTry: torture --help\n`);
    return 2;
  }
  if (read.help) {
    process.stdout.write(helpText(tortures));
    return 0;
  }
  const { only, short, seed } = read;
  const broken: string[] = [];
  for (const torture of tortures) {
    if (only && !only.includes(torture.name)) continue;
    const outcome = await attempt(torture, short, seed);
    process.stdout.write(`${torture.name}: ${outcome.covered}\n`);
    for (const sentence of outcome.broken.slice(0, mostTold)) process.stdout.write(`  broken: ${sentence}\n`);
    const more = outcome.broken.length - mostTold;
    if (more > 0) process.stdout.write(`  broken: and ${more} more\n`);
    broken.push(...outcome.broken);
  }
  const verdict = broken.length === 0 ? "every promise held" : `${broken.length} promises broken`;
  process.stdout.write(`torture, seed ${seed}: ${verdict}\n`);
  return broken.length === 0 ? 0 : 1;
}

/** A torture that ends by a fault has not shown that the promise holds. */
async function attempt(torture: Torture, short: boolean, seed: number): Promise<Outcome> {
  const begun = performance.now();
  const progress = (message: string) => {
    const seconds = ((performance.now() - begun) / 1000).toFixed(0).padStart(4);
    process.stderr.write(`${seconds} s  ${torture.name}: ${message}\n`);
  };
  const folder = mkdtempSync(join(tmpdir(), "collegium-torture-"));
  try {
    const sizes = short ? shortSizes : fullSizes;
    return await torture.run({ folder, seed, chances: random(seed), sizes, progress });
  } catch (fault) {
    return { covered: "not done", broken: [(fault as Error).stack ?? String(fault)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
