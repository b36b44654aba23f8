import { expect, test } from "vitest";
import { draft } from "../draft.ts";

const opening =
  "Consultations between Russia and Belarus were held in Minsk on 2 May 2019. They were attended by Minister of Foreign Affairs of Russia Ivan Petrov and Minister of Foreign Affairs of Belarus Anna Lee, and by Ambassador of Russia Oleg Orlov.";
const alone = "Consultations between Russia and Belarus were held in Minsk on 2 May 2019.";

test.each([
  [
    "two who are named first here",
    alone,
    "Mr. Ivan Petrov and Ms. Anna Lee met separately.",
    ["ivan-petrov", "anna-lee"],
  ],
  [
    "two others than the text names first",
    opening,
    "Foreign Minister Ivan Petrov also met with Prime Minister of Belarus Boris Kozlov.",
    ["ivan-petrov", "boris-kozlov"],
  ],
  [
    "two others, however long their offices are",
    opening,
    "A separate meeting of Deputy Foreign Minister of Russia Pavel Sidorov and Deputy Foreign Minister of Belarus Igor Bely was held.",
    ["pavel-sidorov", "igor-bely"],
  ],
  ["two by their surnames", opening, "Mr. Orlov and Ms. Lee met separately.", ["oleg-orlov", "anna-lee"]],
  [
    "one, and a side beside",
    opening,
    "Ambassador Oleg Orlov also met with the President of Belarus.",
    ["oleg-orlov", "body/belarus"],
  ],
  [
    "one alone, who met the other side",
    opening,
    "Ms. Anna Lee was also received by the Chairman.",
    ["anna-lee", "body/russia"],
  ],
  [
    "nobody: those whom the text names first",
    opening,
    "A separate conversation of the ministers also took place.",
    ["ivan-petrov", "anna-lee"],
  ],
  [
    "nobody in a text that names nobody",
    alone,
    "A separate conversation of the ministers also took place.",
    ["body/russia", "body/belarus"],
  ],
])("a side meeting is of those whom its words name: %s", (_, before, words, met) => {
  const { sheet } = draft(`${before}\n\nThe sides discussed trade.\n\n${words}`, { language: "en" });
  const claims = sheet.claims as readonly Readonly<Record<string, unknown>>[];
  expect(claims.filter((claim) => "met" in claim)).toMatchObject([{ met }]);
});

test("two side meetings stay two, each with its own", () => {
  const { sheet } = draft(
    `${opening}\n\nMr. Ivan Petrov also met with Mr. Boris Kozlov. They discussed visas.\n\nMr. Ivan Petrov also met with Ms. Anna Lee. They discussed trade.`,
    { language: "en" },
  );
  const claims = sheet.claims as readonly Readonly<Record<string, unknown>>[];
  expect(claims.filter((claim) => !("attended" in claim))).toMatchObject([
    { met: ["ivan-petrov", "boris-kozlov"], as: "talk" },
    { discussed: "visas", within: "talk" },
    { met: ["ivan-petrov", "anna-lee"], as: "talk-2" },
    { discussed: "trade", within: "talk-2" },
  ]);
});
