import { counted, number, spoken } from "../../language/language.ts";

export const textWords = spoken({
  en: {
    claim: (of: string): string => `Claim ${of}`,
    left: (signs: number): string =>
      `… ${counted("en", signs, { one: "sign", other: "signs" })} of the text that no claim on this page quotes …`,
    hash: "Text, sha256:",
    length: (signs: number): string => `${number("en", signs)} signs`,
  },
  ru: {
    claim: (of: string): string => `Утверждение ${of}`,
    left: (signs: number): string =>
      `… ${counted("ru", signs, { one: "знак", few: "знака", other: "знаков" })} текста, на которые не ссылается ни одно утверждение этой страницы …`,
    hash: "Текст, sha256:",
    length: (signs: number): string => counted("ru", signs, { one: "знак", few: "знака", other: "знаков" }),
  },
});
