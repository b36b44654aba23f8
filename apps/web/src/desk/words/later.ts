import { spoken } from "../../language/language.ts";

interface Words {
  readonly title: string;
  readonly what: string;
  readonly acts: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, string>>;
  /** What an act does beside, where that is more than its name says. */
  readonly consequences: Readonly<Record<string, string>>;
  readonly evidence: (words: string) => string;
  readonly things: { readonly add: string; readonly takeAway: string; readonly unknown: string };
  readonly named: string;
  readonly who: string;
  readonly noStatement: string;
  readonly done: string;
  readonly notDone: (why: string) => string;
  readonly unclear: string;
}

export const laterWords = spoken<Words>({
  en: {
    title: "Of what is recorded",
    what: "What happened",
    acts: {
      correct: "Correct this claim",
      retract: "Retract this claim",
      follow: "Say what it does to an earlier claim",
      details: "Correct the session",
      "take-back": "Take back a reply, link, title or office",
      rename: "Rename a thing",
      merge: "Merge two things into one",
      withhold: "Withhold this text",
      withdraw: "Withdraw the session",
    },
    fields: {
      objects: "What it is about",
      shade: "How strongly, in what part",
      by: "Who acted",
      frameworks: "In what framework",
      refersTo: "Refers to",
      summary: "Summary, in English",
      wording: "Its printed verb",
      reason: "Reason",
      replacedBy: "What says it instead",
      relation: "What it does",
      earlier: "Earlier claim (minsk-2014#c4, or its address)",
      note: "How one knows",
      title: "Title",
      date: "Date",
      place: "Place",
      of: "Of another thing than this session",
      statement: "What is taken back",
      from: "Which thing",
      into: "What stays",
      language: "Language (en, ru …)",
      called: "Its name in it",
      duplicateOf: "Session that it repeats (id)",
    },
    relations: {
      repeats: "repeats it",
      fulfils: "fulfils it",
      continues: "continues it",
      reverses: "reverses it",
    },
    consequences: {
      retract: "It stays readable where it was cited, as retracted; its session doesn’t say it any more.",
      merge: "The first takes no further events; what mentions it is shown under what stays.",
      withhold: "Nobody can read the text any more, and the desk forgets it. Its quotations stay.",
      withdraw: "It stays readable, as withdrawn; no list and no count has it any more.",
    },
    evidence: (words: string) => `A new date or place rests on the selected words: “${words}”.`,
    things: { add: "find by its letters", takeAway: "Take away", unknown: "No such name." },
    named: "named ones",
    who: "By name",
    noStatement: "Nothing here can be taken back",
    done: "Recorded.",
    notDone: (why) => `Not recorded. ${why}`,
    unclear:
      "This can’t be said so: things must be of one kind, and an earlier claim is named as minsk-2014#c4.",
  },
  ru: {
    title: "О внесённом",
    what: "Что произошло",
    acts: {
      correct: "Исправить это утверждение",
      retract: "Отозвать это утверждение",
      follow: "Сказать, что оно значит для прежнего",
      details: "Исправить сведения о заседании",
      "take-back": "Взять назад ответ, связь, название или должность",
      rename: "Переименовать",
      merge: "Слить двоих в одно",
      withhold: "Скрыть этот текст",
      withdraw: "Отозвать заседание",
    },
    fields: {
      objects: "О чём оно",
      shade: "Насколько сильно, в каком качестве",
      by: "Кто",
      frameworks: "В каких рамках",
      refersTo: "Ссылается на",
      summary: "Кратко, по-английски",
      wording: "Напечатанный глагол",
      reason: "Причина",
      replacedBy: "Что говорит это вместо него",
      relation: "Что оно делает",
      earlier: "Прежнее утверждение (minsk-2014#c4 или его адрес)",
      note: "Откуда известно",
      title: "Название",
      date: "Дата",
      place: "Место",
      of: "Не этого заседания, а",
      statement: "Что взять назад",
      from: "Что именно",
      into: "Что остаётся",
      language: "Язык (en, ru …)",
      called: "Название на нём",
      duplicateOf: "Заседание, которое оно повторяет",
    },
    relations: { repeats: "повторяет", fulfils: "выполняет", continues: "продолжает", reverses: "отменяет" },
    consequences: {
      retract: "По прежним ссылкам его ещё прочтут, как отозванное; заседание его больше не говорит.",
      merge: "О первом больше ничего не вносится; его упоминания показаны под тем, что остаётся.",
      withhold: "Текст больше никто не прочтёт, и стол его забудет. Выдержки остаются.",
      withdraw: "Его ещё можно прочесть, как отозванное; в списках и счёте его больше нет.",
    },
    evidence: (words: string) => `Новая дата или место опирается на выделенные слова: «${words}».`,
    things: { add: "найти по буквам", takeAway: "Убрать", unknown: "Такого имени нет." },
    named: "названные",
    who: "По имени",
    noStatement: "Взять назад нечего",
    done: "Внесено.",
    notDone: (why) => `Не внесено. ${why}`,
    unclear:
      "Так сказать нельзя: вещи должны быть одного рода, а прежнее утверждение называют так: minsk-2014#c4.",
  },
});
