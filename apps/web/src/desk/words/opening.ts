import { counted, spoken } from "../../language/language.ts";
import type { NotUploaded } from "../sheet/trouble.ts";

export const openingWords = spoken({
  en: {
    title: "The editor’s desk",
    lead: "Paste a communiqué, or choose its file. Nothing is recorded before you press Record.",
    text: "Text of the communiqué",
    file: "Or its file",
    published: "Published (2014-11-18)",
    url: "Address of its page",
    publisher: "Publisher’s id (mfa-belarus)",
    open: "Open it",
    opening: "Reading it …",
    left: "On this desk still",
    steps: (count: number) =>
      count === 0 ? "not begun" : `${counted("en", count, { one: "step", other: "steps" })} done`,
    forget: "Discard",
    upload: "Or lay a downloaded sheet (YAML) upon the text above",
    notUploaded: (why: NotUploaded) =>
      why.not === "sheet"
        ? "The file is no record sheet."
        : why.not === "quotation"
          ? `The sheet quotes what does not stand in the text above: “${why.words}”`
          : `The sheet says more than the desk can hold (${why.pointer}): record it with “collegium apply”.`,
    elsewhere: "This text is open in another tab",
    elsewhereSay:
      "Go on there, or take it over here. What was decided comes along; the other tab keeps nothing more.",
    takeOver: "Take it over here",
    taken: "This text was taken over by another tab",
    takenSay:
      "What was decided until then went along; nothing is kept from here any more. Go on there, or take it back.",
    takeBack: "Take it back",
    close: "Close it here",
    notDiscarded: "Not discarded: this text is open in another tab.",
    unkept: "This browser lets the desk keep nothing: what is decided is lost when the page is left.",
    unkeptWork: "Download the sheet from the review (Ctrl+Enter), or record it, before you go.",
    insecure:
      "The desk opens over https alone, or on the register’s own machine: over plain http anybody on the way could read your token, and browsers hold back what the desk needs.",
    isLaidAlready:
      "Not laid: a draft of this text is on this desk still. Go on with that, or discard it first.",
    noSource: "The register has no such text.",
    unforeseen: "The desk failed at this: its fault, not yours. The text is still here; try again.",
    empty: "Paste the text first.",
    notText: "The file is no text in UTF-8.",
    tooLong: "A text has at most 1 MiB.",
    notOpened: (why: string) => `Not opened: mend what is said of the text. ${why}`,
    failed: "The register can’t draft now; the text is on the desk without drafts.",
    known: "The register has this text already",
    knownSay: (title: string) => `It is “${title}”. Its recorded claims stand in the list.`,
    near: "The register has another form of this text",
    nearSay: (title: string) => `“${title}” says much in the same words. Does this text take its place?`,
    supersedes: "It takes its place",
    apart: "It is another text",
    gone: "Only in the earlier form",
    come: "Only in this text",
    session: "The register has sessions of that day",
    sessionSay: "Does this text tell of one of them? Then its claims stand beside.",
    newSession: "A new session",
    goOn: "Go on",
    back: "Back",
    signOut: "Sign out",
  },
  ru: {
    title: "Стол редактора",
    lead: "Вставьте сообщение или выберите его файл. Ничто не вносится, пока вы не нажмёте «Внести».",
    text: "Текст сообщения",
    file: "Или его файл",
    published: "Опубликовано (2014-11-18)",
    url: "Адрес его страницы",
    publisher: "id издателя (mfa-belarus)",
    open: "Открыть",
    opening: "Читается …",
    left: "Ещё на этом столе",
    steps: (count: number) => (count === 0 ? "не начато" : `шагов: ${count}`),
    forget: "Убрать",
    upload: "Или положите на этот текст скачанный лист (YAML)",
    notUploaded: (why: NotUploaded) =>
      why.not === "sheet"
        ? "Файл — не лист записи."
        : why.not === "quotation"
          ? `Лист цитирует то, чего в тексте выше нет: «${why.words}»`
          : `Лист говорит больше, чем вмещает стол (${why.pointer}): внесите его командой «collegium apply».`,
    elsewhere: "Этот текст открыт в другой вкладке",
    elsewhereSay:
      "Продолжите там или заберите его сюда. Всё решённое перейдёт с ним; в той вкладке больше ничего не сохранится.",
    takeOver: "Забрать сюда",
    taken: "Этот текст забрала другая вкладка",
    takenSay:
      "Решённое до этого перешло туда; отсюда больше ничего не сохраняется. Продолжите там или верните текст.",
    takeBack: "Вернуть сюда",
    close: "Закрыть здесь",
    notDiscarded: "Не убрано: этот текст открыт в другой вкладке.",
    unkept: "Этот браузер не даёт столу ничего хранить: решённое пропадёт, когда страница закроется.",
    unkeptWork: "Перед этим скачайте лист из просмотра (Ctrl+Enter) или внесите его.",
    insecure:
      "Стол открывается только по https или на самой машине реестра: по простому http ваш токен мог бы прочесть любой на пути, и браузеры не дают того, что столу нужно.",
    isLaidAlready:
      "Не положено: набросок этого текста ещё на этом столе. Продолжите с ним или сначала уберите его.",
    noSource: "Такого текста в реестре нет.",
    unforeseen: "Стол не справился, и это не ваша вина. Текст на месте; попробуйте снова.",
    empty: "Сначала вставьте текст.",
    notText: "Файл — не текст в UTF-8.",
    tooLong: "В тексте не более 1 МиБ.",
    notOpened: (why: string) => `Не открыто: исправьте сказанное о тексте. ${why}`,
    failed: "Реестр сейчас не может набросать; текст на столе без набросков.",
    known: "Этот текст уже есть в реестре",
    knownSay: (title: string) => `Это «${title}». Его внесённые утверждения — в списке.`,
    near: "В реестре есть другой вид этого текста",
    nearSay: (title: string) =>
      `«${title}» говорит во многом теми же словами. Этот текст занимает его место?`,
    supersedes: "Занимает его место",
    apart: "Это другой текст",
    gone: "Только в прежнем виде",
    come: "Только в этом тексте",
    session: "В реестре есть заседания этого дня",
    sessionSay: "Этот текст об одном из них? Тогда его утверждения встанут рядом.",
    newSession: "Новое заседание",
    goOn: "Дальше",
    back: "Назад",
    signOut: "Выйти",
  },
});
