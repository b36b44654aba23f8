import type { Reporter, TestModule } from "vitest/node";
import type { Covered } from "./covered.ts";

const count = new Intl.NumberFormat("en");

/** Prints what tests have tried that try a sample or all, once they are through: `every death of …: 56 of 56`. */
export default class CoveredReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const found = modules.flatMap(({ children }) => [...children.allTests()].flatMap(coveredBy));
    if (found.length === 0) return;
    process.stdout.write(`\n Tried\n${found.map(line).sort().join("")}`);
  }
}

const coveredBy = (test: { meta(): { covered?: Covered[] } }): Covered[] => test.meta().covered ?? [];

const line = ({ what, tried, of }: Covered): string =>
  `   ${what}: ${count.format(tried)}${of === undefined ? "" : ` of ${count.format(of)}`}\n`;
