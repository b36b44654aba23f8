import type { asideWhy, instrumentKind, sessionFormat, sessionMode, sourceKind } from "@collegium/domain";
import { spoken } from "./language.ts";

type Of<E extends { readonly options: readonly string[] }> = Readonly<Record<E["options"][number], string>>;

interface Words {
  readonly formats: Of<typeof sessionFormat>;
  readonly modes: Of<typeof sessionMode>;
  readonly instruments: Of<typeof instrumentKind>;
  readonly sources: Of<typeof sourceKind>;
  /** Why words are set aside. */
  readonly asides: Of<typeof asideWhy>;
}

/** What kinds of sessions, instruments and texts are called, on pages and at the desk: all that there are, so the desk needs no schema for its lists. */
export const kindWords = spoken<Words>({
  en: {
    formats: {
      "joint-collegium": "Joint collegium",
      consultations: "Consultations",
      ministerial: "Ministerial",
      "joint-commission": "Joint commission",
      summit: "Summit",
      other: "Another format",
    },
    modes: { "in-person": "in person", virtual: "by video", hybrid: "in person and by video" },
    instruments: {
      plan: "Plan",
      programme: "Programme",
      treaty: "Treaty",
      agreement: "Agreement",
      memorandum: "Memorandum",
      declaration: "Declaration",
      statement: "Statement",
      report: "Report",
      project: "Project",
      initiative: "Initiative",
      other: "Other instrument",
    },
    sources: {
      "joint-communique": "Joint communiqué",
      "joint-statement": "Joint statement",
      "press-release": "Press release",
      readout: "Readout",
      statement: "Statement",
      minutes: "Minutes",
      transcript: "Transcript",
      news: "News",
      other: "Other text",
    },
    asides: {
      furniture: "furniture of the page",
      heading: "heading",
      background: "background",
      repeated: "repeated",
    },
  },
  ru: {
    formats: {
      "joint-collegium": "Совместная коллегия",
      consultations: "Консультации",
      ministerial: "Встреча министров",
      "joint-commission": "Совместная комиссия",
      summit: "Саммит",
      other: "Иной формат",
    },
    modes: { "in-person": "очно", virtual: "по видеосвязи", hybrid: "очно и по видеосвязи" },
    instruments: {
      plan: "План",
      programme: "Программа",
      treaty: "Договор",
      agreement: "Соглашение",
      memorandum: "Меморандум",
      declaration: "Декларация",
      statement: "Заявление",
      report: "Доклад",
      project: "Проект",
      initiative: "Инициатива",
      other: "Иной документ",
    },
    sources: {
      "joint-communique": "Совместное коммюнике",
      "joint-statement": "Совместное заявление",
      "press-release": "Сообщение для прессы",
      readout: "Сообщение о встрече",
      statement: "Заявление",
      minutes: "Протокол",
      transcript: "Стенограмма",
      news: "Новость",
      other: "Иной текст",
    },
    asides: {
      furniture: "оформление страницы",
      heading: "заголовок",
      background: "справка",
      repeated: "повтор",
    },
  },
});
