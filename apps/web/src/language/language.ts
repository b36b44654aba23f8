/** The languages that pages speak. What is printed stays in its own. */
export const languages = ["en", "ru"] as const;
export type Language = (typeof languages)[number];

/** The same words in each language. English says what there is; the others say all of it. */
export type Spoken<Words> = { readonly [L in Language]: Words };

/** Words in each language; a word that one of them lacks does not compile. */
export const spoken = <Words>(words: { readonly en: Words; readonly ru: NoInfer<Words> }): Spoken<Words> =>
  words;

/** Forms of a word by number, as a language has them (CLDR): English `one` and `other`, Russian also `few` and `many`. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

const plurals: Spoken<Intl.PluralRules> = {
  en: new Intl.PluralRules("en"),
  ru: new Intl.PluralRules("ru"),
};
const numbers: Spoken<Intl.NumberFormat> = {
  en: new Intl.NumberFormat("en"),
  ru: new Intl.NumberFormat("ru"),
};

/** A number as it is written: 2,540, 2 540. */
export const number = (language: Language, value: number): string => numbers[language].format(value);

/** A number with what is counted, in the form that it takes. */
export const counted = (language: Language, value: number, forms: Forms): string =>
  `${number(language, value)} ${forms[plurals[language].select(value)] ?? forms.other}`;

const lists: Spoken<Intl.ListFormat> = {
  en: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  ru: new Intl.ListFormat("ru", { type: "conjunction" }),
};

/** What stands between the words of a list: “a, b and c”. The places of the words are empty, for they may be markup. */
export const betweenOf = (language: Language, length: number): string[] => {
  const parts = lists[language].formatToParts(Array.from({ length }, () => "x"));
  return parts.filter(({ type }) => type === "literal").map(({ value }) => value);
};

/** Words as a sentence: with a full stop, where they end with no sign of their own. */
export const sentence = (words: string): string => (/[.!?…]["»”’)]*$/u.test(words) ? words : `${words}.`);

/** The first letter in upper case, for the beginning of a sentence. */
export const capital = (words: string): string => {
  const [first = ""] = words;
  return first.toUpperCase() + words.slice(first.length);
};
