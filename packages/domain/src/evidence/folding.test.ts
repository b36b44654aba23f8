import { describe, expect, test } from "vitest";
import { cut, found, refusal, sample as text } from "../testing/quoting.ts";
import { normaliseText } from "../text.ts";

describe("a quotation is found where readers see no difference", () => {
  test.each([
    ["other quotes", 'It\'s "agreed"', "It’s “agreed”"],
    ["another dash", "“agreed” - 𝔉inally", "“agreed” – 𝔉inally"],
    ["other white space", "trade. The  sides discussed arms", "trade.\nThe sides discussed arms"],
    ["signs that nobody sees", "The sides dis\u00adcussed\u200b trade", "The sides discussed trade"],
    ["full-width forms", "Plan of ２０１０", "Plan of 2010"],
    ["shortened", "It's … -\u00a0𝔉inally", "It’s “agreed” – 𝔉inally"],
  ])("where readers see no difference (%s), in the text's own signs", (_what, words, passage) => {
    expect(found(words).exact).toBe(passage);
    expect(cut(text, found(words))).toBe(passage);
  });

  test.each([
    ["a word cut at a line's end", "coop-\neration is deep", "cooperation is", "coop-\neration is"],
    ["by a soft hyphen", "coop\u00ad\neration is deep", "cooperation is", "coop\u00ad\neration is"],
    ["whose hyphen is its own", "non-\nproliferation is", "non-proliferation is", "non-\nproliferation is"],
    [
      "one of each",
      "non-\naligned coop-\neration",
      "non-aligned cooperation",
      "non-\naligned coop-\neration",
    ],
    ["a hyphen before a space", "Vor-\nund Nachteile", "Vor- und Nachteile", "Vor-\nund Nachteile"],
    ["copied with its line's end", "a coop-\neration is", "coop- eration  is", "coop-\neration is"],
    [
      "white space of any kind",
      "1\u00a0200\u202f000\u3000people",
      "1 200 000 people",
      "1\u00a0200\u202f000\u3000people",
    ],
    ["a ligature", "the ﬁnal oﬃce", "final office", "ﬁnal oﬃce"],
    ["half-width kana", "ﾊﾞﾝｸﾞﾗﾃﾞｼｭ", "バングラデシュ", "ﾊﾞﾝｸﾞﾗﾃﾞｼｭ"],
    [
      "an accent behind a sign that nobody sees",
      "cafe\u200b\u0301 noir",
      "café noir",
      "cafe\u200b\u0301 noir",
    ],
    ["guillemets", "« Соглашение » подписано", '" Соглашение " подписано', "« Соглашение » подписано"],
    ["a dash as two hyphens", "they agreed — at last", "agreed -- at last", "agreed — at last"],
    ["three points", "so… and so", "so... and so", "so… and so"],
  ])("folded: %s", (_what, whole, words, passage) => {
    expect(found(words, {}, normaliseText(whole)).exact).toBe(passage);
  });

  test("sign for sign before it is folded: what stands there exactly is meant", () => {
    const whole = 'a “plan” and a "plan", co-operation and cooperation, re–sign and re-sign';
    expect(found('a "plan"', {}, whole).start).toBe(13);
    expect(found("co-operation", {}, whole).start).toBe(23);
    expect(found("cooperation", {}, whole).start).toBe(40);
    expect(found("re-sign", {}, whole).start).toBe(65);
    expect(refusal("a ”plan”", {}, whole).rule).toBe("quotation-ambiguous");
    expect(refusal("resign", {}, "we re-sign").rule).toBe("quotation-not-found");
  });
});
