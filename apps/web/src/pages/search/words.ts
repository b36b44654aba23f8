import { spoken } from "../../language/language.ts";

export const searchWords = spoken({
  en: {
    title: "Find",
    about:
      "Names, ids and printed words of all that the register holds: sessions, topics, instruments, people and texts.",
    found: (q: string): string => `What is found by “${q}”`,
    names: "By name",
    words: "By words",
    nothing: "Nothing is found by these words.",
    nothingWhy: "Names, ids and the words of texts were looked through. Fewer or other words may find more.",
    beginnings: "These words are found nowhere just so, but words that begin so are:",
    check: "Is it a quotation?",
    checkIt: "Ask whether it stands in any text",
    more: "More of them",
    first: "From the beginning",
    capped: "There is more than is looked at: those recorded last are shown.",
    unavailable: "Words can’t be looked for here now.",
    asked: "Write a name, an id, or words that were printed.",
  },
  ru: {
    title: "Найти",
    about:
      "Имена, обозначения и напечатанные слова всего, что есть в реестре: заседаний, тем, документов, людей и текстов.",
    found: (q: string): string => `Что найдено по «${q}»`,
    names: "По имени",
    words: "По словам",
    nothing: "По этим словам ничего не найдено.",
    nothingWhy:
      "Просмотрены имена, обозначения и слова текстов. Меньше слов или другие слова могут найти больше.",
    beginnings: "Именно таких слов нигде нет, но есть слова, которые так начинаются:",
    check: "Это цитата?",
    checkIt: "Спросить, стоит ли она в каком-либо тексте",
    more: "Ещё",
    first: "С начала",
    capped: "Есть больше, чем просматривается: показано внесённое последним.",
    unavailable: "Сейчас слова здесь не найти.",
    asked: "Напишите имя, обозначение или напечатанные слова.",
  },
});
