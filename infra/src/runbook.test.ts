import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { propertiesOf, synthesise } from "./testing/synthesise.ts";

const docs = join(import.meta.dirname, "../../docs");
const runbook = readFileSync(join(docs, "runbook.md"), "utf8");
const { template, all } = synthesise("prod");

describe("The runbook", () => {
  it("has a section for each alarm, and for no other", () => {
    const alarms = propertiesOf(template("watch"), "AWS::CloudWatch::Alarm").map(({ AlarmName }) =>
      AlarmName.replace("collegium-prod-", ""),
    );
    const section = runbook.slice(runbook.indexOf("## Alarms"), runbook.indexOf("### The budget"));
    const headings = [...section.matchAll(/^### (.*)$/gm)].flatMap(([, heading]) =>
      [...`${heading}`.matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
    );
    expect(headings.sort()).toEqual(alarms.sort());
  });

  it("says for how long a batch is tried, as the templates do", () => {
    const hours = propertiesOf(template("compute"), "AWS::Lambda::EventSourceMapping").map(
      ({ MaximumRecordAgeInSeconds, MaximumRetryAttempts }) => [
        MaximumRecordAgeInSeconds / 3600,
        MaximumRetryAttempts,
      ],
    );
    expect(hours).toEqual([
      [6, -1],
      [6, -1],
      [6, -1],
    ]);
    expect(runbook).toContain("Batches are tried again for six hours");
    expect(runbook).toContain("which records were given up, after six hours");
    expect(readFileSync(join(docs, "operating.md"), "utf8")).toContain("is tried for six hours");
    expect(runbook).not.toMatch(/\d+ tries/);
  });

  it("names functions, queues, alarms and logs that are there", () => {
    const there = JSON.stringify(all);
    const named = [...runbook.matchAll(/(?:\/aws\/[a-z]+\/)?collegium-prod-[a-z][a-z0-9-]*[a-z0-9]/g)].map(
      ([name]) => name,
    );
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) if (!name.endsWith("-data-2")) expect(there).toContain(`"${name}"`);
  });
});
