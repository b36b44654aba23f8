import { spoken } from "../../language/language.ts";
import type { AnyClaim } from "../../reading/documents.ts";

type Act = AnyClaim["act"];
type Emphasis = Extract<AnyClaim, { act: "discussed" }>["emphasis"];

interface Words {
  readonly title: string;
  readonly about: string;
  readonly acts: string;
  readonly actsAbout: string;
  readonly act: Readonly<Record<Act, string>>;
  readonly emphases: string;
  readonly emphasesAbout: string;
  readonly emphasis: Readonly<Record<Emphasis, string>>;
  readonly others: string;
  /** Other labels, each with what it means. */
  readonly other: readonly (readonly [id: string, label: string, meaning: string])[];
  readonly none: string;
  readonly cut: string;
  readonly all: string;
}

/** What each label means, in the words of the model (docs/model.md). */
export const howWords = spoken<Words>({
  en: {
    title: "How we read",
    about:
      "What each label of this register means, with words that were printed. A label is our reading; the words beside it are not ours.",
    acts: "What was done",
    actsAbout:
      "A claim is one act that a communiqué reports. An enumeration under one verb is one claim with several topics: a count of claims is a count of acts.",
    act: {
      attended: "Someone took part, in the part and under the name that are printed.",
      met: "A separate meeting took place.",
      discussed: "Subjects were discussed, with as much weight as is printed.",
      assessed: "A state of affairs was judged: positively, neutrally or negatively.",
      noted:
        "Something was noted, recalled, welcomed, thanked for or regretted, in the tone that is printed.",
      affirmed: "A position that existed already was stated, or stated again.",
      offered:
        "Future conduct was offered: somebody said that they were ready, willing or intending to do it.",
      agreed: "The sides agreed on something.",
      urged: "Somebody was called on to act.",
      proposed: "Somebody put an instrument forward.",
      negotiated: "The text of an instrument was worked on.",
      examined: "An instrument was looked at, without a word of its being adopted.",
      initialled: "The text of an instrument was initialled.",
      adopted: "An instrument was adopted or approved.",
      signed: "An instrument was signed. A signature is read out of nothing but a signature.",
      ratified: "An instrument was ratified.",
      inForce: "An instrument entered into force.",
      extended: "An instrument was extended.",
      terminated: "An instrument ended.",
      implemented: "It was noted that earlier instruments were carried out, as far as is printed.",
    },
    emphases: "How strongly",
    emphasesAbout: "Only as printed: where a text gives a subject no weight, it has none here.",
    emphasis: {
      main: "The text says that main attention was paid to it, or that it stood in the centre.",
      special: "The text says that special or particular attention was paid to it.",
      thorough: "The text says that it was discussed thoroughly or in detail.",
      plain: "The text says that it was discussed, and no more.",
      touched: "The text says that it was touched upon, or discussed among other things.",
    },
    others: "What else is said of what is said",
    other: [
      [
        "by",
        "Who acted, and who tells it",
        "Two things. Who acted is who did it by the words of the text: both sides, somebody, or nobody named. Who tells it is who published the text.",
      ],
      [
        "inferred",
        "Inferred",
        "It follows from the words rather than stands in them; a note says how. What is inferred never looks as if it were printed.",
      ],
      [
        "corrected",
        "Corrected",
        "What was recorded was wrong, and was put right with a reason. What stood there before stays in the history.",
      ],
      [
        "retracted",
        "Taken back",
        "What was recorded should not have been, for a reason that is told; the history keeps it.",
      ],
      [
        "accounts",
        "Another account",
        "Another source says the same, or something else. Both stay, each with its own words.",
      ],
      [
        "follows",
        "What became of it",
        "A claim says again, fulfils, goes on with or turns round one of an earlier session.",
      ],
      [
        "refers",
        "Refers to",
        "An instrument that is recalled or mentioned in passing; nothing happened to it here.",
      ],
      [
        "within",
        "Within",
        "The framework that the text names for what was done: a body, an instrument, a series of meetings.",
      ],
      [
        "gap",
        "A gap",
        "A year without a meeting in the register: searched in vain, searched where nothing is public, or nobody has looked. None of them says that there was no meeting.",
      ],
      [
        "covered",
        "Covered",
        "So much of a text is quoted by claims, or was set aside because nothing is claimed there. Only where all of it is covered is something “not mentioned”; else it is not recorded.",
      ],
    ],
    none: "No claim of this kind is recorded yet.",
    cut: "…",
    all: "All sessions that have it",
  },
  ru: {
    title: "Как мы читаем",
    about:
      "Что означает каждая помета этого реестра, с напечатанными словами. Помета — наше чтение; слова рядом с ней не наши.",
    acts: "Что сделано",
    actsAbout:
      "Утверждение — одно действие, о котором сообщает текст. Перечень при одном глаголе — одно утверждение с несколькими темами: число утверждений есть число действий.",
    act: {
      attended: "Кто-то принял участие: в том качестве и под тем именем, которые напечатаны.",
      met: "Состоялась отдельная встреча.",
      discussed: "Обсуждались темы, с тем выделением, которое напечатано.",
      assessed: "Дана оценка положению дел: положительная, нейтральная или отрицательная.",
      noted:
        "Что-то отметили, напомнили, приветствовали, поблагодарили или выразили сожаление — тем тоном, который напечатан.",
      affirmed: "Существующая позиция высказана или подтверждена.",
      offered: "Предложены будущие действия: кто-то сказал, что готов, желает или намерен их предпринять.",
      agreed: "Стороны о чём-то договорились.",
      urged: "Кого-то призвали действовать.",
      proposed: "Кто-то предложил документ.",
      negotiated: "Над текстом документа работали.",
      examined: "Документ рассмотрели; о принятии не сказано.",
      initialled: "Текст документа парафирован.",
      adopted: "Документ принят или одобрен.",
      signed: "Документ подписан. Подпись выводится только из подписи.",
      ratified: "Документ ратифицирован.",
      inForce: "Документ вступил в силу.",
      extended: "Документ продлён.",
      terminated: "Действие документа прекращено.",
      implemented: "Отмечено выполнение прежних документов, в напечатанной степени.",
    },
    emphases: "Насколько сильно",
    emphasesAbout: "Только как напечатано: если текст тему не выделяет, она и здесь не выделена.",
    emphasis: {
      main: "Текст говорит, что этому уделено главное внимание или что это было в центре.",
      special: "Текст говорит, что этому уделено особое внимание.",
      thorough: "Текст говорит, что это обсудили подробно или обстоятельно.",
      plain: "Текст говорит, что это обсудили, и не более.",
      touched: "Текст говорит, что этого коснулись или обсудили среди прочего.",
    },
    others: "Что ещё говорится о сказанном",
    other: [
      [
        "by",
        "Кто действовал и кто сообщает",
        "Это разное. Кто действовал — кто сделал это по словам текста: обе стороны, кто-то или никто не назван. Кто сообщает — кто опубликовал текст.",
      ],
      [
        "inferred",
        "Выведено",
        "Следует из слов, но не стоит в них; примечание говорит, как. Выведенное никогда не выглядит напечатанным.",
      ],
      [
        "corrected",
        "Исправлено",
        "Внесённое было неверно и исправлено с указанием причины. Прежнее остаётся в истории.",
      ],
      ["retracted", "Взято назад", "Это не следовало вносить; причина названа, история это хранит."],
      [
        "accounts",
        "Другой источник",
        "Другой источник говорит то же или иное. Остаются оба, каждый со своими словами.",
      ],
      [
        "follows",
        "Что с этим стало",
        "Утверждение повторяет, выполняет, продолжает или отменяет утверждение прежнего заседания.",
      ],
      [
        "refers",
        "Упоминает",
        "Документ, о котором напомнили или упомянули мимоходом; с ним здесь ничего не произошло.",
      ],
      ["within", "В рамках", "Рамки, которые текст называет: орган, документ, ряд встреч."],
      [
        "gap",
        "Пропуск",
        "Год без встречи в реестре: искали и не нашли, искали там, где ничего не опубликовано, или никто не искал. Ни одно не значит, что встречи не было.",
      ],
      [
        "covered",
        "Охвачено",
        "Столько текста цитируют утверждения или отложено, потому что там ничего не утверждается. Только где охвачен весь текст, что-то «не упомянуто»; иначе — не внесено.",
      ],
    ],
    none: "Таких утверждений пока не внесено.",
    cut: "…",
    all: "Все заседания, где это есть",
  },
});
