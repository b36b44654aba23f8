import { counted, number, spoken } from "../../language/language.ts";

export const checkWords = spoken({
  en: {
    title: "Did they say that?",
    about:
      "Paste a quotation. It is looked for in every text that the register holds. Each answer has its own address, but for long quotations; no list is kept of what was asked.",
    quotation: "A quotation, as you met it",
    look: "Look for these words",
    asked: "You asked for",
    verdict: {
      "word-for-word": "Word for word",
      superseded: "Stood there, gone since",
      differently: "With differences",
      nowhere: "Nowhere",
    },
    answer: {
      "word-for-word": "Yes. These words stand in",
      superseded: "They stood there until the page was rewritten:",
      differently: "Not in these words. The nearest stand in",
    },
    nowhere: (texts: number): string =>
      `In none of the ${counted("en", texts, { one: "text", other: "texts" })} that the register holds, nor anything close to it.`,
    nowhereWhy: "That does not mean that nobody said it: the register holds these texts and no others.",
    deleted: "Struck out",
    inserted: "Underlined",
    deletedIs: ": asked for, not printed.",
    insertedIs: ": printed, not asked for.",
    replacedBy: "The text was replaced by",
    withheld: "The text was withheld since; these are words of it that the register quotes.",
    published: "Published",
    signs: (from: number, to: number): string =>
      `Signs ${number("en", from)} to ${number("en", to)} of its text.`,
    folded: "Spaces, hyphens and quotation marks of every kind count as equal.",
    capped: "More texts might have these words than were looked at.",
    unavailable: "Quotations can’t be checked here now.",
    tooLong: "This is longer than can be looked for at once: ask for a part of it.",
  },
  ru: {
    title: "Так ли сказано?",
    about:
      "Вставьте цитату. Её ищут во всех текстах реестра. У каждого ответа, кроме длинных цитат, свой адрес; списка заданных вопросов не ведётся.",
    quotation: "Цитата, какой вы её встретили",
    look: "Искать эти слова",
    asked: "Вы спросили:",
    verdict: {
      "word-for-word": "Слово в слово",
      superseded: "Стояло и исчезло",
      differently: "С отличиями",
      nowhere: "Нигде",
    },
    answer: {
      "word-for-word": "Да. Эти слова стоят в тексте",
      superseded: "Они стояли там, пока страницу не переписали:",
      differently: "Не этими словами. Ближайшие стоят в тексте",
    },
    nowhere: (texts: number): string =>
      `Ни в одном из ${counted("ru", texts, { one: "текста", other: "текстов" })} реестра, и ничего близкого.`,
    nowhereWhy: "Это не значит, что этого никто не говорил: в реестре есть эти тексты и никаких других.",
    deleted: "Зачёркнуто",
    inserted: "Подчёркнуто",
    deletedIs: ": спрошено, но не напечатано.",
    insertedIs: ": напечатано, но не спрошено.",
    replacedBy: "Текст заменён текстом",
    withheld: "Текст с тех пор изъят; это слова, которые реестр цитирует.",
    published: "Опубликовано",
    signs: (from: number, to: number): string =>
      `Знаки с ${number("ru", from)} по ${number("ru", to)} этого текста.`,
    folded: "Пробелы, дефисы и кавычки любого вида считаются равными.",
    capped: "Эти слова могут быть и в других текстах, не просмотренных сейчас.",
    unavailable: "Сейчас цитаты здесь не проверить.",
    tooLong: "Это длиннее, чем можно искать за один раз: спросите часть.",
  },
});
