import { expect, test } from "vitest";
import { attitudeIn, emphasisIn } from "./manner.ts";

test.each([
  ["thoroughly discussed", "en", "thorough"],
  ["discussed in detail", "en", "thorough"],
  ["paid special attention", "en", "special"],
  ["main attention was devoted to", "en", "main"],
  ["focused on", "en", "main"],
  ["touched upon", "en", "touched"],
  ["подробно обсудили", "ru", "thorough"],
  ["Особое внимание было уделено", "ru", "special"],
  ["ont longuement examiné", "fr-CA", "thorough"],
])("“%s” (%s) says how much attention was paid: %s", (wording, language, emphasis) => {
  expect(emphasisIn(wording, language)).toEqual({ emphasis });
});

test.each([
  ["discussed", "en"],
  ["обсудили", "ru"],
  ["thoroughly discussed", "constructor"],
])("“%s” (%s) says nothing of that", (wording, language) => {
  expect(emphasisIn(wording, language)).toEqual({});
});

test.each([
  ["welcomed", "approving"],
  ["noted with satisfaction", "approving"],
  ["expressed deep appreciation", "approving"],
  ["expressed concern", "concerned"],
  ["condemned", "disapproving"],
  ["a remercié", "approving"],
  ["поблагодарили", "approving"],
])("“%s” says an attitude: %s", (wording, attitude) => {
  expect(attitudeIn(wording)).toEqual({ attitude });
});

test.each(["noted", "recalled", "took note", "отметили"])("“%s” is neutral", (wording) => {
  expect(attitudeIn(wording)).toEqual({});
});
