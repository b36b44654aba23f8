import { expect, it } from "vitest";
import { quotationsOf } from "./quotations.ts";

const exact = "The sides discussed trade.";

it.each([
  ["once", "They met. The sides discussed trade.", 0, exact],
  [
    "twice",
    "They met. The sides discussed trade. The sides discussed trade.",
    0,
    { exact, prefix: "They met." },
  ],
  ["on lines of their own", `${exact}\n\n${exact}`, 1, { exact, prefix: exact }],
  ["nothing but white space before one", ` ${exact}\n${exact}`, 0, undefined],
])(
  "words that stand %s are told apart by what stands before, as the register looks for it",
  (_, text, place, quotation) => {
    const start = [...text.matchAll(/The sides discussed trade\./g)][place]?.index ?? 0;
    expect(quotationsOf(text)({ exact, start, end: start + exact.length })).toEqual(quotation);
  },
);
