import { spoken } from "../../language/language.ts";

export const aboutWords = spoken({
  en: {
    title: "About this register",
    about:
      "Who met, what was discussed, affirmed, agreed, adopted and signed, by the exact words of those who told it.",
    what: "What it is",
    whatIs: [
      "Every fact here is a claim bound to the exact words of a deposited communiqué, with who says so, how strongly, and whether it is stated or inferred.",
      "Nothing is ever overwritten. The register is a log of events: every correction keeps its reason, and each thing can be read as it was on any past day.",
      "A gap says only that nobody has recorded anything. Where somebody has searched, it says where and what was found.",
    ],
    part: "How to take part",
    parts: [
      "You found an error: every claim leads to where it is reported. Say what is wrong, and which text says so.",
      "You know a communiqué that is missing: tell where it stands on its publisher’s page, or send its text with its date, its publisher and its language.",
      "You record: editors write record sheets, one file with the source, its vocabulary and its session. Each quotation is looked for in the text before anything is recorded.",
    ],
    write: "Write to those who keep it",
    nowhere: "Those who run this register have not said yet where they take reports.",
    take: "Take it with you",
    takes: [
      "Each page names its address as JSON; each list can be had as CSV and JSON, and followed by Atom, JSON Feed and calendar, narrowed as you narrowed it.",
      "All of it, with its whole history, is at the API.",
    ],
    how: "What each label means",
    api: "The API",
  },
  ru: {
    title: "Об этом реестре",
    about:
      "Кто встречался, что обсудили, подтвердили, согласовали, приняли и подписали — точными словами тех, кто об этом сообщил.",
    what: "Что это",
    whatIs: [
      "Каждый факт здесь — утверждение, привязанное к точным словам сохранённого сообщения: кто это говорит, насколько сильно, сказано это или выведено.",
      "Ничто не стирается. Реестр — журнал событий: у каждого исправления есть причина, и всё можно прочесть таким, каким оно было в любой прошлый день.",
      "Пропуск говорит лишь о том, что никто ничего не внёс. Если искали, сказано, где и что нашли.",
    ],
    part: "Как участвовать",
    parts: [
      "Вы нашли ошибку: от каждого утверждения ведёт ссылка туда, где о ней сообщают. Скажите, что неверно и какой текст об этом говорит.",
      "Вы знаете недостающее сообщение: укажите, где оно стоит на странице издателя, или пришлите текст с датой, издателем и языком.",
      "Вы вносите: редакторы пишут листы записи, один файл с источником, его словарём и заседанием. Каждую цитату ищут в тексте прежде, чем что-либо внести.",
    ],
    write: "Написать тем, кто ведёт реестр",
    nowhere: "Те, кто ведёт этот реестр, пока не сказали, куда сообщать.",
    take: "Взять с собой",
    takes: [
      "Каждая страница называет свой адрес в JSON; каждый список можно получить в CSV и JSON и следить за ним через Atom, JSON Feed и календарь, с вашими условиями.",
      "Всё целиком, со всей историей, есть в API.",
    ],
    how: "Что означает каждая помета",
    api: "API",
  },
});
