import { spoken } from "../../language/language.ts";

export const pictureWords = spoken({
  en: {
    table: "The same as a table",
    nothing: "nothing recorded: that is not to say that nothing was held",
    unsure: "on a day between the ends of the bar",
    year: "Year",
    more: (count: number): string => `+${count}`,
  },
  ru: {
    table: "То же таблицей",
    nothing: "ничего не внесено: это не значит, что ничего не было",
    unsure: "в один из дней между концами полосы",
    year: "Год",
    more: (count: number): string => `+${count}`,
  },
});
