import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { actNames } from "./acts.ts";
import { parseSheet } from "./parse.ts";
import { planSheet } from "./plan/plan.ts";
import { memoryRegister } from "./testing/memory-register.ts";

const guide = readFileSync(new URL("../../../docs/record-sheets.md", import.meta.url), "utf8");
const block = (language: string) => guide.split(`\`\`\`${language}\n`)[1]?.split("```")[0] ?? "";

test("the guide's example is a sheet that can be applied, and applied again", () => {
  const parsed = parseSheet(block("yaml"));
  if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
  const register = memoryRegister();
  const plan = () => planSheet(parsed.sheet, register, { text: block("text") });
  const first = plan();
  if (first.outcome === "refused") throw new Error(JSON.stringify(first.refusals));
  register.take(first.steps);
  expect(plan()).toMatchObject({ outcome: "planned", steps: [] });
});

test("the guide names every act", () => {
  for (const act of actNames) expect(guide).toContain(`\`${act}\``);
});
