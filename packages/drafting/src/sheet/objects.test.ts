import { expect, test } from "vitest";
import { draft } from "../draft.ts";

const topics = (words: string, language = "en"): string[] => {
  const { sheet } = draft(words, { language });
  const entries = (sheet.topics ?? {}) as Readonly<Record<string, { names: Record<string, string> }>>;
  return Object.values(entries).map(({ names }) => names[language] as string);
};

test.each([
  [
    "goes on behind a semicolon, whatever described the part before",
    "en",
    "The sides discussed security; energy, including oil and gas; trade and tourism.",
    ["Security", "Energy", "Trade and tourism"],
  ],
  [
    "parts at “as well as”",
    "en",
    "The sides discussed the upcoming summit in May as well as visas for students.",
    ["Summit in May", "Visas for students"],
  ],
  [
    "parts so in Russian",
    "ru",
    "Стороны обсудили контроль над вооружениями а также визы.",
    ["Контроль над вооружениями", "Визы"],
  ],
  [
    "keeps “issues” behind an adjective",
    "en",
    "The sides discussed various global issues.",
    ["Global issues"],
  ],
  ["drops “issues” behind a noun", "en", "The sides discussed trade issues.", ["Trade"]],
  ["names no “issues” alone", "en", "The sides discussed various issues.", []],
  [
    "is what was discussed, and not that it was",
    "en",
    "The sides paid attention to the discussion of the issues of visas for students.",
    ["Visas for students"],
  ],
  [
    "ends where a part of it ends, where it is too long",
    "en",
    "The sides discussed the development of their collaboration in all fields of science and the strengthening of the coordination of activities of both academies.",
    ["Development of their collaboration in all fields of science and the strengthening of the coordination"],
  ],
])("a subject %s", (_, language, words, told) => expect(topics(words, language)).toEqual(told));

test("what nobody who met is said to have judged, all of them judged in a joint statement", () => {
  const words =
    "Joint Statement of Russia and Belarus\n\nThe sides discussed trade. This cooperation demonstrates the strength of the partnership.";
  const claims = (text: string) => draft(text, { language: "en" }).sheet.claims as readonly object[];
  expect(claims(words).at(-1)).toMatchObject({ assessed: "positive" });
  expect(claims(words).at(-1)).not.toHaveProperty("by");
  expect(claims(words.replace("Joint Statement", "Talks")).at(-1)).toMatchObject({ by: "russia" });
});
