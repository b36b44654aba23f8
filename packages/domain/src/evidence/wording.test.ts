import { expect, test } from "vitest";
import { isQuotedIn } from "./wording.ts";

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
