import { spoken } from "../../language/language.ts";

export const topicWords = spoken({
  en: {
    years: "Through the years",
    latest: (count: number): string => `Of the ${count} sessions that mention it last.`,
    session: "Session",
    act: "Act, as printed",
    step: "As we read it",
  },
  ru: {
    years: "Сквозь годы",
    latest: (count: number): string => `По последним заседаниям, где о ней речь: ${count}.`,
    session: "Заседание",
    act: "Действие, как напечатано",
    step: "Как мы это читаем",
  },
});
