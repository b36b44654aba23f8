import { spoken } from "../../language/language.ts";

export const personWords = spoken({
  en: { offices: "Offices", sessions: "At these sessions", from: "from", to: "to" },
  ru: { offices: "Должности", sessions: "На этих заседаниях", from: "с", to: "по" },
});
