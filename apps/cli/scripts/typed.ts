// Counts what an editor types under `claims:` of record sheets besides quotations and summaries: keys and values, without white space.
// Usage: node scripts/typed.ts SHEET…
import { readFile } from "node:fs/promises";
import { parse } from "yaml";

const given = new Set(["quote", "summary"]);

/** Letters of all keys and values, but of what is quoted and summed up. */
function typed(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + typed(one), 0);
  if (typeof value !== "object" || value === null) return String(value ?? "").replaceAll(/\s/g, "").length;
  return Object.entries(value)
    .filter(([key]) => !given.has(key))
    .reduce((sum, [key, one]) => sum + key.length + typed(one), 0);
}

let total = 0;
for (const file of process.argv.slice(2)) {
  const count = typed(parse(await readFile(file, "utf8")).claims);
  total += count;
  process.stdout.write(`${count} ${file}\n`);
}
process.stdout.write(`${total} in all\n`);
