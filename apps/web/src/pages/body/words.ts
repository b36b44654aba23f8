import { spoken } from "../../language/language.ts";

export const bodyWords = spoken({
  en: {
    kinds: { state: "State", ministry: "Ministry", organisation: "Organisation", grouping: "Grouping" },
    of: "of",
    parent: "Part of",
    until: "until",
    former: "Earlier names",
    sessions: "At these sessions",
    instruments: "Instruments",
    people: "People",
    members: "What belongs to it",
    publications: "What it published",
    as: { party: "party", host: "host" },
    through: "through",
  },
  ru: {
    kinds: {
      state: "Государство",
      ministry: "Министерство",
      organisation: "Организация",
      grouping: "Объединение",
    },
    of: "страна:",
    parent: "Входит в",
    until: "до",
    former: "Прежние названия",
    sessions: "На этих заседаниях",
    instruments: "Документы",
    people: "Люди",
    members: "Что в него входит",
    publications: "Что им опубликовано",
    as: { party: "сторона", host: "принимающая сторона" },
    through: "через",
  },
});
