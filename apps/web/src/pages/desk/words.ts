import { spoken } from "../../language/language.ts";

export const deskPageWords = spoken({
  en: {
    title: "The editor’s desk",
    about: "Where editors take a communiqué into the register.",
    scriptless:
      "The desk needs script, which is off here or could not be loaded. A record sheet can also be written by hand.",
  },
  ru: {
    title: "Стол редактора",
    about: "Здесь редакторы вносят сообщение в реестр.",
    scriptless:
      "Столу нужны сценарии; здесь они выключены или не загрузились. Лист записи можно написать и вручную.",
  },
});
