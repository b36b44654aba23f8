import { expect, test } from "vitest";
import { isQuotedIn, wordsCutBy } from "./wording.ts";

test.each([
  ["discussed", ["The sides discussed trade."]],
  ["the sides", ["The sides discussed trade."]],
  ["was … signed", ["The plan was, in the end, signed."]],
  ["were signed", ["Plans were\nsigned."]],
  ["hadn't agreed", ["They hadn’t agreed."]],
  ["cooperated", ["They coop-\nerated."]],
  ["agreed ... to meet", ["They agreed.", "It was decided to meet again."]],
  ["会谈", ["中国外交部同俄方举行会谈。"]],
  ["so … on", ["and so … on"]],
])("“%s” stands in what is quoted", (wording, quotations) => {
  expect(isQuotedIn(wording, quotations)).toBe(true);
});

test.each([
  ["agreed", ["They disagreed."]],
  ["threatened to withdraw from", ["prospects for new nuclear arms control"]],
  ["signed … was", ["The plan was signed."]],
  ["agreed to meet", ["They agreed.", "It was decided to meet."]],
  ["signed … signed", ["The plan was signed."]],
  ["…", ["The plan was signed."]],
  ["\u200b", ["The plan was signed."]],
  ["discussed", []],
])("“%s” does not", (wording, quotations) => {
  expect(isQuotedIn(wording, quotations)).toBe(false);
});

test.each([
  ["entrée en vigueur", ["salué l’entrée en vigueur"], "l’entrée en vigueur"],
  ["agreed", ["They agree.", "They disagreed on it."], "disagreed"],
  ["firmed", ["They reaf-\nfirmed it."], "reaf- firmed"],
  ["was … sign", ["It was signed."], "signed"],
])("“%s” cuts words, and is told which", (wording, quotations, whole) => {
  expect(wordsCutBy(wording, quotations)).toBe(whole);
  expect(isQuotedIn(whole, quotations)).toBe(true);
});

test.each([["discussed"], ["They agreed"], ["signed … agreed"]])("“%s” cuts none", (wording) => {
  expect(wordsCutBy(wording, ["They agreed on trade."])).toBeUndefined();
});
