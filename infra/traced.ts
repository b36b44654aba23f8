// node infra/traced.ts api < lines.txt — tells a function's stack traces in the lines of its sources, at the commit that is deployed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { builtBundles, type FunctionName, functionNames } from "./src/bundles.ts";
import { traced } from "./src/tracing/traced.ts";

const [name = ""] = process.argv.slice(2);
if (!functionNames.some((one) => one === name)) {
  process.stderr.write(`Say of which function: ${functionNames.join(", ")}.\n`);
  process.exit(2);
}
const folder = builtBundles[name as FunctionName];
const root = join(import.meta.dirname, "..");
process.stdout.write(
  traced(await text(process.stdin), readFileSync(`${folder}.map`, "utf8"), { folder, root }),
);
