import { spoken } from "../../language/language.ts";

/** What is on the desk while its editor is to sign in again: work that the browser keeps, work that it doesn't keep, or none. */
export type WorkBehind = "kept" | "unkept" | "none";

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly again: string;
  /** What becomes of the work that is on the desk. */
  readonly goOn: Readonly<Record<WorkBehind, string>>;
  readonly issuer: (host: string) => string;
  readonly or: string;
  readonly token: string;
  readonly how: string;
  readonly go: string;
  readonly checking: string;
  readonly safe: string;
  readonly refused: string;
  readonly noToken: string;
  readonly nothingAllowed: string;
  readonly broken: string;
  readonly denied: string;
  readonly unexpected: string;
  readonly unreachable: string;
}

export const sessionWords = spoken<Words>({
  en: {
    title: "Sign in to record",
    lead: "Everybody may read. Who records is named in the history of each thing.",
    again: "Your sign-in has ended",
    goOn: {
      kept: "Nothing is lost: your work is kept in this browser. Sign in again and go on.",
      unkept:
        "Your work is on this page alone, for this browser keeps nothing. Sign in with a token, which doesn’t leave the page; or close this (Esc) and download the sheet from the review first.",
      none: "Sign in again and go on.",
    },
    issuer: (host) => `Sign in with ${host}`,
    or: "Or with a token",
    token: "Token",
    how: "Whoever runs the register makes one: collegium token --name you --scope record",
    go: "Sign in",
    checking: "Asking …",
    safe: "It stays in this tab, and ends with it.",
    refused: "The register doesn’t take this token: it has ended, or is for another register.",
    noToken: "That is no token.",
    nothingAllowed: "This token allows nothing here. Ask who runs the register for the scope “record”.",
    broken: "The register can’t be reached. Try again in a moment.",
    denied: "You were not signed in: the issuer says no.",
    unexpected: "You were not signed in: what came back is no answer to what was asked here. Try again.",
    unreachable: "The issuer can’t be reached from here. Try again, or use a token.",
  },
  ru: {
    title: "Войдите, чтобы вносить",
    lead: "Читать могут все. Кто вносит, назван в истории каждой записи.",
    again: "Ваш вход закончился",
    goOn: {
      kept: "Ничего не потеряно: работа сохранена в этом браузере. Войдите снова и продолжайте.",
      unkept:
        "Работа есть только на этой странице: браузер ничего не хранит. Войдите с токеном, не покидая страницы; или закройте это окно (Esc) и сначала скачайте лист из просмотра.",
      none: "Войдите снова и продолжайте.",
    },
    issuer: (host) => `Войти через ${host}`,
    or: "Или с токеном",
    token: "Токен",
    how: "Его делает тот, кто ведёт реестр: collegium token --name you --scope record",
    go: "Войти",
    checking: "Спрашиваем …",
    safe: "Он остаётся в этой вкладке и исчезает вместе с ней.",
    refused: "Реестр не принимает этот токен: он истёк или предназначен другому реестру.",
    noToken: "Это не токен.",
    nothingAllowed:
      "Этот токен здесь ничего не разрешает. Попросите у того, кто ведёт реестр, право «record».",
    broken: "Реестр недоступен. Попробуйте через минуту.",
    denied: "Вход не состоялся: поставщик входа отказал.",
    unexpected: "Вход не состоялся: пришёл ответ не на то, что здесь спрашивали. Попробуйте ещё раз.",
    unreachable: "Поставщик входа отсюда недоступен. Попробуйте ещё раз или войдите с токеном.",
  },
});
