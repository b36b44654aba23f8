import { spoken } from "../../language/language.ts";

export const pastWords = spoken({
  en: {
    asOf: (day: string): string => `This page as the register had it at the end of ${day}.`,
    titled: (title: string, day: string): string => `${title}, as of ${day}`,
    ends: "Names and mentions are those of that day; of its mentions, the newest are shown. Lists, search and pictures are of today, and so is where links lead.",
    now: "As it is now",
    changed: "What changed since",
    history: "Its whole history",
    notYet: "There was no such record on that day",
    notYetAbout: (day: string): string =>
      `By the end of ${day}, nothing had been recorded under this address.`,
    tooMuch: "So much changed since that this day is not shown here",
    tooMuchAbout:
      "Too many records would have to be read again for this page. The API answers it all the same:",
  },
  ru: {
    asOf: (day: string): string => `Эта страница такой, какой она была в реестре к концу дня ${day}.`,
    titled: (title: string, day: string): string => `${title}, на ${day}`,
    ends: "Имена и упоминания — того дня; из упоминаний показаны самые новые. Списки, поиск и рисунки сегодняшние, и ссылки ведут на сегодняшнее.",
    now: "Как сейчас",
    changed: "Что изменилось с тех пор",
    history: "Вся история",
    notYet: "В тот день такой записи не было",
    notYetAbout: (day: string): string => `К концу дня ${day} по этому адресу ничего не было внесено.`,
    tooMuch: "С тех пор изменилось столько, что этот день здесь не показан",
    tooMuchAbout:
      "Для этой страницы пришлось бы заново прочесть слишком много записей. API ответит и на это:",
  },
});
