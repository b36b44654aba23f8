import { draft } from "@collegium/drafting";
import { expect, it } from "vitest";
import { fieldsOf, noFields, summed } from "./fields.ts";

const text =
  "Russia and Belarus held talks in Minsk on 2 May 2019.\n\nThe sides discussed trade and transport. Russia thanked its partners for their support. The atmosphere reflected the friendly nature of the talks.";
const drafted = draft(text, { language: "en" });
const found = (kind: string, quote: string, more: object) => {
  const start = text.indexOf(quote);
  return { kind, start, end: start + quote.length, ...more };
};
const discussed = "The sides discussed trade and transport.";
const noted = "Russia thanked its partners for their support.";

it("compares who acted: all, the publisher, or those named", () => {
  const claims = [
    found("discussed", discussed, { by: "all" }),
    found("noted", noted, { by: ["Russia"] }),
    found("assessed", "The atmosphere reflected the friendly nature of the talks.", { by: "publisher" }),
  ];
  expect(fieldsOf(drafted, { claims }).by).toEqual({ told: 3, right: 3, open: 0 });
  const wrong = [
    found("discussed", discussed, { by: ["Belarus"] }),
    found("noted", noted, { by: ["Belarus"] }),
  ];
  expect(fieldsOf(drafted, { claims: wrong }).by).toEqual({ told: 2, right: 0, open: 0 });
});

it("compares topics by the words that the reader describes them with", () => {
  const claims = [found("discussed", discussed, { text: "transport and tourism" })];
  expect(fieldsOf(drafted, { claims })).toEqual({
    ...noFields,
    topics: { drafted: 1, right: 1 },
    words: { told: 2, found: 1 },
  });
});

it("counts nothing that a reader doesn’t tell, and nothing that isn’t drafted", () => {
  const claims = [found("discussed", discussed, {}), found("signed", noted, { by: "all", text: "support" })];
  expect(fieldsOf(drafted, { claims })).toEqual(noFields);
  expect(summed(noFields, fieldsOf(drafted, { claims }))).toEqual(noFields);
});
