import { spoken } from "../../language/language.ts";

export const personWords = spoken({
  en: {
    offices: "Offices",
    alsoCalled: "Also called",
    sessions: "At these sessions",
    statements: "What this person said",
    from: "from",
    to: "to",
  },
  ru: {
    offices: "Должности",
    // People have имена, things have названия.
    alsoCalled: "Другие имена",
    sessions: "На этих заседаниях",
    statements: "Что сказано этим человеком",
    from: "с",
    to: "по",
  },
});
