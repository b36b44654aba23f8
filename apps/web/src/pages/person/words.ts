import { spoken } from "../../language/language.ts";

export const personWords = spoken({
  en: {
    offices: "Offices",
    sessions: "At these sessions",
    statements: "What this person said",
    from: "from",
    to: "to",
  },
  ru: {
    offices: "Должности",
    sessions: "На этих заседаниях",
    statements: "Что сказано этим человеком",
    from: "с",
    to: "по",
  },
});
