import { expect, it } from "vitest";
import { draft } from "../draft.ts";

const claim = "The sides discussed trade and energy.";
const opening = "The State Department hosted Minister Ann Lee of Tajikistan";
const sessionOf = (text: string, published?: string) => {
  const { sheet, remarks } = draft(text, { language: "en", source: { ...(published && { published }) } });
  const said = remarks.filter(({ about }) => about === "session.date").map(({ says }) => says);
  return { ...(sheet.session as { date: unknown }), said };
};

it.each([
  ["On July 1 the United States and Tajikistan held consultations.", "On July 1"],
  [
    `${opening} for the eighth Consultations of the two countries in the capital on July 1, following years of work.`,
    "on July 1",
  ],
  ["The delegations met on 12 July in Minsk.", "on 12 July"],
  ["July 1: the United States and Tajikistan held consultations.", "July 1: the"],
])("a date that is too short to be quoted is quoted with words around it: %s", (sentence, exact) => {
  const day = /12/.test(sentence) ? "07-12" : "07-01";
  const { date, said } = sessionOf(`${sentence} ${claim}`, "2021-07-14");
  expect(date).toMatchObject({
    value: `2021-${day}`,
    quote: { exact: expect.stringContaining(exact), basis: "inferred" },
  });
  expect(said).toEqual(["The year is not printed: it follows from the publication."]);
});

it("a date that stands alone is taken, and it is said where the words that are quoted are not its own", () => {
  const { date } = sessionOf(`July 1\n\nThe United States and Tajikistan held talks. ${claim}`, "2021-07-14");
  expect(date).toEqual({
    value: "2021-07-01",
    quote: {
      exact: expect.any(String),
      basis: "inferred",
      note: expect.stringMatching(/apart.*“July 1”.*The year is not/),
    },
  });
});

it("that no date is printed is said of a text that prints none", () => {
  const { date, said } = sessionOf(`The United States and Tajikistan held talks. ${claim}`, "2021-07-14");
  expect(date).toMatchObject({ value: "XXXX", quote: { note: "The text prints no date." } });
  expect(said).toEqual(["no date was found: say when it was held"]);
});
