import { counted, spoken } from "../../language/language.ts";

/** What is said of sessions wherever they stand. */
export const sessionPartWords = spoken({
  en: {
    formats: {
      "joint-collegium": "Joint collegium",
      consultations: "Consultations",
      ministerial: "Ministerial",
      "joint-commission": "Joint commission",
      summit: "Summit",
      other: "Another format",
    },
    statuses: { announced: "announced", held: "held", cancelled: "cancelled", withdrawn: "withdrawn" },
    claims: (count: number): string => counted("en", count, { one: "claim", other: "claims" }),
  },
  ru: {
    formats: {
      "joint-collegium": "Совместная коллегия",
      consultations: "Консультации",
      ministerial: "Встреча министров",
      "joint-commission": "Совместная комиссия",
      summit: "Саммит",
      other: "Иной формат",
    },
    statuses: { announced: "объявлено", held: "состоялось", cancelled: "отменено", withdrawn: "отозвано" },
    claims: (count: number): string =>
      counted("ru", count, { one: "утверждение", few: "утверждения", other: "утверждений" }),
  },
});
