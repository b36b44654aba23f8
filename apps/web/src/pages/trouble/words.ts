import { spoken } from "../../language/language.ts";

export const troubleWords = spoken({
  en: {
    nowhere: {
      title: "There is nothing at this address",
      about: "Nothing was ever recorded under it, or its letters got lost on the way.",
    },
    method: { title: "This address can only be read", about: "To record something, take the API." },
    unclear: {
      title: "This address says something that can’t be understood",
      about: "What is unclear stands behind its question mark:",
    },
    noDay: { title: "That is no day", about: "A page can be read as it was at the end of any past day." },
    ahead: {
      title: "That day has not come yet",
      about: "The register can be read as it was at the end of any past day, and as it is now.",
    },
    latest: (day: string, written: string): string =>
      `The latest is today, ${day} in UTC, written ${written}.`,
    unread: {
      title: "What was sent is no form",
      about:
        "Words to be checked are read from the form of the page itself, which sends them in the usual way of forms.",
    },
    busy: { title: "The register can’t answer right now", about: "Ask again in a moment: nothing is lost." },
    fault: {
      title: "The register failed",
      about:
        "That is a fault of ours, and it was noted under this number, which helps those who look into it:",
    },
    onwards: "From here",
    ways: {
      mended: "The list, where its filters can be set",
      record: "The record itself",
      api: "The API",
      sessions: "All sessions",
      topics: "All topics",
      home: "The home page",
    },
  },
  ru: {
    nowhere: {
      title: "По этому адресу ничего нет",
      about: "Под ним никогда ничего не вносили, или в пути потерялись буквы.",
    },
    method: { title: "Этот адрес можно только читать", about: "Чтобы внести запись, обратитесь к API." },
    unclear: {
      title: "В этом адресе что-то непонятно",
      about: "Непонятное стоит после вопросительного знака:",
    },
    noDay: {
      title: "Такого дня нет",
      about: "Страницу можно читать такой, какой она была к концу любого прошлого дня.",
    },
    ahead: {
      title: "Этот день ещё не настал",
      about: "Реестр можно читать таким, каким он был к концу любого прошлого дня, и таким, каков он сейчас.",
    },
    latest: (day: string, written: string): string =>
      `Самый поздний — сегодня, ${day} по UTC; пишется ${written}.`,
    unread: {
      title: "Отправлена не форма",
      about: "Слова для проверки читаются из формы самой страницы, которая отправляет их обычным способом.",
    },
    busy: {
      title: "Реестр сейчас не может ответить",
      about: "Спросите ещё раз через минуту: ничего не потеряно.",
    },
    fault: {
      title: "Сбой реестра",
      about: "Это наша ошибка; она записана под этим номером, который поможет в ней разобраться:",
    },
    onwards: "Отсюда",
    ways: {
      mended: "Список, где можно задать его отбор",
      record: "Сама запись",
      api: "API",
      sessions: "Все заседания",
      topics: "Все темы",
      home: "Главная страница",
    },
  },
});
