// Says what failed and why, adds up the test reports in a folder and the steps that failed; prints the line that closes the run.
// usage: node .ci/count.mjs REPORTS [FAILED STEP …]
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const [folder, ...steps] = process.argv.slice(2);
const reports = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));
const sum = (field) => reports.reduce((total, report) => total + report[field], 0);
const say = (line) => process.stdout.write(`${line}\n`);

// Logs are often read from their end: what failed is repeated there.
for (const { name, status, message, assertionResults } of reports.flatMap((report) => report.testResults)) {
  const failures = assertionResults.filter((test) => test.status === "failed");
  if (status === "failed" && failures.length === 0) say(`FAILED: ${relative(".", name)}\n${message}`);
  for (const { fullName, failureMessages } of failures)
    say(`FAILED: ${relative(".", name)}: ${fullName}\n${failureMessages.join("\n")}`);
}
for (const step of steps) say(`FAILED: ${step}`);

// A step that failed without a failed test (lint, a suite that did not load) counts as one failure.
const failed = Math.max(sum("numFailedTests"), steps.length);
const skipped = sum("numPendingTests") + sum("numTodoTests");
say(`${sum("numPassedTests")} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 && skipped === 0 && sum("numPassedTests") > 0 ? 0 : 1;
