// Adds up the test reports in a folder and the steps that failed; prints the line that closes the run.
// usage: node .ci/count.mjs REPORTS [FAILED STEP …]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, ...steps] = process.argv.slice(2);
const reports = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));
const sum = (field) => reports.reduce((total, report) => total + report[field], 0);

// A step that failed without a failed test (lint, a suite that did not load) counts as one failure.
const failed = Math.max(sum("numFailedTests"), steps.length);
const skipped = sum("numPendingTests") + sum("numTodoTests");
for (const step of steps) process.stdout.write(`FAILED: ${step}\n`);
process.stdout.write(`${sum("numPassedTests")} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failed === 0 && skipped === 0 && sum("numPassedTests") > 0 ? 0 : 1;
