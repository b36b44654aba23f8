import { spoken } from "../../language/language.ts";

interface Words {
  readonly title: string;
  readonly what: string;
  readonly acts: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, string>>;
  readonly done: string;
  readonly unclear: string;
}

export const laterWords = spoken<Words>({
  en: {
    title: "Of what is recorded",
    what: "What happened",
    acts: {
      correct: "Correct this claim",
      retract: "Retract this claim",
      follow: "Say what it did to an earlier claim",
      "take-back": "Take back a reply, link or alias",
      merge: "Merge two things into one",
      withhold: "Withhold this text",
      withdraw: "Withdraw the session",
    },
    fields: {
      objects: "What it is about (ids)",
      shade: "How strongly, in what part",
      by: "Who acted: joint, unspecified, body/…",
      summary: "Summary, in English",
      wording: "Its printed verb",
      reason: "Reason",
      replacedBy: "Claims that take its place (c3, c4)",
      relation: "Relation",
      earlier: "Earlier claim (minsk-2014#c4)",
      note: "How one knows",
      statement: "Statement: revision and index in the history (3.0)",
      from: "What goes (topic/…)",
      into: "What stays (topic/…)",
      duplicateOf: "Session that it repeats (id)",
    },
    relations: {
      repeats: "repeats it",
      fulfils: "fulfils it",
      continues: "continues it",
      reverses: "reverses it",
    },
    done: "Recorded.",
    unclear: "This can’t be said so: both things must be of one kind.",
  },
  ru: {
    title: "О внесённом",
    what: "Что произошло",
    acts: {
      correct: "Исправить это утверждение",
      retract: "Отозвать это утверждение",
      follow: "Сказать, что оно значит для прежнего",
      "take-back": "Взять назад ответ, связь или имя",
      merge: "Слить двоих в одно",
      withhold: "Скрыть этот текст",
      withdraw: "Отозвать заседание",
    },
    fields: {
      objects: "О чём оно (идентификаторы)",
      shade: "Насколько сильно, в каком качестве",
      by: "Кто: joint, unspecified, body/…",
      summary: "Кратко, по-английски",
      wording: "Напечатанный глагол",
      reason: "Причина",
      replacedBy: "Что занимает его место (c3, c4)",
      relation: "Отношение",
      earlier: "Прежнее утверждение (minsk-2014#c4)",
      note: "Откуда известно",
      statement: "Запись: номер и место в истории (3.0)",
      from: "Что уходит (topic/…)",
      into: "Что остаётся (topic/…)",
      duplicateOf: "Заседание, которое оно повторяет",
    },
    relations: { repeats: "повторяет", fulfils: "выполняет", continues: "продолжает", reverses: "отменяет" },
    done: "Внесено.",
    unclear: "Так сказать нельзя: обе вещи должны быть одного рода.",
  },
});
