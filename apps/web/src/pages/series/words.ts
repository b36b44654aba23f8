import { counted, spoken } from "../../language/language.ts";

export const seriesWords = spoken({
  en: {
    of: { sessions: "of sessions", instruments: "of instruments" },
    every: { year: "yearly", "two-years": "every two years" },
    since: (date: string): string => `since ${date}`,
    recorded: (count: number): string =>
      `${counted("en", count, { one: "member is", other: "members are" })} recorded`,
    gaps: (count: number): string => counted("en", count, { one: "gap", other: "gaps" }),
    notToSay: "That is not to say that nothing was held there.",
    members: "Each of them, each gap",
    years: "Year by year",
    states: {
      held: "held or in force",
      announced: "announced",
      cancelled: "cancelled",
      vain: "searched in vain",
      unsearched: "nobody has looked",
      open: "not over yet",
    },
    unsure: "a day between the ends of the bar",
    stages: "What was done with them",
    referrals: "What was said of them",
    status: {
      unsearched: "Nobody has looked yet.",
      "none-found": "Searched in vain.",
      "not-public": "It took place or stands, and nothing of it is public.",
    },
    searchedIn: "Looked for in",
  },
  ru: {
    of: { sessions: "заседаний", instruments: "документов" },
    every: { year: "ежегодный", "two-years": "раз в два года" },
    since: (date: string): string => `с ${date}`,
    recorded: (count: number): string => `внесено: ${count}`,
    gaps: (count: number): string =>
      counted("ru", count, { one: "пропуск", few: "пропуска", other: "пропусков" }),
    notToSay: "Это не значит, что там ничего не было.",
    members: "Все члены ряда и пропуски",
    years: "Год за годом",
    states: {
      held: "состоялось или действует",
      announced: "объявлено",
      cancelled: "отменено",
      vain: "искали и не нашли",
      unsearched: "никто не искал",
      open: "срок ещё не истёк",
    },
    unsure: "день между концами полосы",
    stages: "Что с ними делали",
    referrals: "Что о них сказано",
    status: {
      unsearched: "Никто ещё не искал.",
      "none-found": "Искали и не нашли.",
      "not-public": "Состоялось или существует, но ничего не опубликовано.",
    },
    searchedIn: "Искали в",
  },
});
