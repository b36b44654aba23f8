import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countTyped } from "./count-typed.ts";

test("keys and values under claims count, without white space; quotations, summaries and what stands elsewhere don't", () => {
  const sheet = `
by: joint
claims:
  - { discussed: [trade, arms control], quote: They discussed trade and arms control, summary: On both }
  - met: [ann, bob]
    as: talk
    quote: { exact: They met, prefix: also }
`;
  const first = "discussed" + "trade" + "armscontrol";
  const second = "met" + "ann" + "bob" + "as" + "talk";
  expect(countTyped(sheet)).toBe(first.length + second.length);
});

/** What was typed of the founding communiqués under the first version of sheets, counted so. */
const first = 2782;

test("of the founding communiqués less than six tenths are typed of what the first version of sheets asked for", () => {
  const sheets = ["moscow-2009", "minsk-2014"].map((name) =>
    readFileSync(join(import.meta.dirname, `../sheets/${name}.yaml`), "utf8"),
  );
  const typed = sheets.reduce((sum, sheet) => sum + countTyped(sheet), 0);
  expect(typed).toBeGreaterThan(1000);
  expect(typed).toBeLessThanOrEqual(0.58 * first);
});
