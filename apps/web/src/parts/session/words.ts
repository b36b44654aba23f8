import { kindWords } from "../../language/kinds.ts";
import { counted, spoken } from "../../language/language.ts";

/** What is said of sessions wherever they stand. */
export const sessionPartWords = spoken({
  en: {
    formats: kindWords.en.formats,
    statuses: { announced: "announced", held: "held", cancelled: "cancelled", withdrawn: "withdrawn" },
    claims: (count: number): string => counted("en", count, { one: "claim", other: "claims" }),
  },
  ru: {
    formats: kindWords.ru.formats,
    statuses: { announced: "объявлено", held: "состоялось", cancelled: "отменено", withdrawn: "отозвано" },
    claims: (count: number): string =>
      counted("ru", count, { one: "утверждение", few: "утверждения", other: "утверждений" }),
  },
});
