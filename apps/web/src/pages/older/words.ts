import { spoken } from "../../language/language.ts";

export const olderWords = spoken({
  en: {
    title: "Older ones",
    about: "What mentions it, the newest first, beyond what its page shows",
    back: "The newest, and what is known of it",
    more: "Older ones",
    none: "Nothing older is recorded.",
    as: {
      instrument: "instrument",
      person: "held an office in it",
      member: "belongs to it",
      publication: "published by it",
      narrower: "narrower topic",
      merged: "merged into it",
      link: "implements, succeeds, amends or is part of it",
      quotation: "quotes it",
      successor: "took its place",
      duplicate: "repeats it",
    },
  },
  ru: {
    title: "Более ранние",
    about: "Где это упомянуто, сначала новые, сверх показанного на главной странице",
    back: "Самые новые и что об этом известно",
    more: "Более ранние",
    none: "Более раннего не внесено.",
    as: {
      instrument: "документ",
      person: "занимал здесь должность",
      member: "входит сюда",
      publication: "опубликовано им",
      narrower: "более узкая тема",
      merged: "объединено с этим",
      link: "выполняет, продолжает, меняет его или входит в него",
      quotation: "цитирует это",
      successor: "заменил его",
      duplicate: "повторяет его",
    },
  },
});
