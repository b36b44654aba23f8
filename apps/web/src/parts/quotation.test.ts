import { describe, expect, test } from "vitest";
import { html } from "../markup/html.ts";
import { quote, wordingIn, words } from "./quotation.ts";

const shown = (quotation: string, wording?: string) => String(html`${words(quotation, wording)}`);

describe("A quotation", () => {
  test.each([
    ["The sides discussed trade", "discussed", "The sides <b>discussed</b> trade"],
    ["It was examined and adopted", "was … adopted", "It <b>was</b> examined and <b>adopted</b>"],
    ["Discussed were two matters", "discussed", "<b>Discussed</b> were two matters"],
    ["paid special\nattention to", "special attention", "paid <b>special\nattention</b> to"],
    ["they undiscussed and discussed", "discussed", "they undiscussed and <b>discussed</b>"],
    ["Стороны обсудили вопросы", "обсудили", "Стороны <b>обсудили</b> вопросы"],
    ["a (b) c", "(b)", "a <b>(b)</b> c"],
    ["nothing of it", "discussed", "nothing of it"],
    ["<i>discussed</i>", "discussed", "&lt;i&gt;<b>discussed</b>&lt;/i&gt;"],
  ])("%j has its printed verb %j in bold", (quotation, wording, expected) => {
    expect(shown(quotation, wording)).toBe(expected);
  });

  test("says its language, and none where it is not known: it is never read as ours", () => {
    expect(String(quote("Слова", { lang: "ru" }))).toContain('lang="ru"');
    expect(String(quote("Words"))).toContain('lang=""');
  });

  test("finds no part of a wording before the part that stands before it", () => {
    expect(wordingIn("adopted … was", "was adopted")).toEqual([{ start: 4, end: 11 }]);
  });
});
