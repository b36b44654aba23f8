import { readFileSync, writeFileSync } from "node:fs";
import { cases } from "./cases.ts";
import { measure } from "./measure.ts";
import { fullSizes } from "./seed.ts";
import { withTable } from "./table.ts";

const document = new URL("../../../../docs/reliability.md", import.meta.url);

const helpText = `Measures the longest turn of the event loop under each of the largest requests, against what hashing 128 MiB takes.

Usage: stalls [PATTERN]

  PATTERN  of the names of the cases to fire, a regular expression; without it all are fired, and docs/reliability.md is written

Each line tells the median of three tries (of pages made anew the longest), in a processor's time and by the clock. The exit code is 0 where every turn is at most that of the hash.
`;

process.exitCode = await main(process.argv[2]);

async function main(pattern: string | undefined): Promise<number> {
  if (pattern === "--help" || pattern === "-h") {
    process.stdout.write(helpText);
    return 0;
  }
  const some = cases.filter(({ name }) => new RegExp(pattern ?? "").test(name));
  const measured = await measure(fullSizes, some, ({ one, cpu, wall }) => {
    process.stdout.write(
      `${cpu > 1 ? "over " : "     "}${cpu.toFixed(2)} (${wall.toFixed(2)})  ${one.name}\n`,
    );
  });
  if (pattern === undefined) writeFileSync(document, withTable(readFileSync(document, "utf8"), measured));
  return measured.every(({ cpu }) => cpu <= 1) ? 0 : 1;
}
