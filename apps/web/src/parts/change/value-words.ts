import { actWords } from "../../language/acts.ts";
import { kindWords } from "../../language/kinds.ts";
import { type Language, spoken } from "../../language/language.ts";
import { sessionPartWords } from "../session/words.ts";

/** What stands in fields that have one of a few values, beside what acts and sessions have. */
const own = spoken<Readonly<Record<string, Readonly<Record<string, string>>>>>({
  en: {
    by: { joint: "both sides", unspecified: "nobody named" },
    basis: { inferred: "inferred" },
    every: { year: "every year", "two-years": "every two years" },
    of: { sessions: "sessions", instruments: "instruments" },
    outcome: { "none-found": "searched in vain", "not-public": "nothing of it is public" },
    relation: {
      repeats: "repeats",
      fulfils: "fulfils",
      continues: "continues",
      reverses: "reverses",
      implements: "implements",
      succeeds: "succeeds",
      amends: "amends",
      partOf: "is part of",
      exact: "the same",
      close: "nearly the same",
      broad: "broader",
      narrow: "narrower",
    },
    kind: { state: "state", ministry: "ministry", organisation: "organisation", grouping: "grouping" },
  },
  ru: {
    by: { joint: "обе стороны", unspecified: "не названо, кто" },
    basis: { inferred: "выведено" },
    every: { year: "ежегодно", "two-years": "раз в два года" },
    of: { sessions: "заседания", instruments: "документы" },
    outcome: { "none-found": "искали и не нашли", "not-public": "ничего не опубликовано" },
    relation: {
      repeats: "повторяет",
      fulfils: "выполняет",
      continues: "продолжает",
      reverses: "отменяет",
      implements: "выполняет",
      succeeds: "сменяет",
      amends: "изменяет",
      partOf: "часть",
      exact: "то же",
      close: "почти то же",
      broad: "шире",
      narrow: "уже",
    },
    kind: {
      state: "государство",
      ministry: "министерство",
      organisation: "организация",
      grouping: "объединение",
    },
  },
});

/** Kinds of instruments and sources, as their pages call them. */
export type Kinds = Readonly<Record<string, string>>;

/** A value that is one of a few, in words; undefined where it is none of those. */
export function choiceInWords(
  language: Language,
  field: string,
  value: string,
  kinds: Kinds = {},
): string | undefined {
  const { acts, roles, emphasis, polarity, attitude } = actWords[language];
  const { formats, modes, asides } = kindWords[language];
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...own[language],
    act: acts,
    role: roles,
    emphasis,
    polarity,
    attitude,
    format: formats,
    mode: modes,
    why: asides,
    status: sessionPartWords[language].statuses,
    kind: { ...kinds, ...own[language].kind },
  };
  const table = tables[field];
  return table && Object.hasOwn(table, value) ? table[value] : undefined;
}
