import type { Language } from "../language/language.ts";

/** The whole desk. */
export function Desk({ language }: { readonly language: Language }) {
  return <h1>{language === "ru" ? "Стол редактора" : "The editor’s desk"}</h1>;
}
