import { signReader } from "@collegium/domain";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { remembering } from "./remembering.ts";
import { russianStem } from "./russian/stemmer.ts";
import { readWords, type Words } from "./words.ts";

/** Snowball's stemmers (https://snowballstem.org), by language; for English the one that it calls `porter`. What has none, Belarusian for one, is found by whole words and by prefixes. */
const stemmers: Readonly<Record<string, (word: string) => string>> = {
  en: english,
  fr: french,
  de: german,
  ru: russianStem,
  es: spanish,
};

/** Nobody looks for the stem of what is no word; the stemmers take longer, the longer it is. */
const longestWord = 60;

/** Makes words of texts, and stems of words, and remembers signs and stems: a text says the same words again and again. */
export function stemming() {
  const signOf = signReader();
  const stem = remembering({ longest: longestWord, most: 20_000 }, (word, tag) => {
    const stemmer = stemmers[primary(tag)];
    return (word.length <= longestWord && stemmer?.(word)) || word;
  });
  return {
    words: (text: string): Words => readWords(text, signOf),
    /** The stem in the language of a text, by its BCP 47 tag. */
    of: stem,
    /** What words of an unknown language are in each that they may be of: at most six readings. */
    readings: (words: readonly string[]): string[][] => {
      const all = ["und", ...Object.keys(stemmers)].map((language) =>
        words.map((word) => stem(word, language)),
      );
      return [...new Map(all.map((reading) => [reading.join(" "), reading])).values()];
    },
  };
}

export type Stemming = ReturnType<typeof stemming>;

const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";
