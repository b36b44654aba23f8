import { anySign } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePoints, isNormalised, isTextOf, normaliseText } from "./text.ts";

const anyString = fc.string({ unit: anySign });
const signs = [
  "a",
  "\r",
  "\n",
  "\ufeff",
  "e\u0301",
  "\u0327",
  "\ufb2a",
  "\u095e",
  "\u2028",
  "\u{1611e}",
  "\f",
];
const hostile = fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 });

describe("a text is normalised", () => {
  test("to NFC and line feeds, without its byte order mark, and nothing else", () => {
    expect(normaliseText("\ufeffe\u0301\r\n\tﬁ “x”\r  ")).toBe("é\n\tﬁ “x”\n  ");
  });

  test("by one byte order mark, which is a sign like others where it stands elsewhere", () => {
    expect(normaliseText("\ufeff\ufeffa\ufeff")).toBe("\ufeffa\ufeff");
  });

  test.each(["\r\r\n", "\r\n\r", "\n\r"])("to a line feed for each line end of %j", (ends) => {
    expect(normaliseText(`a${ends}b`)).toBe("a\n\nb");
  });

  test("law: to what is kept, and that stays as it is but for a second mark at its beginning", () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const kept = normaliseText(raw);
        expect(isNormalised(kept, 2)).toBe(true);
        expect(normaliseText(kept)).toBe(kept.replace(/^\ufeff/, ""));
      }),
    );
  });
});

describe("a text is held to the normalisation of its deposit", () => {
  const versionOne = (raw: string) => raw.replaceAll("\r\n", "\n").normalize("NFC");

  test("law: whatever the program of version 1 kept is a text of version 1", () => {
    fc.assert(fc.property(hostile, (raw) => isNormalised(versionOne(raw), 1)));
  });

  test.each([
    ["a byte order mark", "\ufeffa", [1, 2]],
    ["lone CR", "a\rb", [1]],
    ["CRLF, which \\r\\r\\n became", "a\r\nb", [1]],
    ["marks apart", "e\u0301", []],
    ["signs that NFC takes apart", "\ufb2a", []],
    ["rows of marks in order", `a${"\u0301".repeat(1000)}`.normalize("NFC"), [1]],
    ["rows of marks out of order", `a${"\u0301\u0327".repeat(1000)}`, []],
  ])("with %s", (_, text, versions) => {
    expect([1, 2, 3].filter((version) => isNormalised(text, version))).toEqual(
      versions.includes(2) ? [...versions, 3] : versions,
    );
  });

  test("and a file is its text, whichever program kept it", () => {
    fc.assert(
      fc.property(hostile, (raw) => isTextOf(raw, versionOne(raw)) && isTextOf(raw, normaliseText(raw))),
    );
    expect(isTextOf("a", "b")).toBe(false);
  });
});

test("law: code points are those that a string iterates over", () => {
  fc.assert(fc.property(anyString, (value) => codePoints(value) === [...value].length));
});
