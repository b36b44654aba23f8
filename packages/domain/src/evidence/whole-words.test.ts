import { describe, expect, test } from "vitest";
import { found, refusal } from "../testing/quoting.ts";

describe("a quotation begins and ends with whole words", () => {
  test.each([
    ["agreed on trade", "They disagreed on trade.", "disagreed on trade"],
    ["500 attended", "2,500 attended", "2,500 attended"],
    ["5 percent", "3.5 percent", "3.5 percent"],
    ["200 people", "1\u00a0200 people", "1\u00a0200 people"],
    ["200 people", "1\u202f200 people", "1\u202f200 people"],
    ["agreed", "they dis\u00adagreed", "dis\u00adagreed"],
    ["agreed", "they dis-\nagreed", "dis-\nagreed"],
    ["proliferation", "on non-proliferation", "non-proliferation"],
    ["The sides can", "The sides can’t agree", "The sides can’t"],
    ["cafe", "a café", undefined],
    ["согласны", "Стороны несогласны.", "несогласны"],
  ])("“%s” is refused out of “%s”, and sent back whole it is taken", (words, whole, passage) => {
    const { rule, passages } = refusal(words, {}, whole);
    expect([rule, passages?.[0]?.exact]).toEqual(
      passage === undefined ? ["quotation-not-found", "café"] : ["quotation-cuts-word", passage],
    );
    for (const { exact, prefix, suffix } of passages ?? [])
      expect(found(exact, { prefix, suffix }, whole).exact).toBe(exact);
  });

  test("where it also stands whole, that is meant", () => {
    expect(found("agreed", {}, "They disagreed, then agreed.").start).toBe(21);
    expect(found("200 people", {}, "1 200 people").start).toBe(2);
  });

  test("but scripts without spaces may be quoted from anywhere", () => {
    expect(found("外交部", {}, "中国外交部同俄方举行会谈。").start).toBe(2);
    expect(found("ประเทศไทย", {}, "กระทรวงการต่างประเทศไทย").exact).toBe("ประเทศไทย");
    expect(found("11月25日", {}, "2009年11月25日在莫斯科").start).toBe(5);
  });
});
