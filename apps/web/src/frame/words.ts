import { spoken } from "../language/language.ts";

export const frameWords = spoken({
  en: {
    name: "Collegium",
    locale: "en_GB",
    about: "a public register of diplomatic consultations",
    skip: "To the record",
    find: "Find",
    findWhat: "Name, id or quoted words",
    sections: {
      sessions: "Sessions",
      topics: "Topics",
      instruments: "Instruments",
      series: "Series",
      bodies: "Bodies",
      people: "People",
      sources: "Sources",
      check: "Did they say that?",
    },
    promise:
      "Every statement here leads to the printed words that support it. What is inferred says so; what nobody has looked for says so too.",
    how: "How we read",
    takePart: "About, and how to take part",
    api: "The API",
    other: "Русский",
    otherLabel: "This page in Russian",
  },
  ru: {
    name: "Collegium",
    locale: "ru_RU",
    about: "открытый реестр дипломатических консультаций",
    skip: "К записи",
    find: "Найти",
    findWhat: "Имя, обозначение или слова",
    sections: {
      sessions: "Заседания",
      topics: "Темы",
      instruments: "Документы",
      series: "Ряды",
      bodies: "Органы",
      people: "Люди",
      sources: "Источники",
      check: "Так ли сказано?",
    },
    promise:
      "Каждое утверждение здесь ведёт к напечатанным словам, на которых оно основано. Выведенное так и названо; то, чего никто не искал, — тоже.",
    how: "Как мы читаем",
    takePart: "О реестре и как участвовать",
    api: "API",
    other: "English",
    otherLabel: "Эта страница по-английски",
  },
});
