import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { draftSchemas } from "./events/index.ts";
import { line, quoted, text } from "./said.ts";

const complaints = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe("a name, title or line", () => {
  test.each([
    ["with marks apart, in NFC", "e\u0301", "\u00e9"],
    ["with signs that NFC takes apart", "\ufb2a", "\u05e9\u05c1"],
    ["long by marks apart alone", "e\u0301".repeat(500), "\u00e9".repeat(500)],
    ["with right-to-left and left-to-right marks", "\u200fא\u200e (ב)", "\u200fא\u200e (ב)"],
    ["with an Arabic letter mark", "\u061c١ - ٢", "\u061c١ - ٢"],
    ["with an isolate that is closed", "א \u2066C++\u2069 ב", "א \u2066C++\u2069 ב"],
    ["with joiners inside of words", "می\u200cخواهم", "می\u200cخواهم"],
    ["of a symbol", "🇧🇾", "🇧🇾"],
    ["with a sign nobody sees beside others", "a\u200bb\u00ad", "a\u200bb\u00ad"],
    ["of Han, of Cherokee, of a dash", "中Ꭰ–", "中Ꭰ–"],
  ])("%s, is taken", (_, sent, kept) => {
    expect(line().safeParse(sent)).toMatchObject({ success: true, data: kept });
    expect(text(500).safeParse(sent)).toMatchObject({ success: true, data: kept });
  });

  test.each([
    ["nothing", "", "empty"],
    ["spaces", "\u00a0\u2003 ", "blank"],
    ["a zero-width space", "\u200b", "visible"],
    ["a byte order mark and a letterless joiner", "\u2060\u200d", "visible"],
    ["a soft hyphen", "\u00ad", "visible"],
    ["a Hangul filler", "\u3164", "visible"],
    ["a half-width Hangul filler", "\uffa0", "visible"],
    ["the blank of Braille", "\u2800", "visible"],
    ["a variation selector", "\ufe0f", "visible"],
    ["tags", "\u{e0041}\u{e0042}", "visible"],
    ["a lone accent", "\u0301", "visible"],
    ["an enclosing mark on a space", " \u20dd", "visible"],
    ["a private sign", "\ue000", "visible"],
    ["a sign that is not assigned", "\u0378", "visible"],
    ["a C1 control", "a\u0085b", "control"],
    ["an escape", "a\u001b[2J", "control"],
    ["NUL", "a\u0000", "control"],
    ["a line separator", "a\u2028b", "separator"],
    ["a paragraph separator", "a\u2029b", "separator"],
    ["an override", "\u202eegnahc", "U+202A to U+202E"],
    ["an embedding", "a\u202bb\u202c", "U+202A to U+202E"],
    ["an isolate that stays open", "a\u2067b", "not closed"],
    ["an isolate closed before it opens", "\u2069a\u2066", "not closed"],
    ["half a surrogate pair", "a\ud83d", "surrogate"],
    ["31 marks in a row", `a${"\u0301".repeat(31)}`, "30 combining marks in a row"],
    ["more than NFC leaves room for", "\ufb2a".repeat(300), "at most 500 characters"],
    ["more than can be sent", "x".repeat(1_000_000), "at most 500 characters"],
    ["marks without end", "\u0301\u0327".repeat(500_000), "at most 500 characters"],
  ])("of %s is refused, and why is said once", (_, sent, why) => {
    expect(complaints(line(), sent)).toEqual([expect.stringContaining(why)]);
    expect(complaints(text(500), sent)).toEqual([expect.stringContaining(why)]);
  });

  test("stands on one line; reasons and notes may have several", () => {
    for (const sent of ["a\nb", "a\tb"]) {
      expect(complaints(line(), sent)).toEqual(["This must be on one line."]);
      expect(complaints(text(10), sent)).toEqual([]);
    }
    expect(complaints(text(20), "a\u2066b\nc\u2069")).toEqual([expect.stringContaining("not closed")]);
  });
});

describe("words that are sought", () => {
  test("may hold whatever a text holds", () => {
    for (const sent of ["met.\f\r The", "\u001b[1m\u0085\u2028", "\u202egnahc", "e\u0301", "\u200b"])
      expect(quoted(100).safeParse(sent)).toMatchObject({ success: true, data: sent });
  });

  test.each([
    ["", "empty"],
    [" \n", "blank"],
    ["a\u0000", "NUL"],
    ["a\ud800", "surrogate"],
    [`a${"\u0344".repeat(16)}`, "30 combining marks in a row"],
    ["x".repeat(101), "at most 100 characters"],
  ])("but not %j", (sent, why) => {
    expect(complaints(quoted(100), sent)).toEqual([expect.stringContaining(why)]);
  });
});

describe("a web address", () => {
  const { url } = draftSchemas().source.SourceDetailsCorrected.shape.changes.shape;
  const matches = (uri: string) => ({
    names: { en: "x" },
    matches: [{ relation: "exact", uri }],
  });

  test.each([
    "https://example.org",
    "HTTP://EXAMPLE.ORG/a?b=c#d",
    "https://example.org/@name?q=a@b",
    "https://пример.рф/страница",
    "https://fa.example/می\u200cخواهم",
  ])("%s is taken", (address) => {
    expect(complaints(url, address)).toEqual([]);
    expect(complaints(draftSchemas().topic.TopicDefined, matches(address))).toEqual([]);
  });

  test.each([
    ["ftp://example.org", "begins with http:// or https://"],
    ["javascript:alert(1)", "begins with http:// or https://"],
    ["https:example.org", "begins with http:// or https://"],
    ["https://", "begins with http:// or https://"],
    ["https://user:word@example.org", "without a user name and password"],
    ["https://user@example.org/", "without a user name and password"],
    ["https://@example.org/", "without a user name and password"],
    ["https:///user:word@example.org", "without a user name and password"],
    ["https://\\\\user@example.org", "without a user name and password"],
    ["https:\\\\user@example.org/", "begins with"],
    [" https://example.org", "begins with"],
    ["https://example.org ", "without white space and controls"],
    ["https://example.org/a b", "without white space and controls"],
    ["https://example.org/\n", "without white space and controls"],
    ["https://example.org/\u0000", "without white space and controls"],
    ["https://example.org/\u0085", "without white space and controls"],
    ["https://example.org/\u2028", "without white space and controls"],
    ["https://example.org/\u202egpj.exe", "without white space and controls"],
    ["https://example.org/\ud800", "without white space and controls"],
  ])("%j is refused", (address, why) => {
    expect(complaints(url, address)).toEqual([expect.stringContaining(why)]);
    expect(complaints(draftSchemas().topic.TopicDefined, matches(address))).toEqual([
      expect.stringContaining(why),
    ]);
  });
});
