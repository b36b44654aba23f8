import { parseSheet, planSheet } from "@collegium/sheets";
import { memoryRegister } from "@collegium/sheets/testing";
import { expect, test } from "vitest";
import { pressing, testDesk, text } from "../testing/desk.ts";
import type { Desk } from "../work/desk.ts";
import { toSheet } from "./to-sheet.ts";

const vocabulary = `
bodies: { mfa-a: { kind: ministry, names: Ministry A }, mfa-b: { kind: ministry, names: Ministry B } }
people: { ann: { names: Ann }, bob: { names: Bob } }
topics: { arms-control: { names: Arms control }, ties: { names: Their ties }, trade: { names: Trade } }
`;

/** What the register's own planner makes of the desk's sheet. */
function planned(desk: Desk, words = text) {
  const register = memoryRegister();
  const apply = (sheet: string) => {
    const parsed = parseSheet(sheet);
    if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
    const plan = planSheet(parsed.sheet, register, { text: words });
    if (plan.outcome === "refused") throw new Error(JSON.stringify(plan.refusals));
    register.take(plan.steps);
    return plan;
  };
  apply(vocabulary);
  return apply(JSON.stringify(toSheet(desk.text, desk.sheet).sheet));
}

const whole = [
  "Delete",
  "T",
  "Enter",
  "]",
  "D",
  "1",
  "W",
  "Enter",
  "F",
  '"ties"',
  "Enter",
  "Enter",
  "G",
  '"Fair trade"',
  "Alt+Enter",
  "Enter",
  "Delete",
];

test("what is taken on the desk is a sheet that the register takes, and that covers the text", () => {
  const desk = pressing(testDesk(), ...whole);
  const { findings, cover } = planned(desk);
  expect(findings.filter(({ kind }) => kind !== "recorded")).toEqual([]);
  // The “and” between two claims is neither's.
  expect(cover?.uncovered.map(({ exact }) => exact)).toEqual([expect.stringContaining("and")]);
  expect(cover?.share).toBeGreaterThan(0.98);
  expect(toSheet(desk.text, desk.sheet).sheet).toMatchObject({
    topics: { "fair-trade": { names: { en: "Fair trade" } } },
    session: { id: "minsk-2014", date: { value: "2014-11-18" }, parties: { value: ["mfa-a", "mfa-b"] } },
    claims: [
      {
        discussed: "arms-control",
        emphasis: "thorough",
        by: "mfa-a",
        quote: { exact: "The sides thoroughly discussed arms control" },
      },
      { affirmed: "ties", quote: { exact: "reaffirmed their ties." } },
      { agreed: "fair-trade" },
    ],
  });
});

test("of words that stand several times, what touches them says which are meant", () => {
  const twice = "The sides agreed on trade. They met. The sides agreed on trade. That was all.";
  const desk = pressing(testDesk([], twice), "N", "N", "G", '"trade"', "Enter");
  const [{ quote }] = (toSheet(desk.text, desk.sheet).sheet.claims ?? []) as [
    { quote: { exact: string; prefix: string } },
  ];
  expect(quote).toMatchObject({
    exact: "The sides agreed on trade.",
    prefix: expect.stringContaining("They met."),
  });
});

test("drafts that nobody took are in no sheet", () => {
  expect(toSheet(testDesk().text, testDesk().sheet).sheet.claims).toBeUndefined();
});
