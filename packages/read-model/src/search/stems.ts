import { signReader } from "@collegium/domain";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { copied, readWords, type Words } from "./words.ts";

/** Snowball's stemmers (https://snowballstem.org), by language; for English the one that it calls `porter`. What has none, Belarusian for one, is found by whole words and by prefixes. */
const stemmers: Readonly<Record<string, (word: string) => string>> = {
  en: english,
  fr: french,
  de: german,
  ru: russian,
  es: spanish,
};

/** Nobody looks for the stem of what is no word; the stemmers take longer, the longer it is. */
const longestWord = 60;

/** Makes words of texts, and stems of words, and remembers signs and stems: a text says the same words again and again. */
export function stemming() {
  const known = new Map<string, string>();
  const signOf = signReader();
  const stem = (language: string, word: string): string => {
    const stemmer = stemmers[language];
    if (!stemmer || word.length > longestWord) return word;
    const key = `${language} ${word}`;
    let stem = known.get(key);
    if (stem === undefined) {
      stem = copied(stemmer(word) || word);
      if (known.size >= 20_000) known.clear();
      known.set(key, stem);
    }
    return stem;
  };
  return {
    words: (text: string): Words => readWords(text, signOf),
    /** The stem in the language of a text, by its BCP 47 tag. */
    of: (word: string, tag: string): string => stem(primary(tag), word),
    /** What words of an unknown language are in each that they may be of: at most six readings. */
    readings: (words: readonly string[]): string[][] => {
      const all = ["und", ...Object.keys(stemmers)].map((language) =>
        words.map((word) => stem(language, word)),
      );
      return [...new Map(all.map((reading) => [reading.join(" "), reading])).values()];
    },
  };
}

export type Stemming = ReturnType<typeof stemming>;

const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";
