import { spoken } from "../../language/language.ts";

const en: Readonly<Record<string, string>> = {
  id: "Id",
  title: "Title",
  kind: "Kind of text",
  publishers: "Publishers (ids)",
  published: "Published",
  language: "Language",
  url: "Address of its page",
  retrieved: "Retrieved",
  supersedes: "Takes the place of (a source’s id)",
  host: "Host (id)",
  series: "Series (id)",
  ordinal: "Which one of its kind (8 for the eighth)",
  mode: "Mode",
  under: "In accordance with (instruments’ ids)",
};
const ru: typeof en = {
  id: "Идентификатор",
  title: "Название",
  kind: "Вид текста",
  publishers: "Издатели (идентификаторы)",
  published: "Опубликовано",
  language: "Язык",
  url: "Адрес страницы",
  retrieved: "Получено",
  supersedes: "Занимает место (источник)",
  host: "Принимающая сторона",
  series: "Серия",
  ordinal: "Которое по счёту",
  mode: "Очно или нет",
  under: "В соответствии с (документы)",
};
export const detailsWords = spoken({
  en: {
    title: "Source and session",
    source: "Source",
    session: "Session",
    save: "Keep",
    back: "Back",
    fields: en,
  },
  ru: {
    title: "Источник и заседание",
    source: "Источник",
    session: "Заседание",
    save: "Оставить",
    back: "Назад",
    fields: ru,
  },
});
