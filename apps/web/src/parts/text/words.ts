import { counted, number, spoken } from "../../language/language.ts";

export const textWords = spoken({
  en: {
    claim: (of: string): string => `Claim ${of}`,
    left: (signs: number): string =>
      `… ${counted("en", signs, { one: "sign", other: "signs" })} of the text that no claim on this page quotes …`,
    hash: "Text, sha256:",
    length: (signs: number): string => `${number("en", signs)} signs`,
    quoted: (share: number): string => `Claims quote ${share}% of its words`,
    aside: (share: number): string => `${share}% are set aside`,
    open: (share: number): string => `${share}% are open`,
    closed: "none are open",
    openWhole: "No claim quotes its words yet.",
  },
  ru: {
    claim: (of: string): string => `Утверждение ${of}`,
    left: (signs: number): string =>
      `… ${counted("ru", signs, { one: "знак", few: "знака", other: "знаков" })} текста, на которые не ссылается ни одно утверждение этой страницы …`,
    hash: "Текст, sha256:",
    quoted: (share: number): string => `Утверждения цитируют ${share} % его слов`,
    aside: (share: number): string => `отложено ${share} %`,
    open: (share: number): string => `остаётся ${share} %`,
    closed: "не остаётся ничего",
    openWhole: "Ни одно утверждение пока не цитирует его слов.",
    length: (signs: number): string => counted("ru", signs, { one: "знак", few: "знака", other: "знаков" }),
  },
});
