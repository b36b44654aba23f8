import { spoken } from "../../language/language.ts";

export const citingWords = spoken({
  en: {
    howToCite: "How to cite",
    register: "a register of diplomatic consultations",
    record: "record",
    claim: "claim",
    asOf: "as of",
    revision: (of: number): string => `revision ${of}`,
    inferred: "inferred",
    quotes: ["“", "”"],
    plain: "Plain text",
    void: { retracted: "RETRACTED:", withdrawn: "WITHDRAWN:" },
    note: "The address pins the day on which you read and the state of the record. Who comes by it later is told what changed since.",
    hash: "Text, sha256:",
  },
  ru: {
    howToCite: "Как сослаться",
    register: "реестр дипломатических консультаций",
    record: "запись",
    claim: "утверждение",
    asOf: "по состоянию на",
    revision: (of: number): string => `редакция ${of}`,
    inferred: "дата выведена",
    quotes: ["«", "»"],
    plain: "Простой текст",
    void: { retracted: "ВЗЯТО НАЗАД:", withdrawn: "ОТОЗВАНО:" },
    note: "Адрес указывает день, в который вы читали, и состояние записи. Кто придёт по нему позже, узнает, что с тех пор изменилось.",
    hash: "Текст, sha256:",
  },
});
