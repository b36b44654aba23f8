// Counts what an editor types under `claims:` of record sheets besides quotations and summaries.
// Usage: node scripts/typed.ts SHEET…
import { readFile } from "node:fs/promises";
import { countTyped } from "./count-typed.ts";

let total = 0;
for (const file of process.argv.slice(2)) {
  const count = countTyped(await readFile(file, "utf8"));
  total += count;
  process.stdout.write(`${count} ${file}\n`);
}
process.stdout.write(`${total} in all\n`);
