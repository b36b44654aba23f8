import { spoken } from "../../language/language.ts";

export const accountsWords = spoken({
  en: {
    title: "Two accounts, side by side",
    ofTwo: "Of the two accounts that most claims quote.",
    claim: "Claim",
    accounts: ["The first account", "The second account"],
    who: "Who says so",
    both: "Both",
    first: "Only the first",
    second: "Only the second",
    against: "They contradict one another",
    silent: "no words recorded",
  },
  ru: {
    title: "Два изложения рядом",
    ofTwo: "По двум изложениям, которые цитируются чаще всего.",
    claim: "Утверждение",
    accounts: ["Первое изложение", "Второе изложение"],
    who: "Кто это говорит",
    both: "Оба",
    first: "Только первое",
    second: "Только второе",
    against: "Противоречат друг другу",
    silent: "слова не внесены",
  },
});
