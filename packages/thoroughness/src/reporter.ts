import type { Reporter, TestModule, Vitest } from "vitest/node";
import type { Covered } from "./covered.ts";

const count = new Intl.NumberFormat("en");

/**
 * Prints what random cases are made from, and, once they are through, what tests have tried that try a sample or all:
 * `every death of …: 56 of 56`.
 */
export default class CoveredReporter implements Reporter {
  onInit({ config }: Vitest): void {
    process.stdout.write(`\n Random cases are made from COLLEGIUM_SEED=${config.provide.seed}\n`);
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const found = modules.flatMap(({ children }) => [...children.allTests()].flatMap(coveredBy));
    if (found.length === 0) return;
    process.stdout.write(`\n Tried\n${found.map(line).sort().join("")}`);
  }
}

const coveredBy = (test: { meta(): { covered?: Covered[] } }): Covered[] => test.meta().covered ?? [];

const line = ({ what, tried, of }: Covered): string =>
  `   ${what}: ${count.format(tried)}${of === undefined ? "" : ` of ${count.format(of)}`}\n`;
