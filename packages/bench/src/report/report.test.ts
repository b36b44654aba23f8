import { expect, it } from "vitest";
import { row } from "../measure/row.ts";
import { document } from "./benchmarks-page.ts";
import { table } from "./table.ts";

const rows = [
  row("Append", { atLeast: 0.6 }, [0.7], "0.2 ms"),
  row("Growth of an append", { atMost: 1.3 }, [1, 2, 3], "slow"),
  row("For information", undefined, [4], "no promise"),
];

it("shows rows as a table whose columns line up", () => {
  expect(table(rows)).toBe(
    [
      "| what                | limit | ratio | quartiles  | holds  |",
      "|---------------------|-------|-------|------------|--------|",
      "| Append              | ≥ 0.6 | 0.7   | 0.7 to 0.7 | yes    |",
      "| Growth of an append | ≤ 1.3 | 2     | 1.5 to 2.5 | **no** |",
      "| For information     | –     | 4     | 4 to 4     | –      |",
    ].join("\n"),
  );
});

it("puts the machine, the table and what lies behind it into the document", () => {
  const text = document(rows, "2 cores");
  expect(text).toContain("Measured on: 2 cores.");
  expect(text).toContain(table(rows));
  expect(text).toContain("- Growth of an append: slow.");
});
