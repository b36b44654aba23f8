import { spoken } from "../../language/language.ts";

export const sinceWords = spoken({
  en: {
    title: "Since last time",
    against: "Against the session before it in the series,",
    first: "No earlier session of the series is in the register.",
    next: "The one after it:",
    same: "What it says is neither more nor less, as far as it is recorded.",
    claim: (number: string): string => `Claim ${number}`,
    kinds: {
      stronger: "Stronger than before",
      weaker: "Weaker than before",
      new: "New",
      gone: "Not recorded this time",
      otherAct: "By another act: acts have no order",
    },
  },
  ru: {
    title: "По сравнению с прошлым разом",
    against: "В сравнении с предыдущим заседанием этого ряда:",
    first: "Более раннего заседания этого ряда в реестре нет.",
    next: "Следующее за ним:",
    same: "Сказано не больше и не меньше, насколько это внесено.",
    claim: (number: string): string => `Утверждение ${number}`,
    kinds: {
      stronger: "Сильнее, чем прежде",
      weaker: "Слабее, чем прежде",
      new: "Новое",
      gone: "На этот раз не внесено",
      otherAct: "Иное действие: порядка между ними нет",
    },
  },
});
