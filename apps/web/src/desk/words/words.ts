import type { Language, Spoken } from "../../language/language.ts";
import { type DeskWords, en } from "./en.ts";
import { ru } from "./ru.ts";

const all: Spoken<DeskWords> = { en, ru };
export const wordsIn = (language: Language): DeskWords => all[language];
