import fc from "fast-check";
import { expect, test } from "vitest";
import { wordCuts } from "./word-cuts.ts";

/** The same text with a bar wherever no word would be cut. */
function parted(text: string): string {
  const cuts = wordCuts(text);
  return Array.from({ length: text.length + 1 }, (_, i) => (cuts(i) ? "" : "|") + text.charAt(i)).join("");
}

test.each([
  ["letters and digits hold together", "no 2014th", "|no| |2014th|"],
  ["signs stand apart", "“It” (ok)", "|“|It|”| |(|ok|)|"],
  ["any alphabet's letters hold together", "Мінск ҐЎ", "|Мінск| |ҐЎ|"],
  ["a combining mark belongs to its letter", "x\u0302y", "|x\u0302y|"],
  ["also to a sign, and to a space", "-\u0302 \u0302a", "|-\u0302| \u0302|a|"],
  ["but at a line's beginning it has none", "\u0302\n\u0302", "|\u0302|\n|\u0302|"],
  ["letters beyond the basic plane are letters", "𝔉in", "|𝔉in|"],
  ["a number is one with its unit", "500km 20° 30%", "|500km| |20|°| |30|%|"],
  [
    "a comma or point between digits is the number's",
    "2,500 3.5 a,b 5, 6.",
    "|2,500| |3.5| |a|,|b| |5|,| |6|.|",
  ],
  ["in any digits", "٢٬٥٠٠ २,५००", "|٢٬٥٠٠| |२,५००|"],
  [
    "a space that does not break, too",
    "1\u00a0200 1\u202f200 1 200 5\u00a0km",
    "|1\u00a0200| |1\u202f200| |1| |200| |5|\u00a0|km|",
  ],
  ["and an apostrophe", "1’200 ’90", "|1’200| |’|90|"],
  ["a hyphen joins", "non-proliferation G-7 - a -b", "|non-proliferation| |G-7| |-| |a| |-|b|"],
  [
    "also at a line's end",
    "dis-\nagreed, dis- \n agreed; pre- and",
    "|dis-\nagreed|,| |dis- \n agreed|;| |pre|-| |and|",
  ],
  [
    "so does a soft one, anywhere",
    "dis\u00adagreed dis\u00ad\nagreed a\u00ad b",
    "|dis\u00adagreed| |dis\u00ad\nagreed| |a|\u00ad| |b|",
  ],
  ["dashes part", "Moscow–Minsk so—but", "|Moscow|–|Minsk| |so|—|but|"],
  [
    "an apostrophe joins letters",
    "don’t l'accord об’єкт sides’ ‘a’",
    "|don’t| |l'accord| |об’єкт| |sides|’| |‘|a|’|",
  ],
  ["what nobody sees parts nothing", "dis\u200bagreed می\u200cخواهم", "|dis\u200bagreed| |می\u200cخواهم|"],
  ["Hebrew abbreviations are whole, and what a maqaf joins", 'צה״ל צה"ל אי־הפצה', '|צה״ל| |צה"ל| |אי־הפצה|'],
  ["Armenian marks stand in their words", "ինչո՞ւ", "|ինչո՞ւ|"],
  ["Catalan middle dots, too", "col·lecció", "|col·lecció|"],
  ["marks of footnotes do not", "trade² m", "|trade|²| |m|"],
  ["a full stop parts", "trade.The", "|trade|.|The|"],
  ["scripts without spaces may be parted anywhere", "外交部", "|外|交|部|"],
  ["also from numbers and letters, which hold together", "于2009年A股", "|于|2009|年|A|股|"],
  ["kana with their long marks", "コーヒー", "|コ|ー|ヒ|ー|"],
  ["but not their marks", "ที่", "|ที่|"],
  ["syllables of Devanagari and Hangul are within words", "क्षमा 한국", "|क्षमा| |한국|"],
  ["an emoji is one", "👩\u200d👧 👍🏽 a👩\u200d👧", "|👩\u200d👧| |👍🏽| |a|👩\u200d👧|"],
  ["flags are not parted", "🇧🇾🇷🇺 a🇧🇾", "|🇧🇾|🇷🇺| |a|🇧🇾|"],
])("%s", (_, text, expected) => {
  expect(parted(text)).toBe(expected);
});

test("no text is cut at its ends, and any has an answer for every index", () => {
  const sign = fc.constantFrom(
    "a",
    "1",
    "-",
    "\n",
    " ",
    "\u00ad",
    "\u0301",
    "’",
    ",",
    "外",
    "🇧",
    "👩",
    "\u200d",
    "\u00a0",
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: sign }), fc.string({ unit: "grapheme" })), (text) => {
      const cuts = wordCuts(text);
      expect([cuts(0), cuts(text.length)]).toEqual([false, false]);
    }),
  );
});

test.each(["\u00ad", "\u200b", " ", "-", "\u0301", "🇧", "\n-", "a\u00ad\u0301"])(
  "is read once: a mebibyte of %j",
  (sign) => {
    const text = sign.repeat(Math.ceil((1 << 20) / sign.length));
    const cuts = wordCuts(text);
    expect([0, ...Array.from({ length: 1 << 10 }, (_, n) => n << 10)].map(cuts)).toContain(false);
  },
);
