import fc from "fast-check";
import { expect, test } from "vitest";
import { codePoints, normaliseText } from "./text.ts";

const anyString = fc.string({ unit: "binary" });

test("a text is normalised to NFC and line feeds, and nothing else", () => {
  expect(normaliseText("e\u0301\r\n\tﬁ “x”\r  ")).toBe("é\n\tﬁ “x”\r  ");
});

test("law: normalising twice is normalising once", () => {
  fc.assert(fc.property(anyString, (raw) => normaliseText(normaliseText(raw)) === normaliseText(raw)));
});

test("law: code points are those that a string iterates over", () => {
  fc.assert(fc.property(anyString, (value) => codePoints(value) === [...value].length));
});
